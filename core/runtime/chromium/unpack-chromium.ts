import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { makeFolder } from "../make-folder.ts";
import { RuntimeError } from "../runtime-error.ts";
import type { FoundChromium } from "./find-chromium.ts";

/** The machine's own fonts help out with rare characters; the package's font is there so that some font always is. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The Chromium that comes from npm, unpacked once per version below `varDir`: a shared temporary folder would let any
 * user of the machine put a program of theirs in its place. Takes some five seconds and 210 MB the first time.
 */
export async function unpackChromium(varDir: string): Promise<FoundChromium> {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  const folder = join(varDir, `chromium-${await versionOf(root)}`);
  await makeFolder(folder, async (draft) => {
    await mkdir(draft, { mode: 0o700 });
    try {
      await inflateInto(draft, ["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((name) => join(root, "bin", name)));
    } catch (error) {
      throw new RuntimeError(`浏览器无法解压到 ${varDir}，请检查磁盘空间（约需 250 MB），或用 PUPPETEER_EXECUTABLE_PATH 指定已安装的浏览器。`, error);
    }
    await writeFile(join(draft, "fonts", "fonts.conf"), fontSettings);
  });
  return {
    executablePath: join(folder, "chromium"),
    env: {
      // libnss3, libnspr4 and libexpat, which a bare Debian lacks; for the browser only, never for our own process.
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts", "fonts.conf"),
      XDG_CACHE_HOME: join(folder, "cache"),
    },
  };
}

/** In a thread of its own: only there can the temporary folder be another one, and the site goes on answering meanwhile. */
function inflateInto(folder: string, archives: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./unpack-worker.ts", import.meta.url), { workerData: archives, env: { TMPDIR: folder } });
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`unpacking ended with ${code}`))));
  });
}

async function versionOf(root: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";
}
