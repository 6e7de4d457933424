import { localDay } from "../../../../core/calendar/local-day.ts";
import type { Department, Tx } from "../../../../core/contract.ts";
import type { ItemAction, ItemState } from "../../api.ts";
import type { ElementValues } from "../../elements/element.ts";
import { describeVersion } from "../../items/describe-version.ts";
import type { Identity } from "../../items/model.ts";
import { linkRows } from "../../items/write-links.ts";
import type { Life, LivedVersion } from "./live-volume.ts";

/** A person of the past: one who has an account, or only a name. */
export type Actor = { id: string | null; name: string };
export type WrittenVersion = LivedVersion & { values: ElementValues };
export type VolumeRow = { number: number; identity: Identity; department: Department; actors: { editor: Actor; examiner: Actor; publisher: Actor }; versions: readonly WrittenVersion[]; request: Life["request"] };

/** The mark of everything that was generated: in the versions, and in the memory of which numbers are there. */
export const VOLUME_SOURCE = "synthetic";

type Numbered = WrittenVersion & { row: VolumeRow; itemId: string; versionId: string; number: number };

/** Writes items with all their versions in a handful of statements; answers the versions that lists show and the items in force. */
export const writeVolume = async (tx: Tx, rows: readonly VolumeRow[], now: Date): Promise<void> => {
  const itemIds = await drawIds(tx, "catalogue_items", rows.length);
  const versionIds = (await drawIds(tx, "catalogue_item_versions", rows.reduce((sum, { versions }) => sum + versions.length, 0))).values();
  const versions = rows.flatMap((row, index) => row.versions.map((version, place): Numbered => ({ ...version, row, itemId: itemIds[index] ?? "", versionId: versionIds.next().value ?? "", number: place + 1 })));
  await fill(tx, "catalogue_items", ITEM, rows.map(({ identity, versions: [first] }, index) => ({ ...identity, task_code: identity.task_code || null, id: itemIds[index], created_at: first?.created ?? now })));
  // The open one first, then the one in force: so the database never has to take the head from one that has it already.
  const order: readonly ItemState[] = ["draft", "submitted", "examined", "published", "abolished", "archived"];
  await fill(tx, "catalogue_item_versions", VERSION, versions.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)).map(columnsOf));
  await fill(tx, "catalogue_item_contents", "version_id bigint, elements jsonb", versions.map(({ versionId, values }) => ({ version_id: versionId, elements: values })));
  await fill(tx, "catalogue_version_links", "version_id bigint, element text, kind text, record_id text, article_no text",
    versions.flatMap(({ versionId, row, values }) => linkRows({ versionId, typeCode: row.identity.type_code, values })));
  await fill(tx, "catalogue_acts", ACT, versions.flatMap(actsOf));
  await fill(tx, "catalogue_requests", REQUEST, rows.flatMap((row, index) => requestOf(row, itemIds[index] ?? "")));
  await fill(tx, "catalogue_import_rows", "source text, external_key text, item_id bigint, version_id bigint, fingerprint text, imported_at timestamptz",
    rows.map(({ number }, index) => ({ source: VOLUME_SOURCE, external_key: String(number), item_id: itemIds[index], version_id: null, fingerprint: "", imported_at: now })));
};

const ITEM = "id bigint, entry_id bigint, region_code text, department_id bigint, type_code text, base_code text, task_code text, local_task_code text, created_at timestamptz";
const VERSION = `id bigint, item_id bigint, number int, state text, procedure text, name text, type_code text, entry_id bigint, base_code text, task_code text, local_task_code text, use_level text,
  project_type text, region_code text, department_id bigint, region_path text, department_path text, fingerprint text, missing smallint, returned boolean, last_opinion text, submitted_at timestamptz,
  submitted_by bigint, examined_at timestamptz, examined_by bigint, published_at timestamptz, published_by bigint, effective_on date, procedure_at timestamptz, procedure_by bigint, step text,
  step_since timestamptz, revision int, source text, created_at timestamptz, created_by bigint, updated_at timestamptz, updated_by bigint`;
const ACT = "item_id bigint, version_id bigint, action text, from_state text, to_state text, to_step text, actor_id bigint, actor_name text, opinion text, at timestamptz";
const REQUEST = "item_id bigint, kind text, state text, reason_class text, words text, starts_on date, asked_at timestamptz, asked_by bigint, decided_at timestamptz, decided_by bigint";

const drawIds = async (tx: Tx, table: string, count: number): Promise<string[]> => {
  const drawn: { rows: { id: string }[] } = await tx.raw("select nextval(pg_get_serial_sequence(?, 'id')) as id from generate_series(1, ?)", [table, count]);
  return drawn.rows.map(({ id }) => id);
};

