import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeVarDir } from "./claim-var.ts";
import { errorCode } from "./error-code.ts";

/** A random word kept in `varDir` under a name and made on first use (mode 600), so that sign-ins outlive a restart. */
export function loadSecret(varDir: string, name = "secret"): string {
  makeVarDir(varDir);
  const path = join(varDir, name);
  if (!existsSync(path)) create(path);
  return readFileSync(path, "utf8").trim();
}

/** Written aside and linked: of two first starts one wins, and none reads half a word. */
function create(path: string): void {
  const random = randomBytes(32).toString("base64url");
  const draft = `${path}.${random.slice(0, 8)}`;
  writeFileSync(draft, `${random}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}
