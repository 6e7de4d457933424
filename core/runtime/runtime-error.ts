/** A hindrance of the machine, told to the operator in one Chinese sentence; the start prints the message and stops. */
export class RuntimeError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "RuntimeError";
  }
}
