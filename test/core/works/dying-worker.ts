import { flip } from "../../../core/boot/switchboard.ts";
import { house } from "../../support/house.ts";
import { countingPlugin } from "./counting-plugin.ts";

/** A worker process that begins the work, gets as far as 2, and then waits to be killed. */
const [url = ""] = process.argv.slice(2);
const { site } = await house({ url, switches: [flip(countingPlugin(async (to, run) => {
  await run.progress(2, to);
  return new Promise(() => undefined);
}), { enabled: true })] });
await site.worker.start();
