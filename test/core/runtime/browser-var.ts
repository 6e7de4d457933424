import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One data folder for all tests with a browser, so that it is unpacked once per checkout and not once per test. */
export function browserVar(): string {
  const path = fileURLToPath(new URL("../../../var/test-browser", import.meta.url));
  mkdirSync(path, { recursive: true });
  return path;
}
