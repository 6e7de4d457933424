import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";

export type Remark = { kind: "拒收" | "存疑"; line: number; title: string; field: string; reason: string };

/** A cell that a spreadsheet would take for a formula is marked as text. */
const cell = (value: string | number): string => {
  const text = String(value);
  return `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
};

/** The report of an import as CSV for a spreadsheet (with a mark of order, so that Chinese is read rightly). No remarks, no file. */
export class ImportReport {
  readonly path: string;
  readonly #file: string;
  #out: WriteStream | undefined;

  constructor(path: string, file: string) {
    this.path = path;
    this.#file = file;
  }

  get isWritten(): boolean {
    return this.#out !== undefined;
  }

  async add({ kind, line, title, field, reason }: Remark): Promise<void> {
    if (this.#out === undefined) {
      await mkdir(dirname(this.path), { recursive: true });
      this.#out = createWriteStream(this.path);
      this.#out.write("\uFEFF文件,行,结果,名称,字段,原因\r\n");
    }
    this.#out.write(`${[this.#file, line, kind, title, field, reason].map(cell).join(",")}\r\n`);
  }

  async close(): Promise<void> {
    if (this.#out === undefined) return;
    this.#out.end();
    await finished(this.#out);
  }
}