/** Rows as one document: a statement with a placeholder per cell could not take a thousand of them. */
const fill = async (tx: Tx, table: string, columns: string, rows: readonly object[]): Promise<void> => {
  const names = columns.split(",").map((column) => column.trim().split(" ")[0] ?? "").join(", ");
  if (rows.length > 0) await tx.raw(`insert into ${table} (${names}) overriding system value select ${names} from jsonb_to_recordset(?::jsonb) as r(${columns})`, [JSON.stringify(rows)]);
};

const columnsOf = (version: Numbered): object => {
  const { row: { identity, department, actors }, state, returned, created } = version;
  return {
    ...identity, ...describeVersion(identity, version.values), id: version.versionId, item_id: version.itemId, number: version.number, state, region_path: department.regionPath, department_path: department.path,
    ...waitingOf(version), ...factsOf(version), returned, last_opinion: returned ? RETURNED : "", revision: 2, source: VOLUME_SOURCE,
    created_at: created, created_by: actors.editor.id, updated_at: lastOf(version), updated_by: actors.editor.id,
  };
};

const lastOf = ({ created, submitted, examined, published, ended }: Numbered): Date => [ended, published, examined, submitted].find((at) => at !== undefined) ?? created;

const doneBy = (act: string, at: Date | undefined, { id }: Actor): object => ({ [`${act}_at`]: at ?? null, [`${act}_by`]: at === undefined ? null : id });

/** Who sent, passed and published it, and when. */
const factsOf = ({ row: { actors }, submitted, examined, published }: Numbered): object => ({
  ...doneBy("submitted", submitted, actors.editor), ...doneBy("examined", examined, actors.examiner), ...doneBy("published", published, actors.publisher),
  effective_on: published === undefined ? null : localDay(published),
});

const RETURNED = "办理依据没有写明条款，请补充后重新报送。";
const AGREED = "要素齐全，依据有效，同意。";

/** Where it waits in its chain; of an item in force, what is asked for it. */
const waitingOf = ({ row: { request, actors }, state, submitted, examined }: Numbered): object => {
  const nothing = { procedure: "", ...doneBy("procedure", undefined, actors.editor), step: "", step_since: null };
  if (state === "submitted") return { ...nothing, step: "examine", step_since: submitted };
  if (state === "examined") return { ...nothing, step: "publish", step_since: examined };
  return state === "published" && request?.state === "asked" ? { procedure: request.kind, ...doneBy("procedure", request.at, actors.editor), step: "examine", step_since: request.at } : nothing;
};

type Move = readonly [from: ItemState | "", to: ItemState, step?: string];

const actOf = ({ itemId, versionId }: Numbered, at: Date | undefined, { id, name }: Actor, action: ItemAction, [from, to, step = ""]: Move, opinion = ""): object[] =>
  (at === undefined ? [] : [{ item_id: itemId, version_id: versionId, action, from_state: from, to_state: to, to_step: step, actor_id: id, actor_name: name, opinion, at }]);

const actsOf = (version: Numbered): object[] => {
  const { row: { actors: { editor, examiner, publisher } }, number, returned, ended } = version;
  const [begun, before] = number === 1 ? ["create", ""] as const : ["change", "published"] as const;
  return [
    ...actOf(version, version.created, editor, begun, [before, "draft"]), ...actOf(version, version.submitted, editor, "submit", ["draft", "submitted", "examine"]),
    ...actOf(version, version.examined, examiner, "pass", ["submitted", "examined", "publish"], AGREED),
    ...actOf(version, returned ? ended : undefined, examiner, "return", ["submitted", "draft"], RETURNED),
    ...actOf(version, version.published, publisher, "publish", ["examined", "published"]), ...requestActsOf(version),
  ];
};

const requestActsOf = (version: Numbered): object[] => {
  const { row: { request, actors: { editor, examiner, publisher } }, state } = version;
  if (request === undefined || (state !== "published" && state !== "abolished")) return [];
  if (request.kind === "suspension") return actOf(version, request.at, publisher, "suspend", ["published", "published"], SUSPENDED);
  return [
    ...actOf(version, request.at, editor, "request-abolition", ["published", "published", "examine"], ABOLISHED),
    ...actOf(version, request.decided, examiner, "approve-abolition", ["published", "abolished"], AGREED),
  ];
};

const ABOLISHED = "机构职能调整，不再办理。";
const SUSPENDED = "业务系统升级，暂停办理，恢复时间另行公告。";

const requestOf = ({ request, actors }: VolumeRow, itemId: string): object[] => {
  if (request === undefined) return [];
  const { kind, state, at, decided } = request;
  const [who, decider] = kind === "abolition" ? [actors.editor, actors.examiner] : [actors.publisher, actors.publisher];
  return [{
    item_id: itemId, kind, state, reason_class: kind === "abolition" ? "organisation" : "", words: kind === "abolition" ? ABOLISHED : SUSPENDED, starts_on: kind === "suspension" ? localDay(at) : null,
    asked_at: at, asked_by: who.id, decided_at: decided ?? null, decided_by: decided === undefined ? null : decider.id,
  }];
};
