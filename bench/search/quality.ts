import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../config/index.ts";
import { switches } from "../../config/plugins.ts";
import { openSite } from "../../core/cli/open-site.ts";
import type { SearchDocument, SearchPort } from "../../core/ports/search.ts";
import { JUDGED_SETS, type JudgedSet } from "../../test/search/judged/sets.ts";
import { askKind } from "../../test/search/measure.ts";
import { readRealItems } from "../../test/search/real-items.ts";
import { header, missesOf, rowOf, speedOf, type AskedKind } from "./report.ts";

const INDEX = "quality";
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

/** `npm run search:quality [-- --misses]`: the judged sets asked of the engine that the settings choose, over the real items. */
const main = async (misses: boolean): Promise<void> => {
  const items = await readRealItems();
  if (items === undefined) {
    print("没有真实事项数据（../shared/data/items），搜索质量没有测。");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "shixiang-quality-"));
  const open = await openSite(readConfig({ VAR_DIR: folder, LOG_LEVEL: "error" }), switches);
  try {
    await open.site.prepare();
    await measure(open.site.ports.search, items, misses);
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const measure = async (engine: SearchPort, items: readonly SearchDocument[], misses: boolean): Promise<void> => {
  async function* all(): AsyncGenerator<SearchDocument> {
    yield* items;
  }
  print(`事项 ${String(await engine.rebuild(INDEX, all()))} 个`);
  const titles = items.map(({ fields }) => fields.title);
  // The dictionaries load at the first query; it is not measured.
  await engine.query(INDEX, { text: "身份证" });
  const spent: number[] = [];
  const heldOut: AskedKind[] = [];
  for (const set of JUDGED_SETS) {
    const asked: AskedKind[] = [];
    for (const kind of set.kinds) if (kind.queries.length > 0) asked.push({ kind: kind.kind, outcomes: await askKind(engine, INDEX, titles, kind) });
    show(set, asked, misses);
    if (set.heldOut) heldOut.push(...asked);
    spent.push(...asked.flatMap(({ outcomes }) => outcomes.map(({ ms }) => ms)));
  }
  print(`\n保留的两半合起来\n${header}\n${rowOf("合计", heldOut.flatMap(({ outcomes }) => outcomes))}`);
  print(`\n${speedOf(spent)}`);
};

const show = (set: JudgedSet, asked: readonly AskedKind[], misses: boolean): void => {
  print(`\n${set.name}\n${header}`);
  for (const { kind, outcomes } of asked) print(rowOf(kind, outcomes));
  print(rowOf("合计", asked.flatMap(({ outcomes }) => outcomes)));
  // Who looks at a miss of the half that is held out begins to tune on it.
  if (misses && !set.heldOut) for (const line of asked.flatMap(missesOf)) print(line);
};

await main(process.argv.includes("--misses"));
