import { dateText } from "../../../core/calendar/chinese-date.ts";
import { can, type Department, type User } from "../../../core/contract.ts";
import { ITEM_STATES, type ItemAction, type ItemVersion } from "../api.ts";
import { codeList } from "../codes/code-lists.ts";
import type { EntryTree } from "../entries/find-entry-tree.ts";
import { ITEMS_SIZE, type FoundItems } from "./find-items.ts";
import { codeParts, itemHref, itemsHref, versionHref } from "./item-hrefs.ts";
import { itemsAddress, keptFields, type ItemsFilter } from "./items-filter.ts";
import { treePart } from "./tree-part.ts";
import { STATE_WORDS } from "../api.ts";
import { verbFor } from "./verb-for.ts";
import { waitingNote } from "./waiting-note.ts";

type Facts = {
  user: User; filter: ItemsFilter; found: FoundItems; tree: EntryTree; departments: readonly Department[];
  actionsFor: (version: ItemVersion) => readonly ItemAction[]; hasChain: boolean;
};

/** 事项梳理 (YN-2.1.1.2, 2.3.1c): tree, states, search, table with one verb a row. */
export const itemsPage = (facts: Facts): object => {
  const { filter, found, tree } = facts;
  const entry = tree.entries.find(({ id }) => id === filter.entry);
  return {
    tree: treePart(tree, filter), title: titleOf(facts, entry?.name), baseCode: entry?.baseCode ?? "",
    entryHref: entry === undefined ? "" : `/catalogue/entries/${entry.id}`, ...newHrefs(facts),
    states: statesOf(found, filter), path: itemsHref, q: filter.q,
    kept: keptFields(filter, ["type", "entry", "state", "columns"]), more: moreConditions(facts),
    clearHref: isNarrowed(filter) ? itemsAddress(filter, { q: "", department: "", level: "", lacking: "" }) : "",
    columnsHref: itemsAddress(filter, { columns: filter.columns === "all" ? "" : "all" }), allColumns: filter.columns === "all",
    rows: found.versions.map((version) => rowOf(facts, version)), pages: pagesOf(found, filter),
    nothing: { filtered: isNarrowed(filter) || filter.state !== "", entry: entry?.name ?? "" },
  };
};

/** New ones begin where one is looking. */
const newHrefs = ({ user, filter }: Facts): { mayEdit: boolean; newItemHref: string; newEntryHref: string } => {
  if (!can(user, "catalogue.edit")) return { mayEdit: false, newItemHref: "", newEntryHref: "" };
  const place = filter.entry !== "" && filter.entry !== "none" ? `?entry=${filter.entry}` : filter.type !== "" ? `?type=${filter.type}` : "";
  return { mayEdit: true, newItemHref: `${itemsHref}/new${place}`, newEntryHref: `/catalogue/entries/new${filter.type === "" ? "" : `?type=${filter.type}`}` };
};

const isNarrowed = (filter: ItemsFilter): boolean => [filter.q, filter.department, filter.level, filter.lacking].some((value) => value !== "");

const titleOf = ({ filter, tree }: Facts, entryName: string | undefined): string => {
  const type = treePart(tree, filter).types.find(({ current }) => current)?.text;
  if (entryName !== undefined) return entryName;
  return type === undefined ? "全部事项" : filter.entry === "none" ? `${type}（没有目录）` : type;
};

/** 备案 holds former versions, not items, so 全部 does not count it. */
const statesOf = ({ byState }: FoundItems, filter: ItemsFilter): object[] => {
  const button = (state: ItemsFilter["state"], text: string, count: number): object => ({ text, count, href: itemsAddress(filter, { state }), current: filter.state === state });
  const all = [...byState].reduce((sum, [state, count]) => sum + (state === "archived" ? 0 : count), 0);
  return [button("", "全部", all), ...ITEM_STATES.filter((state) => state !== "archived").map((state) => button(state, STATE_WORDS[state], byState.get(state) ?? 0)),
    button("archived", "备案（历史版本）", byState.get("archived") ?? 0)];
};

const moreConditions = ({ filter, departments }: Facts): object => ({
  open: filter.department !== "" || filter.level !== "" || filter.lacking !== "",
  departments: departments.length < 2 ? [] : departments.map(({ id, name }) => ({ value: id, text: name })), department: filter.department,
  levels: codeList("use_level").map(({ code, label }) => ({ value: code, text: label })), level: filter.level,
  lacking: filter.lacking !== "",
});

const rowOf = ({ found, filter, actionsFor, hasChain }: Facts, version: ItemVersion): object => {
  const archived = filter.state === "archived";
  const inForce = found.inForce.get(version.itemId);
  const href = archived ? versionHref(version.itemId, version.number) : itemHref(version.itemId);
  return {
    id: version.versionId, name: version.name, href, bad: version.missing > 0 && version.state === "draft" ? "信息不全" : "",
    note: waitingNote(version, inForce?.number, hasChain), state: STATE_WORDS[version.state],
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
