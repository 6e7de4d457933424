import type { AuditNames, Db } from "../../../core/contract.ts";
import { whereNamed } from "./version-filters.ts";

const MOST = 100;

const idsOf = (kind: string, subjects: readonly string[]): string[] => subjects.flatMap((subject) => new RegExp(`^${kind}:(\\d{1,18})$`).exec(subject)?.[1] ?? []);

type Named = { subject: string; name: string };

/** Items by the name of their head version and 目录 by their own. */
export const itemAuditNames: AuditNames = {
  namesOf: async (db: Db, subjects) => {
    const items: Named[] = await db("catalogue_item_versions").where("head", true).whereIn("item_id", idsOf("item", subjects)).select(db.raw("'item:' || item_id as subject"), "name");
    const entries: Named[] = await db("catalogue_entries").whereIn("id", idsOf("entry", subjects)).select(db.raw("'entry:' || id as subject"), "name");
    return new Map([...items, ...entries].map(({ subject, name }) => [subject, name]));
  },
  called: async (db: Db, name) => {
    const items: string[] = await db("catalogue_item_versions as v").where("v.head", true).modify((rows) => { whereNamed(rows, name); }).where("v.name", name).limit(MOST).pluck("v.item_id");
    const entries: string[] = await db("catalogue_entries").where({ name }).limit(MOST).pluck("id");
    return [...items.map((id) => `item:${id}`), ...entries.map((id) => `entry:${id}`)];
  },
};
