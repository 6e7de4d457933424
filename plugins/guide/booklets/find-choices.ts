import type { Db, PeopleDirectory, User } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { Part, Selection } from "./selection.ts";

type Option = { value: string; text: string };
type Group = { label: string; options: readonly Option[] };
export type Choices = readonly (Option | Group)[];
type Tools = { db: Db; people: PeopleDirectory; items: CatalogueItems; libraries: Libraries };

/** A select box of more is no choice any more: the record of the window leads here too. */
const MOST_WINDOWS = 200;

/** What can be chosen of one kind: the departments of the own region and below, windows, or 主题 that an item has. */
export const findChoices = async (tools: Tools, user: User, part: Part, { window }: Selection): Promise<Choices> => {
  switch (part) {
    case "department": return departmentChoices(tools, user);
    case "window": return windowChoices(tools, user, window);
    case "theme": return themeChoices(tools);
  }
};

const departmentChoices = async ({ db, people }: Tools, user: User): Promise<Choices> => {
  const departments = await people.departments(db, { regionPath: user.region.path });
  return [...Map.groupBy(departments, ({ regionName }) => regionName)].map(([label, some]) => ({ label, options: some.map(({ id, name }) => ({ value: id, text: name })) }));
};

const windowChoices = async ({ db, libraries }: Tools, user: User, window: string): Promise<Choices> => {
  const { records } = await libraries.search(db, "windows", { text: "", user, page: 1, size: MOST_WINDOWS });
  const chosen = window === "" || records.some(({ id }) => id === window) ? [] : [...(await libraries.find(db, "windows", [window])).values()];
  return [...chosen, ...records.filter(({ usable }) => usable)].map(({ id, title, subtitle }) => ({ value: id, text: subtitle === "" ? title : `${title}（${subtitle}）` }));
};

/** The two lists of 主题 have words in common, and others that differ in a bracket only: whose word it is stands above it. */
const themeChoices = async ({ db, items }: Tools): Promise<Choices> => {
  const groups = Map.groupBy(await items.publicThemes(db), ({ of }) => (of.length > 1 ? "个人和法人共有的主题" : of.includes("people") ? "面向个人的主题" : "面向法人的主题"));
  return [...groups].map(([label, some]) => ({ label, options: some.map((theme) => ({ value: theme.label, text: theme.label })) }));
};
