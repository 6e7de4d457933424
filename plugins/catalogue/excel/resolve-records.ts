import type { Db } from "../../../core/contract.ts";
import { didYouMean } from "../../../core/words/alike.ts";
import { LIBRARY_KINDS, type AnyRecord, type Libraries, type LibraryKind } from "../../libraries/api.ts";
import type { ElementValues, LibraryRecords } from "../elements/element.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";
import type { UploadLine } from "./import-model.ts";
import type { MatchedSheet } from "./match-sheets.ts";
import { placeOf, type FindRecord } from "./read-item-line.ts";

export type PartLines = { sheet: MatchedSheet; lines: readonly UploadLine[] };
export type KnownRecords = { byId: ReadonlyMap<LibraryKind, ReadonlyMap<string, AnyRecord>>; byTitle: ReadonlyMap<LibraryKind, ReadonlyMap<string, readonly AnyRecord[]>>; near: ReadonlyMap<LibraryKind, ReadonlyMap<string, readonly string[]>> };

/** Looks up everything that the rows of a batch name, two queries for each library that they name, and a third for what comes near to a name that it has not. */
export const lookUpRecords = async (db: Db, libraries: Libraries, parts: readonly PartLines[], offers: boolean): Promise<KnownRecords> => {
  const byId = new Map<LibraryKind, Map<string, AnyRecord>>();
  const byTitle = new Map<LibraryKind, Map<string, AnyRecord[]>>();
  const near = new Map<LibraryKind, Map<string, string[]>>();
  for (const kind of LIBRARY_KINDS) {
    const named = parts.filter(({ sheet: { plan } }) => plan.kind === "parts" && plan.library === kind)
      .flatMap(({ sheet, lines }) => lines.map(({ cells }) => ({ id: textAt(cells, placeOf(sheet, "record-id")), name: textAt(cells, placeOf(sheet, "record")) })));
    if (named.length === 0) continue;
    const found = await libraries.find(db, kind, named.map(({ id }) => id).filter((id) => id !== ""));
    byId.set(kind, found);
    const unnumbered = named.filter(({ id, name }) => name !== "" && found.get(id)?.title !== name).map(({ name }) => name);
    const titled = unnumbered.length === 0 ? new Map<string, AnyRecord[]>() : await libraries.titled(db, kind, unnumbered);
    byTitle.set(kind, titled);
    // What a material library lacks is added to it.
    if (offers && kind !== "materials") near.set(kind, await libraries.near(db, kind, unnumbered.filter((name) => titled.get(name)?.some(({ usable }) => usable) !== true)));
  }
  return { byId, byTitle, near };
};

const textAt = (cells: UploadLine["cells"], at: number): string => String(cells[at] ?? "").trim();

/**
 * The record that a row means: the one with its number as long as the name fits; the one that the item has under this name already; the
 * one of the library. A material that nobody has is added to the department's own library, all others are kept by people.
 */
export const recordFinder = (known: KnownRecords, before: { values: ElementValues; records: LibraryRecords }): FindRecord => (library, { element, name, id }) => {
  const numbered = known.byId.get(library)?.get(id);
  if (numbered !== undefined && ["", numbered.title].includes(name)) return { id };
  if (name === "") return { error: id === "" ? "请填写名称" : `引用库里没有编号为 ${id} 的记录，请填写名称并清空库编号` };
  const names = before.records[library];
  const used = rowsIn(before.values, element).map((row) => cellText(row, "record")).find((record) => names?.get(record)?.name === name);
  if (used !== undefined) return { id: used };
  return library === "materials" ? { missing: true } : byName(known, library, name);
};

const byName = ({ byTitle, near: likely }: KnownRecords, library: LibraryKind, name: string): ReturnType<FindRecord> => {
  const found = byTitle.get(library)?.get(name)?.[0];
  const near = didYouMean(name, likely.get(library)?.get(name) ?? []);
  if (found === undefined) return { error: near === "" ? `引用库里没有“${name}”，请先在引用库中新增，或者改成库里的名称` : `引用库里没有“${name}”${near}库里确实没有的，请先在引用库中新增` };
  return found.usable ? { id: found.id } : { error: `“${name}”已经失效，不能选用${near}` };
};
