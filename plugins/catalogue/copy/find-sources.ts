import type { Knex } from "knex";
import { can, notFound, whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { textIn } from "../elements/element-values.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { secretSql } from "../items/public-sql.ts";
import { findVersion, readVersions, versionQuery } from "../items/read-versions.ts";
import { PLACE_COLUMNS, whereNamed } from "../items/version-filters.ts";

export const SOURCES_SIZE = 20;

type Wish = { itemId: string; text: string; typeCode: string; page: number };

const whereCopyable = (query: Knex.QueryBuilder, user: User): void => {
  void query.where((either) => {
    void either.where((own) => {
      void own.where("v.head", true);
      whereInScope(own, user, "catalogue.read", PLACE_COLUMNS);
    }).orWhere((others) => void others.where("v.state", "published").whereRaw(`not ${secretSql("v.id")}`));
  });
};

/** What may be copied from: the items that this person reads, and what others have published. One row more than a page says that there is a next one. */
export const findSources = async (db: Db, user: User, { itemId, text, typeCode, page }: Wish): Promise<{ versions: ItemVersion[]; more: boolean }> => {
  const ids: string[] = await db("catalogue_item_versions as v").whereNot("v.item_id", itemId).modify((query) => {
    whereCopyable(query, user);
    whereNamed(query, text);
    if (typeCode !== "") void query.where("v.type_code", typeCode);
  }).orderByRaw("v.updated_at desc, v.id desc").limit(SOURCES_SIZE + 1).offset((page - 1) * SOURCES_SIZE).pluck("v.id");
  const found = new Map((await readVersions(versionQuery(db).whereIn("v.id", ids))).map((version) => [version.versionId, version]));
  return { versions: ids.slice(0, SOURCES_SIZE).flatMap((id) => found.get(id) ?? []), more: ids.length > SOURCES_SIZE };
};

/** One version to copy from, with what it says; 404 for what this person may not read. */
export const findSource = async (db: Db, user: User, versionId: string): Promise<{ version: ItemVersion; values: ElementValues }> => {
  const version = await findVersion(db, versionId);
  if (version === null) throw notFound();
  const values = await elementsOfVersion(db, versionId);
  const open = version.state === "published" && textIn(values, "is_secret") !== "1";
  if (!open && !can(user, "catalogue.read", version.place)) throw notFound();
  return { version, values };
};
