import type { Db } from "../../../core/contract.ts";
import type { AnyRecord, Libraries, LibraryKind, RecordKey } from "../api.ts";
import { askedIds, type Asked } from "./asked-ids.ts";
import { readers } from "./sources.ts";

/** Records of any library in one query; those that are not there are missing from the answer. */
export const findMany: Libraries["findMany"] = async (db, wanted) => {
  const asked = askedIds(wanted);
  const rows = asked.length === 0 ? [] : await rowsOf(db, asked);
  return new Map(rows.map(({ kind, id, row }): [RecordKey, AnyRecord] => [`${kind} ${id}`, readers[kind].ofJson(id, row)]));
};

type Row = { kind: LibraryKind; id: string; row: object };

const rowsOf = async (db: Db, asked: readonly Asked[]): Promise<Row[]> => {
  // eslint-disable-next-line house/no-query-in-loop -- Nothing is asked here: these are the parts of one query.
  const parts = asked.map(({ kind }) => `select '${kind}' as kind, x.id, to_jsonb(x) as row from (${readers[kind].byIds(db)}) x`);
  // Few texts, asked for with each guide that is read: each is planned once for each connection.
  const { rows }: { rows: Row[] } = await db.raw(parts.join(" union all "), asked.map(({ ids }) => ids)).options({ name: `libraries-records-${asked.map(({ kind }) => kind).join("-")}` });
  return rows;
};
