/** The code of a refusal by the system (`ENOENT`) or by PostgreSQL (`57P03`); undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** For catching one kind of refusal and letting every other fly on. */
export function unless(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    const code = errorCode(error);
    if (code === undefined || !codes.includes(code)) throw error;
  };
}
