import { notFound, type Db, type User } from "../../../core/contract.ts";
import type { HelpPage, HelpVersion } from "./model.ts";

/** All pages in their order; with words only those that hold each of them in title or text. */
export const findPages = async (db: Db, text = ""): Promise<HelpPage[]> => {
  const query = db<HelpPage>("handbook_pages").orderBy([{ column: "position" }, { column: "id" }]);
  for (const word of text.split(/\s+/).filter((one) => one !== "")) void query.whereRaw("strpos(lower(title || ' ' || body), lower(?)) > 0", [word]);
  return query;
};

export const pageAt = async (db: Db, id: string): Promise<HelpPage> => {
  const found = await db<HelpPage>("handbook_pages").where({ id }).first();
  if (found === undefined) throw notFound();
  return found;
};

/** Earlier texts of a page, the newest first. */
export const findVersions = (db: Db, id: string): Promise<HelpVersion[]> => db("handbook_page_versions").where({ page_id: id }).orderBy("revision", "desc").limit(50);

export const findOwnRoles = async (db: Db, user: User): Promise<string[]> => {
  const rows: { role_id: string }[] = await db("core_staff_roles").where({ staff_id: user.id }).select("role_id");
  return rows.map((row) => row.role_id);
};

export const findRoleChoices = (db: Db): Promise<{ value: string; text: string }[]> => db("core_roles").orderBy(["position", "id"]).select("id as value", "label as text");
