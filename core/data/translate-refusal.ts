/** Runs a write; what the database refuses with one of these codes becomes the given refusal, because only it sees two people at once. */
export const translateRefusal = async <T>(write: PromiseLike<T>, refusals: Readonly<Record<string, Error>>): Promise<T> => {
  try {
    return await write;
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
    throw refusals[code] ?? fault;
  }
};
