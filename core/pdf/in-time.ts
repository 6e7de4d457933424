/** Waits for a promise, but not for ever: when the time is over, `onLate` tidies up and may give the error to fail with. */
export async function inTime<T>(work: Promise<T>, milliseconds: number, onLate: () => Promise<Error | void>): Promise<T> {
  const late = Symbol("late");
  let timer: NodeJS.Timeout | undefined;
  const bell = new Promise<typeof late>((resolve) => (timer = setTimeout(resolve, milliseconds, late)));
  try {
    const first = await Promise.race([work, bell]);
    if (first !== late) return first;
  } finally {
    clearTimeout(timer);
  }
  throw (await onLate()) ?? new Error(`not done after ${milliseconds} ms`);
}
