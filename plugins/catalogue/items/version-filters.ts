import type { Knex } from "knex";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";

/** Where a version belongs, for `whereInScope`. */
export const PLACE_COLUMNS = { regionPath: "v.region_path", departmentPath: "v.department_path", ownerId: "v.created_by" } as const;

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Parts of a name, with blanks between them and in any order, or the beginning of a code; blank words narrow nothing. */
export const whereNamed = (query: Knex.QueryBuilder, text: string): void => {
  const words = text.trim().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return;
  void query.where((either) => {
    void either.where((name) => { for (const word of words) whereNameHas(name, word); });
    whereCoded(either, text.trim());
  });
};

const whereNameHas = (name: Knex.QueryBuilder, word: string): void => {
  void name.where("v.name", "like", `%${escaped(word)}%`);
  // Its pairs of signs are in an index; a single sign stands in too many names for one.
  if (word.length > 1) void name.whereRaw("catalogue_pairs(v.name) @> catalogue_pairs(?)", [word]);
};

const whereCoded = (either: Knex.QueryBuilder, text: string): void => {
  const code = normaliseCode(text);
  if (!/^[0-9A-Z-]{4,}$/.test(code)) return;
  void either.orWhere("v.task_code", "like", `${escaped(code)}%`).orWhere("v.base_code", "like", `${escaped(code)}%`).orWhere("v.local_task_code", "like", `${escaped(text)}%`);
};
