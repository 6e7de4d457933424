/** The part of a logger the runtime needs; pino's fits. */
export type RuntimeLog = {
  info: (message: string) => void;
  warn: (message: string) => void;
  error: (message: string) => void;
};
