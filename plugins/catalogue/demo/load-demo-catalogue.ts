import type { Department, EventToken, House, Tx, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { itemsPublished, itemsWithdrawn, type ReviewChain } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { createEntry } from "../entries/create-entry.ts";
import { createItem } from "../items/create-item.ts";
import { performAction } from "../items/perform-action.ts";
import { saveDraft } from "../items/save-draft.ts";
import { readDemoRecords, withArticles, withRecords, type DemoRecords } from "./demo-records.ts";
import type { DemoAct, Part } from "./demo-timeline.ts";
import { accountFor, findDemoPeople } from "./find-demo-people.ts";
import { planDemo, type PlannedEntry } from "./plan-demo.ts";
import { publishDemoInventory } from "./publish-demo-inventory.ts";
import { publishHistory, type PastItem } from "./publish-history.ts";
import { sayItems, type MadeEntry, type SaidItem, type SaidStage } from "./say-items.ts";

type Tools = Pick<House<unknown>, "transact" | "people" | "audit" | "clock" | "calendar"> & { libraries: Libraries };
type Site = Tools & { tx: Tx; staff: ReadonlyMap<string, User>; departments: ReadonlyMap<string, Department>; records: DemoRecords };
/** An item that has been made, with the version that the next act is on. */
type MadeItem = { said: SaidItem; itemId: string; versionId: string };

const SOURCE = "demo";
/** 单位 → 编办 → 政务办, whoever keeps the chain later. */
const USUAL_CHAIN: ReviewChain = { label: "单位 → 编办 → 政务办", steps: async (_db, places) => places.map(() => ["examine", "publish"]) };

const must = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demo site has no ${key}`);
  return found;
};

/**
 * Writes the demo catalogue, all in one transaction: a start that was killed begins this part anew, and a finished one is left alone.
 * 目录, new items and everything that waits for somebody go through the commands that people use; publications of the past are
 * written together. They are announced in one event.
 */
export const loadDemoCatalogue = (tools: Tools) => async (): Promise<void> => {
  const now = tools.clock.now();
  await tools.transact(async (tx) => {
    const begun: unknown = await tx("catalogue_import_rows").where({ source: SOURCE }).first("item_id");
    if (begun !== undefined) return;
    const announce = gatherPublications(tx);
    const site = await openSite(tools, tx);
    const plan = planDemo(now, tools.calendar());
    const entries = await makeEntries(site, plan.entries);
    const items = await makeItems(site, await sayItems(site, plan.items, entries), entries);
    const inForce = await publishHistory(tx, items.flatMap((item) => pastOf(site, item)));
    await tx.emit(itemsPublished, { itemIds: [...inForce.keys()] });
    await doTheRest(site, items.map((item) => ({ ...item, versionId: inForce.get(item.itemId) ?? item.versionId })));
    await publishDemoInventory(tx, must(site.staff, "chenyulan"), { now }, tools);
    await tx("catalogue_import_rows").insert(items.map(({ itemId, versionId }) => ({
      source: SOURCE, external_key: itemId, item_id: itemId, version_id: versionId, fingerprint: "", imported_at: now,
    })));
    await tools.audit.record(tx, { at: now, actor: null, action: "catalogue.demo-loaded", subject: "catalogue:demo", detail: { entries: entries.size, items: items.length, published: inForce.size } });
    await announce();
  });
};

/** Holds back the events of each publication; the answer sends them as one. */
const gatherPublications = (tx: Tx): (() => Promise<void>) => {
  const emit = tx.emit;
  const held = new Map<string, Set<string>>([[itemsPublished.id, new Set()], [itemsWithdrawn.id, new Set()]]);
  Object.assign(tx, {
    emit: async <P>(token: EventToken<P>, payload: P): Promise<void> => {
      const ids = held.get(token.id);
      if (ids === undefined) return emit(token, payload);
      for (const id of itemsPublished.schema.parse(payload).itemIds) ids.add(id);
    },
  });
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

/** Every item with what it said first, as a draft. */
const makeItems = async (site: Site, said: readonly SaidItem[], entries: ReadonlyMap<string, MadeEntry>): Promise<MadeItem[]> => {
  const { tx, audit, people } = site;
  const made: MadeItem[] = [];
  for (const item of said) {
    const { department, typeCode, entryKey } = item.planned;
    const [first] = item.stages;
    const act = first?.acts[0];
    if (first === undefined || act === undefined) throw new Error("An item of the demo site has no life");
    const entryId = entryKey === "" ? null : must(entries, entryKey).id;
    const ids = await createItem(tx, must(site.staff, department.editor), {
      departmentId: must(site.departments, department.name).id, entryId, typeCode, baseCode: "", values: first.values, now: act.at,
    }, { audit, people });
    made.push({ said: item, ...ids });
  }
  return made;
};

const actorOf = ({ staff, departments }: Site, { planned }: SaidItem, part: Part): User =>
  must(staff, accountFor(part, planned.department.editor, must(departments, planned.department.name).regionPath));

const pastStages = ({ stages }: SaidItem): readonly SaidStage[] => stages.filter(({ stage }) => stage.kind === "published");

/** What was published of an item, ready to be written together. */
const pastOf = (site: Site, { said, itemId, versionId }: MadeItem): PastItem[] => {
  const versions = pastStages(said).map(({ values, acts }) => ({
    values,
    acts: acts.flatMap((act) => {
      if (act.kind === "create") return [];
      if (act.kind === "write") return [{ action: "edit" as const, at: act.at, actor: actorOf(site, said, "editor"), opinion: "" }];
      return [{ action: act.action, at: act.at, actor: actorOf(site, said, act.by), opinion: act.opinion }];
    }),
  }));
  return versions.length === 0 ? [] : [{ itemId, versionId, department: must(site.departments, said.planned.department.name), versions }];
};

/** What is under way now: each act by the person who does it, in the order of time. */
const doTheRest = async (site: Site, items: readonly MadeItem[]): Promise<void> => {
  const reached = new Map(items.map(({ itemId, versionId }) => [itemId, versionId]));
  const acts = items.flatMap((item) => item.said.stages.filter(({ stage }) => stage.kind !== "published")
    .flatMap(({ values, acts: done }) => done.filter(({ kind }) => kind !== "create").map((act) => ({ item, values, act }))));
  for (const { item, values, act } of acts.toSorted((a, b) => a.act.at.getTime() - b.act.at.getTime())) {
    reached.set(item.itemId, await doOne(site, item.said, { versionId: must(reached, item.itemId), values, act }));
  }
};

const doOne = async (site: Site, said: SaidItem, { versionId, values, act }: { versionId: string; values: ElementValues; act: DemoAct }): Promise<string> => {
  const { tx, audit, libraries } = site;
  if (act.kind !== "perform") {
    await saveDraft(tx, actorOf(site, said, "editor"), { versionId, revision: 1, values, now: act.at });
    return versionId;
  }
  const version = await performAction({ audit, libraries, chain: () => USUAL_CHAIN })(tx, actorOf(site, said, act.by), {
    versionId, action: act.action, opinion: act.opinion, now: act.at, ...(act.abolition === undefined ? {} : { abolition: { ...act.abolition, successorId: null } }),
  });
  return version.versionId;
};
