import { pino, type Logger } from "pino";
import { z } from "zod";

const Line = z.object({ level: z.number(), msg: z.string().catch(""), err: z.object({ stack: z.string().catch("") }).optional() });
const WARN = 40;

/** A log line as a sentence; the stack of a fault stays, because whoever watches the terminal will want it. */
const sentenceOf = (text: string): string => {
  const { level, msg, err } = Line.parse(JSON.parse(text));
  const stack = err === undefined || err.stack === "" ? "" : `\n${err.stack}`;
  return `${level >= WARN ? "注意：" : ""}${msg}${stack}\n`;
};

/** People at a terminal read sentences, everything else reads one JSON object a line. */
export const openLog = (level: string, terminal: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stdout): Logger =>
  terminal.isTTY ? pino({ level }, { write: (text: string) => { terminal.write(sentenceOf(text)); } }) : pino({ level });
