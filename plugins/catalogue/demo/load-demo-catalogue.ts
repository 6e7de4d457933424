import type { Department, EventToken, House, Tx, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { itemsPublished, itemsWithdrawn } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { sharedValues } from "../elements/shared-values.ts";
import { createEntry } from "../entries/create-entry.ts";
import { levelDigit } from "../items/compose-code.ts";
import { createItem } from "../items/create-item.ts";
import { performAction } from "../items/perform-action.ts";
import { saveDraft } from "../items/save-draft.ts";
import { readDemoRecords, withArticles, withRecords, type DemoRecords } from "./demo-records.ts";
import type { DemoAct, Part } from "./demo-timeline.ts";
import { accountFor, findDemoPeople } from "./find-demo-people.ts";
import { planDemo, type PlannedEntry, type PlannedItem } from "./plan-demo.ts";

type Tools = Pick<House<unknown>, "transact" | "people" | "audit" | "clock"> & { libraries: Libraries };
type Site = Tools & { tx: Tx; staff: ReadonlyMap<string, User>; departments: ReadonlyMap<string, Department>; records: DemoRecords };
type MadeEntry = { id: string; values: ElementValues };
/** An act with the values that it writes, ready for the commands. */
type Step = { planned: PlannedItem; act: DemoAct; values: ElementValues };

const SOURCE = "demo";

const must = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demo site has no ${key}`);
  return found;
};

/**
 * Writes the demo catalogue with the commands that people use, act by act in the order of time, all in one transaction: a start that
 * was killed begins this part anew, and a finished one is left alone. The publications are announced in one event.
 */
export const loadDemoCatalogue = (tools: Tools) => async (): Promise<void> => {
  const now = tools.clock.now();
  await tools.transact(async (tx) => {
    const begun: unknown = await tx("catalogue_import_rows").where({ source: SOURCE }).first("item_id");
    if (begun !== undefined) return;
    const announce = gatherPublications(tx);
    const site = await openSite(tools, tx);
    const plan = planDemo(now);
    const entries = await makeEntries(site, plan.entries);
    const steps = await prepareSteps(site, plan.items, entries);
    const made = new Map<PlannedItem, { itemId: string; versionId: string }>();
    for (const step of steps.toSorted((a, b) => a.act.at.getTime() - b.act.at.getTime())) await take(site, step, made, entries);
    await tx("catalogue_import_rows").insert([...made.values()].map(({ itemId, versionId }) => ({
      source: SOURCE, external_key: itemId, item_id: itemId, version_id: versionId, fingerprint: "", imported_at: now,
    })));
    await announce();
  });
};

/** Holds back the events of each publication; the answer sends them as one. */
const gatherPublications = (tx: Tx): (() => Promise<void>) => {
  const emit = tx.emit;
  const held = new Map<string, Set<string>>([[itemsPublished.id, new Set()], [itemsWithdrawn.id, new Set()]]);
  tx.emit = async <P>(token: EventToken<P>, payload: P): Promise<void> => {
    const ids = held.get(token.id);
    if (ids === undefined) return emit(token, payload);
    for (const id of itemsPublished.schema.parse(payload).itemIds) ids.add(id);
  };
  return async () => {
    for (const token of [itemsPublished, itemsWithdrawn]) {
      const itemIds = [...held.get(token.id) ?? []];
      if (itemIds.length > 0) await emit(token, { itemIds });
    }
  };
};

const openSite = async (tools: Tools, tx: Tx): Promise<Site> => {
  const staff = await findDemoPeople(tx, tools.people);
  const departments = new Map((await tools.people.departments(tx, {})).map((department) => [department.name, department]));
  return { ...tools, tx, staff, departments, records: await readDemoRecords(tx, tools.libraries, must(staff, "chenyulan")) };
};

/** The 目录 in their order, so that numbers are given in it. */
const makeEntries = async (site: Site, planned: readonly PlannedEntry[]): Promise<ReadonlyMap<string, MadeEntry>> => {
  const { tx, audit, people, records } = site;
  const all = await withArticles(tx, site.libraries, planned.map(({ entry, department }) => withRecords("entry", entry.typeCode, entry.values, { records, department: department.name })));
  const made = new Map<string, MadeEntry>();
  for (const [index, { key, at, department, entry }] of planned.entries()) {
    const values = all[index] ?? {};
    const { id } = await createEntry(tx, must(site.staff, department.editor), {
      departmentId: must(site.departments, department.name).id, typeCode: entry.typeCode, divided: entry.divided, values, now: at,
    }, { audit, people });
    made.set(key, { id, values });
  }
  return made;
};

/** What each version says: common to the department, of the item, of this version; with what flows in from the 目录. */
const prepareSteps = async (site: Site, items: readonly PlannedItem[], entries: ReadonlyMap<string, MadeEntry>): Promise<Step[]> => {
  const steps = items.flatMap((planned) => planned.acts.map((act): Step => {
    if (act.kind === "perform") return { planned, act, values: {} };
    const { department, typeCode, item } = planned;
    const said = { ...department.common, ...item.values, ...act.differs };
    const kept = Object.fromEntries(Object.entries(said).filter(([key]) => !act.empty.includes(key)));
    const own = withRecords("item", typeCode, kept, { records: site.records, department: department.name });
    const entry = entries.get(planned.entryKey);
    const shared = entry === undefined ? {} : sharedValues(typeCode, entry.values);
    return { planned, act, values: { use_level: [levelDigit(must(site.departments, department.name).regionCode)], ...shared, ...own } };
  }));
  const texts = await withArticles(site.tx, site.libraries, steps.map(({ values }) => values));
  return steps.map((step, index) => ({ ...step, values: texts[index] ?? {} }));
};

const take = async (site: Site, { planned, act, values }: Step, made: Map<PlannedItem, { itemId: string; versionId: string }>, entries: ReadonlyMap<string, MadeEntry>): Promise<void> => {
  const { tx, audit, people } = site;
  const { department, typeCode, entryKey } = planned;
  const place = must(site.departments, department.name);
  const actor = (part: Part): User => must(site.staff, accountFor(part, department.editor, place.regionPath));
  if (act.kind === "create") {
    const entryId = entryKey === "" ? null : must(entries, entryKey).id;
    made.set(planned, await createItem(tx, actor("editor"), { departmentId: place.id, entryId, typeCode, baseCode: "", values, now: act.at }, { audit, people }));
    return;
  }
  const item = made.get(planned);
  if (item === undefined) throw new Error("An item was acted on before it was made");
  if (act.kind === "write") {
    await saveDraft(tx, actor("editor"), { versionId: item.versionId, revision: 1, values, now: act.at });
    return;
  }
  const reached = await performAction({ audit, hasChain: () => true })(tx, actor(act.by), { versionId: item.versionId, action: act.action, opinion: act.opinion, now: act.at });
  made.set(planned, { ...item, versionId: reached.versionId });
};
