import { typeCode } from "../codes/type-codes.ts";
import type { Branch } from "../entries/find-branch.ts";
import type { EntryTree, TreeEntry } from "../entries/find-entry-tree.ts";
import { itemsAddress, NO_CONDITIONS, NO_PLACE, type ItemsFilter } from "./items-filter.ts";

type Twig = { kind: string; text: string; count: number; href: string; current: boolean };
type Leaf = { text: string; count: number; href: string; current: boolean; open: boolean; twigs: readonly Twig[]; more: string };
export type TreePart = {
  chosen: string; all: { href: string; count: number; current: boolean };
  types: readonly { text: string; count: number; href: string; current: boolean; leaves: readonly Leaf[]; earlier: string; later: string }[];
};

type Place = Pick<ItemsFilter, "entry" | "group" | "base">;
type Go = (type: string, place: Place, branch?: number) => string;

/** The left side of 事项梳理: links with the filters in the address; of all branches the chosen one is open. */
export const treePart = (tree: EntryTree, filter: ItemsFilter): TreePart => {
  const go: Go = (type, place, branch = type === filter.type ? filter.branch : 1) => itemsAddress(filter, { type, ...place, branch, state: "", ...NO_CONDITIONS });
  const types = tree.types.map(({ code, count }) => {
    const current = code === filter.type;
    return {
      text: typeCode(code)?.label ?? code, count, href: go(code, NO_PLACE), current, leaves: current ? leavesOf(tree, filter, count, go) : [],
      earlier: current && tree.part > 1 ? go(code, NO_PLACE, tree.part - 1) : "", later: current && tree.part < tree.parts ? go(code, NO_PLACE, tree.part + 1) : "",
    };
  });
  return {
    chosen: chosenText(types, filter),
    all: { href: go("", NO_PLACE, 1), count: tree.types.reduce((sum, { count }) => sum + count, 0), current: filter.type === "" }, types,
  };
};

const leavesOf = (tree: EntryTree, filter: ItemsFilter, count: number, go: Go): Leaf[] => {
  const plain = { open: false, twigs: [], more: "" };
  return [
    { ...plain, text: "全部目录", count, href: go(filter.type, NO_PLACE), current: filter.entry === "" && filter.base === "" },
    ...tree.entries.map((entry) => leafOf(entry, tree.branch, filter, go)),
    ...(tree.loose === 0 ? [] : [{ ...plain, text: "没有目录", count: tree.loose, href: go(filter.type, { ...NO_PLACE, entry: "none" }), current: filter.entry === "none" }]),
  ];
};

/** A 目录; the chosen one with its folders and 子项 below it. */
const leafOf = ({ id, name, count }: TreeEntry, branch: Branch, filter: ItemsFilter, go: Go): Leaf => {
  const chosen = filter.entry === id;
  const twig = (kind: string, text: string, size: number, place: Partial<Place>): Twig => {
    const wanted = { ...NO_PLACE, entry: id, ...place };
    return { kind, text, count: size, href: go(filter.type, wanted), current: wanted.group === filter.group && wanted.base === filter.base };
  };
  const twigs = !chosen ? [] : [
    ...branch.groups.map((group) => twig("分组", group.name, group.count, { group: group.id })),
    ...(branch.groups.length > 0 && branch.ungrouped > 0 ? [twig("", "没有分组", branch.ungrouped, { group: "none" })] : []),
    ...branch.subs.map((sub) => twig("子项", sub.name, sub.count, { base: sub.base })),
  ];
  return {
    text: name, count, href: go(filter.type, { ...NO_PLACE, entry: id }), current: chosen && filter.group === "" && filter.base === "", open: chosen, twigs,
    more: chosen && branch.moreSubs ? "其余子项请在列表里查看" : "",
  };
};

const chosenText = (types: TreePart["types"], filter: ItemsFilter): string => {
  const type = types.find(({ current }) => current);
  const leaf = type?.leaves.find(({ current, open }) => current || open);
  const named = leaf?.twigs.find(({ current }) => current) ?? (leaf?.text === "全部目录" ? undefined : leaf) ?? type;
  return named?.text ?? (filter.type === "" ? "全部类型" : filter.type);
};
