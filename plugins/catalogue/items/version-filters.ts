import type { Knex } from "knex";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";

/** Where a version belongs, for `whereInScope`. */
export const PLACE_COLUMNS = { regionPath: "v.region_path", departmentPath: "v.department_path", ownerId: "v.created_by" } as const;

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Part of a name, or the beginning of a code; blank words narrow nothing. */
export const whereNamed = (query: Knex.QueryBuilder, text: string): void => {
  const words = text.trim();
  if (words === "") return;
  const code = normaliseCode(words);
  void query.where((either) => {
    void either.where((name) => {
      void name.where("v.name", "like", `%${escaped(words)}%`);
      // Its pairs of signs are in an index; a single sign stands in too many names for one.
      if (words.length > 1) void name.whereRaw("catalogue_pairs(v.name) @> catalogue_pairs(?)", [words]);
    });
    if (/^[0-9A-Z-]{4,}$/.test(code)) {
      void either.orWhere("v.task_code", "like", `${escaped(code)}%`).orWhere("v.base_code", "like", `${escaped(code)}%`)
        .orWhere("v.local_task_code", "like", `${escaped(words)}%`);
    }
  });
};
