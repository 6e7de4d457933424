import type { Db, Tx } from "../../../core/contract.ts";
import type { CatalogueItems, ItemRequest } from "../api.ts";

type Done = { itemId: string; actorId: string | null; now: Date };
type Asked = Done & { kind: ItemRequest["kind"]; state: "asked" | "granted"; words: string; reason: ItemRequest["reason"]; notice: string; successorId: string | null; from: string | null; until: string | null };

/** What is asked for an item in force: 作废, 暂停, 恢复; granted at once where whoever asks may also decide. */
export const askFor = async (tx: Tx, { itemId, actorId, now, kind, state, words, reason, notice, successorId, from, until }: Asked): Promise<void> => {
  await tx("catalogue_requests").insert({
    item_id: itemId, kind, state, words, reason_class: reason, notice, successor_id: successorId, starts_on: from, ends_on: until, asked_at: now, asked_by: actorId,
    ...(state === "granted" ? { decided_at: now, decided_by: actorId } : {}),
  });
};

export const decideRequest = async (tx: Tx, { itemId, actorId, now, state }: Done & { state: "granted" | "refused" | "withdrawn" }): Promise<void> => {
  await tx("catalogue_requests").where({ item_id: itemId, state: "asked" }).update({ state, decided_at: now, decided_by: actorId });
};

export const endSuspension = async (tx: Tx, { itemId, now }: { itemId: string; now: Date }): Promise<void> => {
  await tx("catalogue_requests").where({ item_id: itemId, kind: "suspension", state: "granted" }).whereNull("ended_at").update({ ended_at: now });
};

type Row = {
  kind: ItemRequest["kind"]; state: ItemRequest["state"]; words: string; starts_on: string | null; ends_on: string | null; reason_class: ItemRequest["reason"];
  notice: string; successor_id: string | null; successor_name: string | null; ended_at: Date | null;
};

export const findRequests: CatalogueItems["requests"] = async (db: Db, itemId) => {
  const rows: Row[] = await db("catalogue_requests as q")
    .leftJoin("catalogue_item_versions as s", (on) => { on.on("s.item_id", "q.successor_id").andOnVal("s.head", true); })
    .where("q.item_id", itemId).orderBy("q.id", "desc")
    .select("q.kind", "q.state", "q.words", "q.starts_on", "q.ends_on", "q.reason_class", "q.notice", "q.successor_id", "s.name as successor_name", "q.ended_at");
  return rows.map((row) => ({
    kind: row.kind, state: row.state, words: row.words, from: row.starts_on ?? "", until: row.ends_on ?? "", reason: row.reason_class, notice: row.notice, endedAt: row.ended_at,
    successor: row.successor_id === null ? null : { itemId: row.successor_id, name: row.successor_name ?? "" },
  }));
};
