import { isDeepStrictEqual } from "node:util";
import { notFound, page, type FormState, type Reply, type User } from "../../../core/contract.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { ownValue } from "../elements/element-values.ts";
import { presentElement } from "../elements/present-element.ts";
import { findItem } from "../items/find-item.ts";
import { findRecords } from "../items/find-records.ts";
import { elementsOf } from "../items/read-elements-of.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import type { PageTools } from "../page-tools.ts";
import type { FoundTask } from "../tasks/find-tasks.ts";
import { SourcePayload } from "../tasks/model.ts";
import { sharedElements, withUnits } from "./own-elements.ts";
import { sourceTaskPage, type Change } from "./source-task-page.ts";

/** The page of a task about a source: what it said, what it says now, and what stands here. */
export const showSourceTask = async (tools: PageTools, user: User, task: FoundTask, form: FormState): Promise<Reply> => {
  const { db } = tools.house;
  const { versionId } = SourcePayload.parse(task.payload);
  const item = await findItem(db, user, task.item_id);
  const adoption: { source_version_id: string } | undefined = await db("catalogue_adoptions").where({ item_id: task.item_id }).first("source_version_id");
  if (adoption === undefined) throw notFound();
  const [before, after] = await sourceVersions(tools, [adoption.source_version_id, versionId]);
  const stored = await elementsOf(db, [adoption.source_version_id, ...(versionId === "" ? [] : [versionId]), item.head.versionId]);
  const sides = { then: stored.get(adoption.source_version_id) ?? {}, now: stored.get(versionId) ?? {}, mine: stored.get(item.head.versionId) ?? {} };
  const changes = task.done_at === null && after !== undefined ? await changesOf(tools, item.head.typeCode, sides) : [];
  return page("catalogue/tasks/source.njk", sourceTaskPage({ task, item, before, after, changes, form, actions: tools.items.actionsFor(user, item.head) }));
};

const sourceVersions = async ({ house }: PageTools, ids: readonly string[]) => {
  const found = await readVersions(versionQuery(house.db).whereIn("v.id", ids.filter((id) => id !== "")));
  return ids.map((id) => found.find((version) => version.versionId === id));
};

type Sides = { then: ElementValues; now: ElementValues; mine: ElementValues };

/** What differs between the two versions of the source and does not stand here already. */
const changesOf = async ({ house, libraries }: PageTools, typeCode: string, { then, now, mine }: Sides): Promise<Change[]> => {
  const records = await findRecords(house.db, libraries, [then, now, mine].map((values) => ({ typeCode, values })));
  const shared = new Map(sharedElements(typeCode).map((element) => [element.key, element]));
  const same = (key: string, a: ElementValues, b: ElementValues): boolean => withUnits(typeCode, [key]).every((each) => isDeepStrictEqual(ownValue(a, each), ownValue(b, each)));
  return diffElements("item", typeCode, then, now, records).flatMap((row) => {
    const element = shared.get(row.key);
    return element === undefined || same(row.key, mine, now) ? [] : [{ row, mine: presentElement(element, mine, records), isOwn: !same(row.key, mine, then) }];
  });
};
