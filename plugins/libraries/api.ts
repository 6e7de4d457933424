/** The only door of 引用库: laws, materials, documents, windows and business systems that items refer to. */
import type { Knex } from "knex";
import { z } from "zod";
import { event, service, slot, type Db, type Tx, type User } from "../../core/contract.ts";

export const LIBRARY_KINDS = ["laws", "materials", "documents", "windows", "systems"] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** How a library speaks of itself: its name, one record and the word that counts them, what one looks for in it, and who may add to it. */
export type LibraryName = { label: string; one: string; unit: string; search: string; addPermission: `libraries.${string}` };
export const libraryNames: Readonly<Record<LibraryKind, LibraryName>> = {
  laws: { label: "法律法规", one: "法规", unit: "部", search: "法规名称或文号", addPermission: "libraries.add-laws" },
  materials: { label: "申报材料", one: "材料", unit: "份", search: "材料名称", addPermission: "libraries.edit" },
  documents: { label: "附件文档", one: "文档", unit: "份", search: "文档名称", addPermission: "libraries.edit" },
  windows: { label: "办事窗口", one: "窗口", unit: "个", search: "窗口名称或地址", addPermission: "libraries.edit" },
  systems: { label: "业务系统", one: "业务系统", unit: "个", search: "系统名称", addPermission: "libraries.edit" },
};

/** What a picker, a list of uses or an element shows of a record, whatever its kind. */
export type LibraryRecord = {
  kind: LibraryKind;
  id: string;
  title: string;
  /** One line of facts under the title: 全国人大常委会　2021年4月29日修正　现行有效. */
  subtitle: string;
  /** Abolished, disabled and merged records are shown where they are used but cannot be chosen. */
  usable: boolean;
  /** Changes with every change of the record; part of the fingerprint of a guide. */
  revision: string;
};

/** `待核实`: imported with a state that is none of the four. */
export type LawStatus = "有效" | "失效" | "已被新版取代" | "尚未施行" | "待核实";

/** A code and its words. The lists of materials are those of the element dictionary too, so they stand here, once. */
export type LibraryCode = { readonly code: string; readonly label: string };
export const materialTypes: readonly LibraryCode[] = [
  { code: "1", label: "原件" }, { code: "2", label: "复印件" }, { code: "3", label: "原件和复印件" },
];
export const materialFormats: readonly LibraryCode[] = [
  { code: "1", label: "纸质" }, { code: "2", label: "电子" }, { code: "3", label: "纸质和电子" },
];
/** 30 is local use, not in the national list. */
export const sourceTypes: readonly LibraryCode[] = [
  { code: "10", label: "申请人自备" }, { code: "20", label: "政府部门核发" }, { code: "30", label: "中介机构出具" }, { code: "99", label: "其他" },
];

export type LawRecord = LibraryRecord & {
  kind: "laws"; shortTitle: string; level: string; docNo: string; issuer: string; status: LawStatus;
  publishedOn: string; effectiveOn: string;
};
export type MaterialRecord = LibraryRecord & {
  kind: "materials"; materialType: string; materialFormat: string; sourceType: string; sourceNote: string;
  blankFormId: string; sampleId: string; fillNote: string;
};
export type DocumentRecord = LibraryRecord & { kind: "documents"; fileId: string; fileName: string; fileType: string };
/** Weekly opening as people enter it, ready for `officeHours` of core/calendar; no `workday` spans: only the words are known. */
type Spans = readonly { from: string; to: string }[];
export type WeeklyHours = { workday: Spans; saturday: Spans; sunday: Spans };
export type WindowRecord = LibraryRecord & {
  kind: "windows"; place: string; number: string; address: string; hours: string; weekly: WeeklyHours; phone: string; directions: string;
  /** Where it is on a map; `null` while nobody has said so. */
  point: { longitude: number; latitude: number } | null;
};
export type SystemRecord = LibraryRecord & { kind: "systems"; url: string };
export type AnyRecord = LawRecord | MaterialRecord | DocumentRecord | WindowRecord | SystemRecord;

/** A record of any library: `laws 12`. */
export type RecordKey = `${LibraryKind} ${string}`;

export type Article = { lawId: string; no: string; text: string };

/** A record that an import or 新增 in place wants to exist; found by its natural key, added when missing. */
export type WantedMaterial = { departmentId: string; name: string };
export type WantedSystem = { departmentId: string; name: string };
/** A law as a source cites it: by its title, and whatever it says beside it. */
export type WantedLaw = { title: string; docNo: string; issuer: string; effectiveOn: string };
/** `notes`: what somebody should look at, in sentences: the law was added, or the library says something else. */
export type EnsuredLaw = { id: string; notes: readonly string[] };
export type WantedWindow = { departmentId: string; name: string; address: string; hours: string; phone: string };

