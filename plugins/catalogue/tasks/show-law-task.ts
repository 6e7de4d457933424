import { page, type FormState, type Reply, type User } from "../../../core/contract.ts";
import type { AnyRecord, LawRecord } from "../../libraries/api.ts";
import { findItem } from "../items/find-item.ts";
import type { PageTools } from "../page-tools.ts";
import type { FoundTask } from "./find-tasks.ts";
import { lawTaskPage } from "./law-task-page.ts";
import { LawPayload } from "./model.ts";

/** The page of a task about a law: what the head version of the item cites of it. */
export const showLawTask = async ({ house, libraries, items }: PageTools, user: User, task: FoundTask, form: FormState): Promise<Reply> => {
  const { successorId } = LawPayload.parse(task.payload);
  const item = await findItem(house.db, user, task.item_id);
  const versions = [item.head.versionId, ...(item.current === null ? [] : [item.current.versionId])];
  const cited: string[] = await house.db("catalogue_version_links").whereIn("version_id", versions).where({ kind: "laws", record_id: task.subject }).whereNot("article_no", "")
    .groupBy("article_no").orderByRaw("min(id)").pluck("article_no");
  const lawIds = [task.subject, ...(successorId === "" ? [] : [successorId])];
  const laws = await libraries.find(house.db, "laws", lawIds);
  const articles = await libraries.articles(house.db, lawIds.flatMap((lawId) => cited.map((no) => ({ lawId, no }))));
  return page("catalogue/tasks/law.njk", lawTaskPage({
    task, item, cited, articles, form, old: asLaw(laws.get(task.subject)), successor: asLaw(laws.get(successorId)), actions: items.actionsFor(user, item.head),
  }));
};

const asLaw = (record: AnyRecord | undefined): LawRecord | undefined => (record?.kind === "laws" ? record : undefined);
