import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(fileURLToPath(new URL("../../../shared/data", import.meta.url)));

/** The path of a file of real input, or nothing (with a line saying so) on a clone that has none beside it. */
export const sharedData = (name: string): string | undefined => {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  process.stdout.write(`      （没有 ../shared/data/${name}，这项检查只用示范数据）\n`);
  return undefined;
};
