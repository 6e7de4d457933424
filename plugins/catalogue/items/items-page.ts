import { dateText } from "../../../core/calendar/chinese-date.ts";
import { can, type User } from "../../../core/contract.ts";
import { ITEM_STATES, type ItemAction, type ItemVersion } from "../api.ts";
import { moreConditions, type Choices } from "./more-conditions.ts";
import type { EntryTree } from "../entries/find-entry-tree.ts";
import { ARCHIVED_SHOWN, ITEMS_SIZE, type FoundItems } from "./find-items.ts";
import { codeParts, exportHref, importHref, itemHref, itemsHref, versionHref } from "./item-hrefs.ts";
import { isNarrowed, isPlaceless, itemsAddress, keptFields, listHref, NO_CONDITIONS, NO_PLACE, type ItemsFilter } from "./items-filter.ts";
import { seenId } from "./seen-id.ts";
import { treePart, type TreePart } from "./tree-part.ts";
import { STATE_WORDS } from "../api.ts";
import { verbFor } from "./verb-for.ts";
import { waitingNote } from "./waiting-note.ts";

type Facts = {
  user: User; filter: ItemsFilter; found: FoundItems; tree: EntryTree; choices: Choices;
  actionsFor: (version: ItemVersion) => readonly ItemAction[];
};

/** 事项梳理 (YN-2.1.1.2): tree, states, search, table with one verb a row. 综合查询 (YN-2.3.1) is the same without the tree and with all columns. */
export const itemsPage = (facts: Facts): object => {
  const { filter, found, tree } = facts;
  const entry = tree.entries.find(({ id }) => id === filter.entry);
  const part = treePart(tree, filter);
  const allColumns = filter.columns === "all";
  return {
    ...lookOf(filter, part), ...excelHrefs(facts), allColumns,
    title: titleOf(facts, part, entry?.name), baseCode: entry?.baseCode ?? "", places: placesOf(filter, part), ...newHrefs(facts), ...entryHrefs(facts, entry),
    states: statesOf(found, filter), path: listHref(filter), q: filter.q,
    kept: keptFields(filter, ["entry", "group", "base", "state", ...(allColumns ? [] : ["type" as const])]), more: moreConditions(filter, facts.choices),
    clearHref: isNarrowed(filter) ? itemsAddress(filter, NO_CONDITIONS) : "",
    rows: found.versions.map((version) => rowOf(facts, version)), pages: pagesOf(found, filter),
    nothing: { filtered: isFiltered(filter), entry: entry?.name ?? "" },
  };
};

/** The whole result goes out, whatever page one is on. */
const excelHrefs = ({ user, filter }: Facts): { exportHref: string; importHref: string } => {
  const address = itemsAddress(filter, { branch: 1 });
  const at = address.indexOf("?");
  return { exportHref: at < 0 ? exportHref : exportHref + address.slice(at), importHref: can(user, "catalogue.edit") ? importHref : "" };
};

const isFiltered = (filter: ItemsFilter): boolean => isNarrowed(filter) || filter.state !== "" || (filter.columns === "all" && filter.type !== "");

/** The two looks of the list, and the way to the other one. */
const lookOf = (filter: ItemsFilter, part: TreePart): object => filter.columns === "all"
  ? { heading: "综合查询", tree: null, otherHref: itemsAddress(filter, { columns: "", branch: 1 }) }
  : { heading: "事项梳理", tree: part, otherHref: itemsAddress(filter, { columns: "all", branch: 1 }) };

/** What can be done with the 目录 one is looking at. */
const entryHrefs = ({ user, filter }: Facts, entry: { id: string } | undefined): object => {
  const mayEdit = can(user, "catalogue.edit");
  if (entry === undefined) return { entryHref: "", groupsHref: "", orderHref: mayEdit && filter.type !== "" ? `/catalogue/order/entries?type=${filter.type}` : "", orderText: "目录排序" };
  return { entryHref: `/catalogue/entries/${entry.id}`, groupsHref: `/catalogue/entries/${entry.id}/groups`, orderHref: mayEdit ? `/catalogue/order/items?entry=${entry.id}` : "", orderText: "事项排序" };
};

