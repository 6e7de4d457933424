/** Lets a few works run at a time; the others wait their turn, and too many waiting are turned away. */
export type Turns = { take: <T>(work: () => Promise<T>) => Promise<T> };

/** `refuse` makes the error for whoever finds the queue full. */
export function turns(atOnce: number, maxWaiting: number, refuse: () => Error): Turns {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (waiting.length >= maxWaiting) throw refuse();
    // Whoever leaves hands its place over, so nobody slips in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    take: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
