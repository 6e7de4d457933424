import { benchBulk } from "./bulk.ts";
import { benchGuide } from "./guide.ts";
import { benchLists } from "./lists.ts";
import { benchPages } from "./pages.ts";
import { benchSearch } from "./search-speed.ts";
import { benchStart } from "./start.ts";

/** `npm run bench [-- name …]`: figures as ratios to a limit measured in the same run. Nothing here passes or fails. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { start: benchStart, bulk: benchBulk, lists: benchLists, search: benchSearch, pages: benchPages, guide: benchGuide };

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(BENCHES) : [name];
for (const one of chosen) {
  const bench = BENCHES[one];
  if (bench === undefined) {
    process.stderr.write(`没有这个基准：${one}。可以用的：${Object.keys(BENCHES).join("、")}\n`);
    process.exitCode = 1;
  } else await bench(args);
}
