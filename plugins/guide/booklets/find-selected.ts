import type { Db, PeopleDirectory } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { Selection } from "./selection.ts";

/** Of what the booklet is, and the items in it, in the order of lists; null while nothing is chosen, or what was chosen is not there. */
export type Selected = { name: string; itemIds: readonly string[] };
type Tools = { db: Db; people: PeopleDirectory; items: CatalogueItems; libraries: Libraries };

/** What was chosen, by the kind of choice. */
export const findSelected = async (tools: Tools, selection: Selection): Promise<Selected | null> => {
  switch (selection.of) {
    case "": return null;
    case "department": return ofDepartment(tools, selection);
    case "window": return ofWindow(tools, selection);
    case "theme": return ofTheme(tools, selection);
  }
};

const ofDepartment = async ({ db, people, items }: Tools, { department: id, below }: Selection): Promise<Selected | null> => {
  const [chosen] = id === "" ? [] : await people.departments(db, { ids: [id] });
  if (chosen === undefined) return null;
  const all = below === "" ? [chosen] : (await people.departments(db, {})).filter(({ path }) => path.startsWith(chosen.path));
  return { name: chosen.name, itemIds: await items.publicIds(db, { departmentIds: all.map((one) => one.id) }) };
};

const ofWindow = async ({ db, libraries, items }: Tools, { window: id }: Selection): Promise<Selected | null> => {
  const record = id === "" ? undefined : (await libraries.find(db, "windows", [id])).get(id);
  return record === undefined ? null : { name: record.title, itemIds: await items.publicIds(db, { windowId: id }) };
};

/** A 主题 is a word of the items: one that none of them has is not there. */
const ofTheme = async ({ db, items }: Tools, { theme }: Selection): Promise<Selected | null> => {
  const itemIds = theme === "" ? [] : await items.publicIds(db, { theme });
  return itemIds.length === 0 ? null : { name: theme, itemIds };
};
