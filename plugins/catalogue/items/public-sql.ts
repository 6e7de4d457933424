/** SQL: the content of the version with this id (`v.id`) is 涉密: for those alone who may read it where it is kept. */
export const secretSql = (versionId: string): string =>
  `exists (select 1 from catalogue_item_contents kept where kept.version_id = ${versionId} and kept.elements ->> 'is_secret' = '1')`;

/** SQL: the content of this version may be shown to everybody, as `isPublic` in present-item.ts says of values: not 涉密, and its guide is shown. */
export const publicSql = (versionId: string): string =>
  `not exists (select 1 from catalogue_item_contents kept where kept.version_id = ${versionId} and (kept.elements ->> 'is_secret' = '1' or kept.elements ->> 'is_show_guide' = '0'))`;
