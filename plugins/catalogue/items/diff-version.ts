import type { Db } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { CatalogueItems, DiffRow, DiffTableRow, ItemVersion } from "../api.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { DiffCells, DiffLine } from "../elements/diff-rows.ts";
import type { Part } from "../../../core/diff/diff-text.ts";
import type { ElementValues } from "../elements/element.ts";
import { isFilled, ownValue } from "../elements/element-values.ts";
import { findRecords } from "./find-records.ts";
import { identityValues } from "./identity-values.ts";
import { elementsOf } from "./read-elements-of.ts";
import { findSentBack } from "./sent-back.ts";
import { findVersion, readVersions, versionQuery } from "./read-versions.ts";

/** Numbers and days of publication differ between any two versions and say nothing to a reviewer. */
const ALWAYS_OTHER = ["task_version", "publish_date", "task_state"];

/** A version with what identifies it, ready to be compared with another one. */
export const comparable = (version: ItemVersion, values: ElementValues): ElementValues =>
  Object.fromEntries(Object.entries({ ...values, ...identityValues(version) }).filter(([key]) => !ALWAYS_OTHER.includes(key)));

const MARKS = { same: "same", gone: "removed", new: "added" } as const;

/** Lines end where rows and paragraphs end; a ghost keeps the place of what the other side has. */
const partsOf = (lines: readonly DiffLine[]): DiffRow["before"] =>
  lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ text: "\n", mark: "same" as const }]),
    ...line.parts.map((part) => ({ text: part.text, mark: MARKS[part.kind] })),
  ]);

const tableOf = (table: readonly DiffCells[]): DiffTableRow[] =>
  table.map(({ title, kind, cells }) => ({ title, kind, cells: cells.map((cell) => ({ label: cell.label, before: marked(cell.before), after: marked(cell.after) })) }));

const marked = (parts: readonly Part[]): DiffRow["before"] => parts.map((part) => ({ text: part.text, mark: MARKS[part.kind] }));

/** Field by field against the version in force; a first version is compared with nothing, so all of it is new. */
export const diffVersion = (libraries: Libraries): CatalogueItems["diff"] => async (db, versionId) => {
  const after = await findVersion(db, versionId);
  if (after === null) return { against: null, rows: [], unchanged: [], sentBack: null };
  const [before] = await readVersions(versionQuery(db).where({ "v.item_id": after.itemId, "v.state": "published" }).whereNot("v.id", versionId));
  const { now, then } = await bothSides(db, after.versionId, before?.versionId);
  const returned = await findSentBack(db, versionId);
  const records = await findRecords(db, libraries, [now, then, returned?.elements ?? {}].map((values) => ({ typeCode: after.typeCode, values })));
  const values = comparable(after, now);
  const found = diffElements("item", after.typeCode, before === undefined ? {} : comparable(before, then), values, records);
  return {
    against: before === undefined ? null : { number: before.number },
    rows: found.map(rowOf), unchanged: before === undefined ? [] : sameRows(found, values, diffElements("item", after.typeCode, {}, values, records)),
    sentBack: sinceSentBack(returned, (former) => diffElements("item", after.typeCode, former, now, records)),
  };
};

const bothSides = async (db: Db, after: string, before: string | undefined): Promise<{ now: ElementValues; then: ElementValues }> => {
  const stored = await elementsOf(db, before === undefined ? [after] : [after, before]);
  return { now: stored.get(after) ?? {}, then: before === undefined ? {} : stored.get(before) ?? {} };
};

const rowOf = (row: ReturnType<typeof diffElements>[number]): DiffRow =>
  ({ key: row.key, label: row.label, section: row.section, before: partsOf(row.before), after: partsOf(row.after), table: tableOf(row.table) });

/** What is filled and does not differ, as it is read: compared with nothing. */
const sameRows = (found: readonly { key: string }[], values: ElementValues, all: ReturnType<typeof diffElements>): DiffRow[] => {
  const changed = new Set(found.map(({ key }) => key));
  return all.filter(({ key }) => !changed.has(key) && isFilled(ownValue(values, key))).map(rowOf);
};

type SentBack = Awaited<ReturnType<CatalogueItems["diff"]>>["sentBack"];
const sinceSentBack = (returned: { elements: ElementValues; at: Date } | undefined, changedFrom: (former: ElementValues) => readonly { key: string; label: string }[]): SentBack =>
  (returned === undefined ? null : { at: returned.at, changed: changedFrom(returned.elements).map(({ key, label }) => ({ key, label })) });