export type Libraries = {
  /** Plural look-up; ids that are not there are missing from the answer. */
  find(db: Db, kind: LibraryKind, ids: readonly string[]): Promise<Map<string, AnyRecord>>;
  /** The same for records of any library, in one query. */
  findMany(db: Db, wanted: readonly RecordKey[]): Promise<Map<RecordKey, AnyRecord>>;
  /** The revisions alone, in one query whatever the kinds: for those who have kept the records. */
  revisions(db: Db, wanted: readonly RecordKey[]): Promise<Map<RecordKey, string>>;
  /** For pickers: the page of records whose title holds the text, usable ones first. */
  search(db: Db, kind: LibraryKind, filter: { text: string; user: User; page: number; size: number }): Promise<{ total: number; records: AnyRecord[] }>;
  /** The text of cited articles; what is not found is missing from the answer. */
  articles(db: Db, cited: readonly { lawId: string; no: string }[]): Promise<Article[]>;
  /** Laws by full or short title, newest first where a title occurs twice. */
  lawsByTitle(db: Db, titles: readonly string[]): Promise<Map<string, LawRecord[]>>;
  /** Records with exactly these titles, those that may be chosen first; a law also by its short title. */
  titled(db: Db, kind: LibraryKind, titles: readonly string[]): Promise<Map<string, AnyRecord[]>>;
  /** Titles of records that may be chosen and come near to one that nobody has, by that; looked up for a few of them only. */
  near(db: Db, kind: LibraryKind, titles: readonly string[]): Promise<Map<string, string[]>>;
  ensureMaterials(tx: Tx, wanted: readonly WantedMaterial[]): Promise<string[]>;
  ensureWindows(tx: Tx, wanted: readonly WantedWindow[]): Promise<string[]>;
  ensureSystems(tx: Tx, wanted: readonly WantedSystem[]): Promise<string[]>;
  /** Added as 待核实 where the library has none of that title; what is there is never changed. */
  ensureLaws(tx: Tx, wanted: readonly WantedLaw[]): Promise<EnsuredLaw[]>;
};

export const libraries = service<Libraries>("libraries.records");

/** Links that other plugins put on the staff page of a record: what is printed of a window, for example. */
export type RecordLink = (record: { kind: LibraryKind; id: string }, user: User) => { label: string; href: string } | null;
export const recordLinks = slot<RecordLink>("libraries.record-links");

/** Something in a library has changed; pages that show it are made anew. */
export const recordsChanged = event("libraries.records-changed", z.object({ kind: z.enum(LIBRARY_KINDS), ids: z.array(z.string()) }));

/** In force; being written or reviewed; kept for ever but no longer in force. */
export type UsePart = "current" | "draft" | "past";

/**
 * One place where a record is used; a record with uses cannot be deleted. `href` is empty where the reader may not open it; `version`:
 * 第 3 版, empty for what has no versions; `article`: which ones of a law, when the use says so.
 */
export type RecordUse = { recordId: string; title: string; href: string; state: string; part: UsePart; version: string; article?: string };

/** `each`: an item once, with the version that is furthest along, or every version of it by itself. `part` narrows; `offset` counts within the answer. */
export type UsesQuestion = { kind: LibraryKind; ids: readonly string[]; limit: number; offset: number; reader: User; each: "item" | "version"; part: UsePart | "" };
export type UseCounts = Readonly<Record<UsePart, number>>;

/** Others say which of the records they use. Called in one query per kind, also inside the deleting transaction. */
export type RecordUses = {
  find(db: Db, question: UsesQuestion): Promise<{ total: number; uses: RecordUse[] }>;
  /** How many versions use each of these records; a record without uses is missing. */
  count(db: Db, kind: LibraryKind, ids: readonly string[]): Promise<Map<string, UseCounts>>;
  /** A query with one column `id`: every record of the library that is used at all, for filters. */
  used(db: Db, kind: LibraryKind): Knex.QueryBuilder;
};
export const recordUses = slot<RecordUses>("libraries.record-uses");

/** Duplicates become one: those of `from` stay as shadows of `into`, for the sake of what is published. */
export type Merge = { kind: LibraryKind; from: readonly string[]; into: string };

/** Others point what they can still write to from the merged records to the kept one, in the merging transaction. */
export type RecordMerging = {
  /** What would change, in sentences for the page that asks. */
  preview(db: Db, merge: Merge): Promise<string[]>;
  merge(tx: Tx, actor: User, merge: Merge & { intoTitle: string; now: Date }): Promise<void>;
};
export const recordMerging = slot<RecordMerging>("libraries.record-merging");

/** Laws are no longer in force: abolished, or replaced by their successor (`""` when there is none). */
export const lawsRevised = event("libraries.laws-revised", z.object({
  changes: z.array(z.object({ lawId: z.string(), change: z.enum(["abolished", "revised"]), successorId: z.string() })),
}));
