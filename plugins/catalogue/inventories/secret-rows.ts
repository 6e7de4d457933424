import { secretSql } from "../items/public-sql.ts";

/** SQL: the item of this row (`w`) is 涉密 by what is in force of it now, whatever it was when the list was generated (保守国家秘密法 §33). */
export const isSecretNow = (row: string): string =>
  `exists (select 1 from catalogue_item_versions now_v where now_v.item_id = ${row}.item_id and now_v.state in ('published', 'abolished') and ${secretSql("now_v.id")})`;
