import type { Db } from "../../../core/contract.ts";
import type { Libraries, LibraryKind, RecordKey } from "../api.ts";
import { askedIds, type Asked } from "./asked-ids.ts";
import { kinds } from "./kinds.ts";

type Row = { kind: LibraryKind; id: string; revision: number };

/** Records that are not there are missing from the answer. */
export const findRevisions: Libraries["revisions"] = async (db, wanted) => {
  const asked = askedIds(wanted);
  const rows = asked.length === 0 ? [] : await revisionsOf(db, asked);
  return new Map(rows.map(({ kind, id, revision }): [RecordKey, string] => [`${kind} ${id}`, String(revision)]));
};

const revisionsOf = async (db: Db, asked: readonly Asked[]): Promise<Row[]> => {
  const parts = asked.map(({ kind }) => `select '${kind}' as kind, id, revision from ${kinds[kind].table} where id = any(?)`);
  // Few texts, asked for thousands of times a minute: each is planned once for each connection.
  const { rows }: { rows: Row[] } = await db.raw(parts.join(" union all "), asked.map(({ ids }) => ids)).options({ name: `libraries-revisions-${asked.map(({ kind }) => kind).join("-")}` });
  return rows;
};
