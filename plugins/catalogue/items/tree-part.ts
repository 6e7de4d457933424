import { typeCode } from "../codes/type-codes.ts";
import type { EntryTree } from "../entries/find-entry-tree.ts";
import { itemsAddress, type ItemsFilter } from "./items-filter.ts";

type Leaf = { text: string; count: number; href: string; current: boolean; sub: boolean };
export type TreePart = {
  chosen: string; all: { href: string; count: number; current: boolean };
  types: readonly { text: string; count: number; href: string; current: boolean; leaves: readonly Leaf[]; more: string }[];
};

/** The left side of 事项梳理: links with the filters in the address; the chosen type is open. */
export const treePart = (tree: EntryTree, filter: ItemsFilter): TreePart => {
  const go = (type: string, entry: ItemsFilter["entry"]): string => itemsAddress(filter, { type, entry, state: "", q: "", lacking: "" });
  const types = tree.types.map(({ code, count }) => {
    const current = code === filter.type;
    const leaves: Leaf[] = !current ? [] : [
      { text: "全部目录", count, href: go(code, ""), current: filter.entry === "", sub: false },
      ...tree.entries.map((entry) => ({ text: entry.name, count: entry.count, href: go(code, entry.id), current: filter.entry === entry.id, sub: false })),
      ...(tree.loose === 0 ? [] : [{ text: "没有目录", count: tree.loose, href: go(code, "none"), current: filter.entry === "none", sub: true }]),
    ];
    return { text: typeCode(code)?.label ?? code, count, href: go(code, ""), current, leaves, more: current && tree.more > 0 ? `另有 ${tree.more} 个目录没有列出，请用名称查询` : "" };
  });
  const open = types.find(({ current }) => current);
  return {
    chosen: open?.leaves.find(({ current, text }) => current && text !== "全部目录")?.text ?? open?.text ?? "全部类型",
    all: { href: itemsAddress(filter, { type: "", entry: "", state: "", q: "", lacking: "" }), count: tree.types.reduce((sum, { count }) => sum + count, 0), current: filter.type === "" },
    types,
  };
};
