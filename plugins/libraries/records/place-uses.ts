import type { PlaceUses } from "../../../core/contract.ts";
import { kinds } from "./kinds.ts";

/** Columns that make a record of a department one of a kind, as the unique constraints say. */
const NATURAL_KEYS = {
  materials: ["name"], documents: ["name"], systems: ["name"], windows: ["name", "number", "address"],
} as const;
const LIBRARIES = ["materials", "documents", "windows", "systems"] as const;

/** What the libraries keep of departments and regions. */
export const placeUsesOfRecords: PlaceUses = {
  count: async (db, place) => {
    if ("regionCode" in place) {
      const [row] = await db("libraries_windows").where({ region_code: place.regionCode }).count<{ windows: string }[]>("* as windows");
      return [{ what: kinds.windows.label, count: Number(row?.windows ?? 0) }];
    }
    const row: Record<string, string> = await db.select(
      [...LIBRARIES, "laws" as const].map((kind) => db(kinds[kind].table).where({ department_id: place.departmentId }).count("*").as(kind)),
    ).first();
    return [...LIBRARIES, "laws" as const].map((kind) => ({ what: kinds[kind].label, count: Number(row[kind] ?? 0) }));
  },
  // Two departments may have given the same name to different things: the one that comes says where it comes from, and its own number last.
  merge: async (tx, { fromId, intoId, fromName }) => {
    for (const kind of LIBRARIES) {
      const { table } = kinds[kind];
      const others = NATURAL_KEYS[kind].filter((column) => column !== "name").map((column) => ` and o.${column} = t.${column}`).join("");
      const taken = (name: string): string => `exists (select 1 from ${table} o where o.department_id = :intoId and o.name = ${name}${others})`;
      await tx.raw(`update ${table} t set department_id = :intoId, name = case
        when not ${taken("t.name")} then t.name
        when not ${taken("t.name || '（原' || :fromName || '）'")} then t.name || '（原' || :fromName || '）'
        else t.name || '（原' || :fromName || '，' || t.id || '）' end
        where t.department_id = :fromId`, { fromId, intoId, fromName });
    }
    await tx("libraries_laws").where({ department_id: fromId }).update({ department_id: intoId });
  },
  follow: async () => undefined,
};