/** Where 综合查询 looks, with the way out: it has no tree that says so. */
const placesOf = (filter: ItemsFilter, part: TreePart): { text: string; href: string }[] =>
  filter.columns !== "all" || isPlaceless(filter) ? [] : [{ text: part.chosen, href: itemsAddress(filter, NO_PLACE) }];

/** New ones begin where one is looking. */
const newHrefs = ({ user, filter }: Facts): { mayEdit: boolean; newItemHref: string; newEntryHref: string } => {
  const mayEdit = can(user, "catalogue.edit");
  if (!mayEdit || filter.columns === "all") return { mayEdit, newItemHref: "", newEntryHref: "" };
  const place = filter.entry !== "" && filter.entry !== "none" ? `?entry=${filter.entry}` : filter.type !== "" ? `?type=${filter.type}` : "";
  return { mayEdit, newItemHref: `${itemsHref}/new${place}`, newEntryHref: `/catalogue/entries/new${filter.type === "" ? "" : `?type=${filter.type}`}` };
};

const titleOf = ({ filter }: Facts, part: TreePart, entryName: string | undefined): string => {
  const type = part.types.find(({ current }) => current)?.text;
  if (filter.columns === "all") return "查询结果";
  if (entryName !== undefined) return filter.group === "" && filter.base === "" ? entryName : `${entryName}：${part.chosen}`;
  return type === undefined ? "全部事项" : filter.entry === "none" ? `${type}（没有目录）` : type;
};

/** 备案 holds former versions, not items, so 全部 does not count it. */
const statesOf = ({ byState }: FoundItems, filter: ItemsFilter): object[] => {
  const button = (state: ItemsFilter["state"], text: string, count: number | string): object => ({ text, count, href: itemsAddress(filter, { state }), current: filter.state === state });
  const all = [...byState].reduce((sum, [state, count]) => sum + (state === "archived" ? 0 : count), 0);
  return [button("", "全部", all), ...ITEM_STATES.filter((state) => state !== "archived").map((state) => button(state, STATE_WORDS[state], byState.get(state) ?? 0)),
    button("archived", STATE_WORDS.archived, archivedText(byState.get("archived") ?? 0, filter))];
};

const archivedText = (count: number, { state }: ItemsFilter): number | string => (count > ARCHIVED_SHOWN && state !== "archived" ? `${ARCHIVED_SHOWN}+` : count);

const rowOf = ({ found, filter, actionsFor }: Facts, version: ItemVersion): object => {
  const archived = filter.state === "archived";
  const inForce = found.inForce.get(version.itemId);
  const href = archived ? versionHref(version.itemId, version.number) : itemHref(version.itemId);
  return {
    id: seenId(version), name: version.name, href, bad: version.missing > 0 && version.state === "draft" ? "信息不全" : "",
    note: waitingNote(version, inForce?.number), state: STATE_WORDS[version.state],
    code: codeParts(version.taskCode), number: version.number, publishedOn: dayText(version.publishedAt ?? inForce?.publishedAt),
    verb: archived ? { text: "查看", href } : verbFor(version, actionsFor(version)),
    owner: ownerOf(version, found), typeName: version.typeName, level: version.useLevel, department: version.department.name,
  };
};

const dayText = (at: Date | undefined): string => (at === undefined ? "" : dateText(at));

/** 主管部门 keeps the 目录; an item without one is its own department's. */
const ownerOf = ({ entry, department }: ItemVersion, { owners }: FoundItems): string => (entry === null ? undefined : owners.get(entry.id)) ?? department.name;

const pagesOf = ({ total, page }: FoundItems, filter: ItemsFilter): object => {
  const address = itemsAddress(filter, {});
  return { total, page, pages: Math.max(1, Math.ceil(total / ITEMS_SIZE)), unit: filter.state === "archived" ? "个版本" : "项", href: `${address}${address.includes("?") ? "&" : "?"}page=` };
};
