/** Runs a write; the database's “there is one already” becomes the given refusal, because only it sees two people at once. */
export const uniqueOr = async <T>(write: PromiseLike<T>, refusal: Error): Promise<T> => {
  try {
    return await write;
  } catch (fault) {
    throw fault instanceof Error && "code" in fault && fault.code === "23505" ? refusal : fault;
  }
};
