import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Meilisearch } from "meilisearch";
import type { Knex } from "knex";
import { z } from "zod";
import { loadDictionaries } from "../language/dictionaries.ts";
import { changesAfter, livingAfter } from "./feed-rows.ts";
import { forgetFed, leaveTurn, noteFed, readFeed, takeTurn, type FeedState } from "./feed-state.ts";
import { dropIndex, ensureIndex, makeIndex, nextUidOf, uidOf } from "./index-form.ts";
import { keyOf, MARK_KEY, meiliDocument, type LivingRow, type MeiliDocument, type MeiliMark } from "./meili-documents.ts";
import { doneByMeili, fromMeili, MeiliFault } from "./meili-fault.ts";

export type FeedKit = { readonly db: Knex; readonly client: Meilisearch; readonly prefix: string };
type Turn = FeedKit & { readonly name: string; readonly holder: string };

/** Documents per request: a few megabytes, ten where nobody waits. */
const batchSize = 300;
const buildSize = 1_000;
/** A pause after so many documents are read, so that requests in the same process are answered meanwhile. */
const breath = 20;

/**
 * Brings Meilisearch to where the tables are, however often these change meanwhile; `false`: another process is doing so. `trusted`: it
 * is known to hold what was last written to it.
 */
export const feedIndex = async (kit: FeedKit, name: string, trusted: boolean): Promise<boolean> => {
  const turn = { ...kit, name, holder: randomUUID() };
  if (!await takeTurn(kit.db, name, turn.holder)) return false;
  try {
    if (!trusted) await distrust(turn);
    for (;;) {
      const state = await readFeed(kit.db, name);
      if (state === undefined) return true;
      if (state.live !== state.fedGeneration || state.fedVersion === null) await build(turn, state);
      else if (state.version !== state.fedVersion) await follow(turn, state, state.fedVersion);
      else return true;
    }
  } finally {
    await leaveTurn(kit.db, name, turn.holder);
  }
};

const Marked = z.object({ mark: z.string() });

const distrust = async ({ db, client, prefix, name }: Turn): Promise<void> => {
  const state = await readFeed(db, name);
  if (state === undefined || state.mark === null) return;
  const found = await fromMeili(client.index(uidOf(prefix, name)).getDocument(MARK_KEY)).catch(missing);
  if (Marked.safeParse(found).data?.mark !== state.mark) await forgetFed(db, name);
};

const missing = (fault: unknown): undefined => {
  if (fault instanceof MeiliFault && ["index_not_found", "document_not_found"].includes(fault.code)) return undefined;
  throw fault;
};

/** What has changed since the last time: what lives is replaced, what is gone goes. */
const follow = async (turn: Turn, { live, version }: FeedState, from: string): Promise<void> => {
  const index = turn.client.index(uidOf(turn.prefix, turn.name));
  const mark = randomUUID();
  for (let after = -1; ;) {
    const { living, gone, last } = await changesAfter(turn.db, live, { from, to: version }, after, batchSize);
    if (last === undefined && after >= 0) break;
    if (gone.length > 0) await doneByMeili(index.deleteDocuments(gone.map(keyOf)));
    await doneByMeili(index.addDocuments([...await prepared(living), { key: MARK_KEY, mark } satisfies MeiliMark]));
    await keepTurn(turn);
    if (last === undefined) break;
    after = last;
  }
  await noteFed(turn.db, turn.name, turn.holder, { generation: live, version, mark });
};

/** A new index beside the one in use, then the swap; the old one answers nothing meanwhile, since the tables are ahead of it. */
const build = async (turn: Turn, { live, version }: FeedState): Promise<void> => {
  const { client, prefix, name } = turn;
  const [uid, next] = [uidOf(prefix, name), nextUidOf(prefix, name)];
  await dropIndex(client, next);
  try {
    await makeIndex(client, next);
    const mark = await fill(turn, next, live);
    await ensureIndex(client, uid);
    await doneByMeili(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
    await noteFed(turn.db, name, turn.holder, { generation: live, version, mark });
  } catch (fault) {
    // Where even this fails, the next build begins with it.
    await dropIndex(client, next).catch(onlyMeili);
    throw fault;
  }
  await dropIndex(client, next);
};

const onlyMeili = (fault: unknown): void => {
  if (!(fault instanceof MeiliFault)) throw fault;
};

const fill = async (turn: Turn, uid: string, generation: string): Promise<string> => {
  const index = turn.client.index(uid);
  for (let after = -1; ;) {
    const rows = await livingAfter(turn.db, generation, after, buildSize);
    const last = rows.at(-1);
    if (last === undefined) break;
    await doneByMeili(index.addDocuments(await prepared(rows)));
    await keepTurn(turn);
    after = last.number;
  }
  const mark = randomUUID();
  await doneByMeili(index.addDocuments([{ key: MARK_KEY, mark } satisfies MeiliMark]));
  return mark;
};

const prepared = async (rows: readonly LivingRow[]): Promise<MeiliDocument[]> => {
  const d = await loadDictionaries();
  const documents: MeiliDocument[] = [];
  for (const row of rows) {
    documents.push(meiliDocument(d, row));
    if (documents.length % breath === 0) await setImmediate();
  }
  return documents;
};

const keepTurn = async ({ db, name, holder }: Turn): Promise<void> => {
  if (!await takeTurn(db, name, holder)) throw new MeiliFault(`another process writes the index ${name} now`, "turn_lost");
};
