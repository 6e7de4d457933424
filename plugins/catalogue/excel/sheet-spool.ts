import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { SheetRow } from "./item-rows.ts";

const Row = z.array(z.union([z.string(), z.number()]));

/** The rows of one sheet on their way: the sheets of a workbook are written one after the other, the items come with rows for all. */
export type SheetSpool = { count: number; add(rows: readonly SheetRow[]): Promise<void>; rows(): AsyncGenerator<SheetRow> };

export const openSpool = (folder: string, name: string): SheetSpool => {
  const path = join(folder, `${name}.jsonl`);
  let file: WriteStream | undefined;
  return {
    count: 0,
    async add(rows) {
      if (rows.length === 0) return;
      this.count += rows.length;
      file ??= createWriteStream(path);
      if (!file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(""))) await once(file, "drain");
    },
    async *rows() {
      if (file === undefined) return;
      file.end();
      await once(file, "finish");
      for await (const line of createInterface({ input: createReadStream(path) })) yield Row.parse(JSON.parse(line));
    },
  };
};
