import type { AbolitionReason } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";

/**
 * One stretch in the life of an item. `differs` is what this version said otherwise than `values`, which always hold the newest text.
 * Times are told backwards from the start of the site, so that clocks show what they should whenever the demo is loaded.
 */
export type Stage =
  /** Written and put aside; `with`: what is still empty. */
  | { kind: "draft"; workdaysAgo: number; differs: ElementValues; empty: readonly string[] }
  | { kind: "submitted"; workdaysAgo: number; differs: ElementValues }
  | { kind: "examined"; submittedAgo: number; examinedAgo: number; differs: ElementValues }
  /** Sent back by 编办 or 政务办, with the opinion. */
  | { kind: "returned"; by: "examiner" | "publisher"; workdaysAgo: number; opinion: string; differs: ElementValues }
  | { kind: "published"; daysAgo: number; differs: ElementValues }
  | { kind: "abolition-asked"; workdaysAgo: number; reason: AbolitionReason; opinion: string; notice: string }
  /** Suspended by 政务办, or asked for and not decided; `notice` is what the public reads. */
  | { kind: "suspended" | "suspension-asked"; workdaysAgo: number; notice: string }
  | { kind: "abolished"; daysAgo: number; reason: AbolitionReason; opinion: string; notice: string };

/** Keys are those of the element dictionary; the `record` of a library row holds the name of the record. */
export type DemoItem = { values: ElementValues; life: readonly Stage[] };

/** `divided`: its items are 子项 with numbers of their own. */
export type DemoEntry = { typeCode: string; divided: boolean; values: ElementValues; items: readonly DemoItem[] };

export type DemoDepartment = {
  name: string;
  /** The account that writes for the department. */
  editor: string;
  /** What all items of the department say alike, as far as their type asks for it. */
  common: ElementValues;
  entries: readonly DemoEntry[];
  /** 公共服务 without a 目录. */
  services: readonly DemoItem[];
  /** Items under a 目录 that a department of a region above keeps for those below. */
  under?: readonly { department: string; entry: string; items: readonly DemoItem[] }[];
};
