import type { LibraryKind } from "../api.ts";

type Kind = {
  /** Name of the library, and of one record in it. */
  label: string;
  one: string;
  unit: string;
  table: string;
  /** The refusal when there is one like it already. */
  taken: `libraries.${string}`;
};

export const kinds: Readonly<Record<LibraryKind, Kind>> = {
  laws: { label: "法律法规", one: "法规", unit: "部", table: "libraries_laws", taken: "libraries.law-exists" },
  materials: { label: "申报材料", one: "材料", unit: "份", table: "libraries_materials", taken: "libraries.name-taken" },
  documents: { label: "附件文档", one: "文档", unit: "份", table: "libraries_documents", taken: "libraries.name-taken" },
  windows: { label: "办事窗口", one: "窗口", unit: "个", table: "libraries_windows", taken: "libraries.window-exists" },
  systems: { label: "业务系统", one: "业务系统", unit: "个", table: "libraries_systems", taken: "libraries.name-taken" },
};

export const listHref = (kind: LibraryKind): string => `/libraries/${kind}`;
export const recordHref = (kind: LibraryKind, id: string): string => `/libraries/${kind}/${id}`;
export const crumbsTo = (kind: LibraryKind): { text: string; href?: string }[] => [{ text: "引用库" }, { text: kinds[kind].label, href: listHref(kind) }];
