import { inflate } from "@sparticuz/chromium";
import { workerData } from "node:worker_threads";

// The package unpacks to the temporary folder only; this thread's TMPDIR is a folder below var (see unpack-chromium.ts).
const archives: unknown = workerData;
if (!Array.isArray(archives)) throw new TypeError("workerData must list the archives");
await Promise.all(archives.map((path) => inflate(String(path))));
