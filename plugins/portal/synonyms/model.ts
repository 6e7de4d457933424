import { createHash } from "node:crypto";
import { z } from "zod";
import { listAddress, PageNumber, SearchText, type SynonymGroup } from "../../../core/contract.ts";

export const SYNONYMS = "/portal/synonyms";
/** The form for a new group, with words of a question in it already. */
export const newGroupHref = (words: string): string => listAddress(`${SYNONYMS}/new`, { words });
/** Where one group is changed, switched or deleted. */
export const groupHref = (ref: string, act: "edit" | "switch" | "delete"): string => `${SYNONYMS}/${ref}/${act}`;

/** A row of `portal_synonyms`; `official` is empty where the words mean the same both ways. */
export type OwnRow = { id: string; words: string[]; official: string[]; active: boolean; saved_at: Date; saved_by: string };

/** A group of the library, ours or the system's; `ref` names it in addresses. */
export type Group = { ref: string; words: readonly string[]; official: readonly string[]; isOwn: boolean; active: boolean; saved: { by: string; at: Date } | null };

/** All groups with the number that changes with each of them. */
export type Library = { revision: number; groups: readonly Group[] };

export const ByRef = z.object({ ref: z.string().regex(/^(?:[1-9]\d{0,17}|x[0-9a-f]{12})$/) });

/** A group of the system is known by how it begins: others may join its words in a later release, and it stays switched off. */
export const refOf = (group: SynonymGroup): string => {
  const [kind, first] = "same" in group ? ["same", group.same[0]] : ["said", group.said[0]];
  return `x${createHash("sha256").update(`${kind} ${first ?? ""}`).digest("hex").slice(0, 12)}`;
};

/** Without official words a group goes both ways, with them from what is said to what is official. */
export const toSearch = ({ words, official }: Pick<Group, "words" | "official">): SynonymGroup =>
  (official.length === 0 ? { same: words } : { said: words, official });

export const VIEW_NAMES = ["all", "system", "own", "off"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
export const VIEWS: Readonly<Record<ViewName, string>> = { all: "全部", system: "随系统提供", own: "本站添加", off: "已停用" };
export const ListAddress = z.object({ q: SearchText, view: z.enum(VIEW_NAMES).catch("all"), page: PageNumber });
export type ListAddress = z.infer<typeof ListAddress>;

/** “开公司、办公司 → 企业设立登记”. */
export const groupText = ({ words, official }: Pick<Group, "words" | "official">): string =>
  (official.length === 0 ? words.join("、") : `${words.join("、")} → ${official.join("、")}`);
