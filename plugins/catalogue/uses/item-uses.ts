import { can, type Db, type User } from "../../../core/contract.ts";
import type { LibraryKind, RecordUse, RecordUses, UsePart, UsesQuestion } from "../../libraries/api.ts";
import type { ItemState } from "../api.ts";
import { STATE_WORDS } from "../api.ts";
import { publicSql } from "../items/public-sql.ts";
import { itemHref } from "../items/item-hrefs.ts";

type Row = {
  record_id: string; item_id: string; number: number; name: string; state: ItemState; region_path: string; department_path: string; owner: string | null; articles: string; open: boolean;
};

/** How far along a version is; the furthest speaks for its item. */
const ORDER: readonly ItemState[] = ["published", "examined", "submitted", "draft", "abolished", "archived"];
const STATES: Readonly<Record<UsePart, readonly ItemState[]>> = { current: ["published"], draft: ["draft", "submitted", "examined"], past: ["abolished", "archived"] };

const partOf = (state: ItemState): UsePart => (state === "published" ? "current" : state === "abolished" || state === "archived" ? "past" : "draft");

/**
 * Which items use these records: for lists of uses, for refusing to delete, for filters. Versions in the archive hold a record too,
 * because they are shown for ever.
 */
export const itemUses: RecordUses = {
  find: async (db, question) => ({ total: await totalOf(db, question), uses: (await rowsOf(db, question)).map((row) => useOf(row, question.reader)) }),
  count: async (db, kind, ids) => {
    const answer: { rows: { record_id: string; current: string; draft: string; past: string }[] } = await db.raw(`
      select record_id, count(*) filter (where state = 'published') as current, count(*) filter (where state in ('draft', 'submitted', 'examined')) as draft,
        count(*) filter (where state in ('abolished', 'archived')) as past
      from (select distinct l.record_id, v.id, v.state from catalogue_version_links l join catalogue_item_versions v on v.id = l.version_id
        where l.kind = :kind and l.record_id = any(:ids)) used group by record_id`, { kind, ids: [...ids] });
    return new Map(answer.rows.map((row) => [row.record_id, { current: Number(row.current), draft: Number(row.draft), past: Number(row.past) }]));
  },
  used: (db, kind) => db("catalogue_version_links").where({ kind }).distinct(db.raw(`${COLUMN[kind]} as id`)),
};

/** The column of the links that the database fills for each library. */
const COLUMN: Readonly<Record<LibraryKind, string>> = { laws: "law_id", materials: "material_id", documents: "document_id", windows: "window_id", systems: "system_id" };

const bindings = ({ kind, ids, part }: UsesQuestion) => ({ kind, ids: [...ids], order: [...ORDER], states: [...(part === "" ? ORDER : STATES[part])] });
/** An item counts once per record, or every version by itself. */
const unit = ({ each }: UsesQuestion): string => (each === "item" ? "v.item_id" : "v.id");

const FROM = "from catalogue_version_links l join catalogue_item_versions v on v.id = l.version_id where l.kind = :kind and l.record_id = any(:ids) and v.state = any(:states)";

const totalOf = async (db: Db, question: UsesQuestion): Promise<number> => {
  const answer: { rows: { total: string }[] } = await db.raw(`select count(*) as total from (select distinct l.record_id, ${unit(question)} ${FROM}) used`, bindings(question));
  return Number(answer.rows[0]?.total ?? 0);
};

const rowsOf = async (db: Db, question: UsesQuestion): Promise<Row[]> => {
  const answer: { rows: Row[] } = await db.raw(`
    select record_id, item_id, number, name, state, region_path, department_path, owner, state = 'published' and ${publicSql("uses.version_id")} as open,
      (select coalesce(string_agg(a.article_no, '、' order by a.id), '') from catalogue_version_links a
        where a.version_id = uses.version_id and a.kind = :kind and a.record_id = uses.record_id and a.article_no <> '') as articles
    from (
      select distinct on (l.record_id, ${unit(question)}) l.record_id, v.item_id, v.id as version_id, v.number, v.name, v.state, v.region_path, v.department_path, v.created_by as owner
      ${FROM} order by l.record_id, ${unit(question)}, array_position(:order::text[], v.state), v.id desc
    ) uses order by record_id, array_position(:order::text[], state), item_id desc, number desc limit :limit offset :offset`,
  { ...bindings(question), limit: question.limit, offset: question.offset });
  return answer.rows;
};

/** Who may not read an item is told that somebody uses the record, but not what it is, unless everybody may know. */
const useOf = (row: Row, reader: User): RecordUse => {
  const mayOpen = can(reader, "catalogue.read", { regionPath: row.region_path, departmentPath: row.department_path, ...(row.owner === null ? {} : { ownerId: row.owner }) });
  return {
    recordId: row.record_id, title: mayOpen || row.open ? row.name : "其他单位的事项", href: mayOpen ? itemHref(row.item_id) : "", state: STATE_WORDS[row.state], part: partOf(row.state), version: `第 ${row.number} 版`,
    article: [...new Set(row.articles.split("、"))].join("、"),
  };
};
