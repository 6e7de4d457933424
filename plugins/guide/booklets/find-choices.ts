import type { Db, PeopleDirectory, User } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { Selection } from "./selection.ts";

type Option = { value: string; text: string };
export type Choices = { departments: readonly { label: string; options: readonly Option[] }[]; windows: readonly Option[]; themes: readonly Option[] };
type Tools = { db: Db; people: PeopleDirectory; items: CatalogueItems; libraries: Libraries };

/** A select box of more is no choice any more: the record of the window leads here too. */
const MOST_WINDOWS = 200;

/** What can be chosen: the departments of the own region and below, windows, 主题. */
export const findChoices = async ({ db, people, items, libraries }: Tools, user: User, { window }: Selection): Promise<Choices> => {
  const departments = await people.departments(db, { regionPath: user.region.path });
  const { records } = await libraries.search(db, "windows", { text: "", user, page: 1, size: MOST_WINDOWS });
  const chosen = window === "" || records.some(({ id }) => id === window) ? [] : [...(await libraries.find(db, "windows", [window])).values()];
  return {
    departments: [...Map.groupBy(departments, ({ regionName }) => regionName)].map(([label, some]) => ({ label, options: some.map(({ id, name }) => ({ value: id, text: name })) })),
    windows: [...chosen, ...records.filter(({ usable }) => usable)].map(({ id, title, subtitle }) => ({ value: id, text: subtitle === "" ? title : `${title}（${subtitle}）` })),
    themes: items.themes().map((text) => ({ value: text, text })),
  };
};
