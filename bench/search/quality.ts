import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Meilisearch } from "meilisearch";
import { readConfig, type Config } from "../../config/index.ts";
import { switches } from "../../config/plugins.ts";
import { openSite } from "../../core/cli/open-site.ts";
import type { SearchDocument, SearchPort } from "../../core/ports/search.ts";
import { JUDGED_SETS, type JudgedSet } from "../../test/search/judged/sets.ts";
import { askKind } from "../../test/search/measure.ts";
import { readRealItems } from "../../test/search/real-items.ts";
import { header, missesOf, rowOf, speedOf, type AskedKind } from "./report.ts";

const INDEX = "quality";
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

const ENGINES = ["postgres", "meilisearch"] as const;
type Engine = (typeof ENGINES)[number];

/** `npm run search:quality [-- --engine meilisearch] [-- --misses]`: the judged sets asked of one engine, over the real items. */
const main = async (engine: Engine, misses: boolean): Promise<void> => {
  const items = await readRealItems();
  if (items === undefined) {
    print("没有真实事项数据（../shared/data/items），搜索质量没有测。");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "shixiang-quality-"));
  // A warning would say that PostgreSQL has answered in place of Meilisearch.
  const config = readConfig({ VAR_DIR: folder, LOG_LEVEL: "warn", ...(engine === "meilisearch" ? meiliSettings() : {}) });
  const open = await openSite(config, switches);
  try {
    await open.site.prepare();
    print(`引擎 ${engine}`);
    await measure(open.site.ports.search, items, misses);
  } finally {
    await open.close();
    await dropMeiliIndex(config);
    await rm(folder, { recursive: true, force: true });
  }
};

/** Where Meilisearch is stands in the environment; the index of the measurement has a name of its own. */
const meiliSettings = (): NodeJS.ProcessEnv => {
  const { MEILI_URL, MEILI_MASTER_KEY } = process.env;
  if (MEILI_URL === undefined) throw new Error("MEILI_URL 未设置，没有可以测的 Meilisearch。");
  return { MEILI_URL, MEILI_MASTER_KEY, MEILI_PREFIX: "quality" };
};

const dropMeiliIndex = async ({ meili }: Config): Promise<void> => {
  if (meili === undefined) return;
  await new Meilisearch({ host: meili.url, ...(meili.key === undefined ? {} : { apiKey: meili.key }) }).deleteIndex(`${meili.prefix}-${INDEX}`).waitTask();
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

const { values } = parseArgs({ options: { engine: { type: "string", default: "postgres" }, misses: { type: "boolean", default: false } } });
const chosen = ENGINES.find((engine) => engine === values.engine);
if (chosen === undefined) {
  print(`没有这个引擎：${values.engine}。可以用的：${ENGINES.join("、")}`);
  process.exitCode = 1;
} else await main(chosen, values.misses);
