/**
 * What an element (要素) is. The table itself is in `dictionary.ts`; every function of this folder is driven by these shapes
 * and knows no element by name.
 */
import type { LibraryKind } from "../../libraries/api.ts";
import type { CodeListId } from "../codes/code-lists.ts";
import type { TypeFamily } from "../codes/type-codes.ts";
import type { GuidePagePart, GuidePrintPart } from "./guide-outline.ts";
import type { SectionId } from "./sections.ts";

/** The libraries of requirements YN-3.*: 法律法规, 申报材料, 附件文档, 办事窗口, 业务系统. */
export type LibraryId = LibraryKind;

/** One cell: text and dates ("2026-11-23") and single codes are strings, 是/否 is "1" or "0", several codes or words are a list. */
export type CellValue = string | number | readonly string[];
export type Row = Readonly<Record<string, CellValue>>;
export type ElementValue = CellValue | readonly Row[];

/** Values by element key, as stored in the jsonb of a version. A key that is absent has not been filled in. */
export type ElementValues = Readonly<Record<string, ElementValue>>;

export type TextControl = { kind: "text"; max: number; width?: 5 | 10 | 20; format?: "web-address" };
export type NumberControl = {
  kind: "number";
  min: number;
  max: number;
  /** Digits allowed after the point; none when absent. */
  decimals?: number;
  /** Words after the number (“次”). */
  unit?: string;
  /** Key of the neighbour (element, or column of the same row) that holds the unit of time. */
  unitFrom?: string;
  /** Words shown instead of 0 (“当场办结”). */
  zero?: string;
};

/** A control that holds one cell: used by elements and by the columns of rows alike. */
export type CellControl =
  | TextControl
  | { kind: "long-text"; max: number }
  | NumberControl
  | { kind: "date" }
  /** `yes` and `no` are the words shown to readers (“收费”, “不收费”); 是 and 否 when absent. */
  | { kind: "yes-no"; yes?: string; no?: string }
  | { kind: "choice"; list: CodeListId }
  | { kind: "choices"; list: CodeListId }
  /** Several short words, typed in one field and separated by 、 */
  | { kind: "words"; max: number; each: number }
  /** Some of the names in the first column of another rows element (the situations that need a material). */
  | { kind: "names"; of: string };

export type Column = {
  key: string;
  label: string;
  control: CellControl;
  required?: boolean | ((row: Row) => boolean);
  hint?: string;
};

/** Rows of facts. The first column names the row: two versions of a row are matched by it. */
export type RowsControl = { kind: "rows"; columns: readonly Column[]; max: number; rowName: string };

/** Rows that each point to a library record: `{record: id, …details}`. */
export type LibraryControl = { kind: "library"; library: LibraryId; many: boolean; max: number; rowName: string; details: readonly Column[] };

export type Control = CellControl | RowsControl | LibraryControl;

/** Holds when the value of `key` is, or contains, one of `is`; or is a number over `over`. */
export type Condition = { key: string; is: readonly string[] } | { key: string; over: number };

export type Subject = "item" | "entry";

/** Whose form is meant: an 事项 or a 目录 of one type. Made by `scopeOf`. */
export type Scope = { of: Subject; typeCode: string; family: TypeFamily };

export type SearchField = "title" | "alias" | "code" | "department" | "summary" | "material" | "condition";

export type Help = { what: string; reader: string; example: string };

export type Element = {
  /** Column name of the national exchange tables (domain-standards §1.9–1.13), or one of ours in the same manner. */
  key: string;
  label: string;
  section: SectionId;
  /** On the item only when absent. */
  of?: Subject | "both";
  /** All families when absent. */
  families?: readonly TypeFamily[];
  /** Only these item types of the families (the licence norms belong to 01). */
  types?: readonly string[];
  control: Control;
  required?: boolean | ((values: ElementValues, scope: Scope) => boolean);
  /** Asked only when one of these holds; absent: always. */
  shown?: readonly Condition[];
  /** One line of plain words under the label. */
  hint?: string;
  help: Help;
  /** What to say when it is missing, when “请填写” does not help enough. */
  ask?: string;
  /** A contradiction with other elements, said so that the reader knows how to put it right. */
  check?: (values: ElementValues) => string | undefined;
  /** What follows from the answer on other scales, in words: read below it, never typed. */
  follows?: (values: ElementValues) => readonly string[];
  /** Kept from the public pages when `false`. */
  public?: boolean;
  /** Where it stands in the printed guide and on the guide page. */
  guide?: { print?: readonly GuidePrintPart[]; page?: readonly GuidePagePart[] };
  search?: SearchField;
  /**
   * Flows from a 目录 into its new items (YN-2.1.1.4). `always`: every 目录 has it; `with-basics`: the 目录 is asked for it only when
   * 是否填写基本信息 is 是.
   */
  shared?: "always" | "with-basics";
  /** `identity`: given by the system (codes, department, version), shown and exported but never typed or stored in the jsonb. */
  source?: "identity";
  /** When empty, readers are shown the value of that element instead. */
  otherwise?: string;
};

export type Section = { id: SectionId; label: string };

export type Dictionary = { readonly sections: readonly Section[]; readonly elements: readonly Element[] };

/** What a page needs to know of a library record; `fields` are its own values, used where the item says nothing of its own. */
export type LibraryRecord = {
  id: string;
  name: string;
  /** One line that tells it from others: document number, state, address. */
  note?: string;
  /** Abolished: still shown where it is used, never chosen anew. */
  gone?: boolean;
  fields?: Row;
};

/** The library records that the values point to, looked up by the caller in one go (see `libraryLinks`). */
export type LibraryRecords = Readonly<Partial<Record<LibraryId, ReadonlyMap<string, LibraryRecord>>>>;

/** Something to put right. `message` goes to the field, `label：message` to the summary, `id` is the field's id in the page. */
export type Problem = { key: string; path: string; id: string; label: string; section: SectionId; message: string };
