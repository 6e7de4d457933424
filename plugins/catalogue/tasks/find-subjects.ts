import type { Db } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { FoundTask } from "./find-tasks.ts";

/** What tasks are about, in words, by task: the law, or the item that was taken over. Two queries whatever their number. */
export const findSubjects = async (db: Db, libraries: Libraries, tasks: readonly FoundTask[]): Promise<Map<string, string>> => {
  const about = (kind: FoundTask["kind"]): string[] => [...new Set(tasks.filter((task) => task.kind === kind).map(({ subject }) => subject))];
  const laws = about("law-changed").length === 0 ? new Map() : await libraries.find(db, "laws", about("law-changed"));
  const sources: { item_id: string; name: string; department: string }[] = about("source-changed").length === 0 ? [] : await db("catalogue_item_versions as v")
    .join("core_departments as d", "d.id", "v.department_id").where("v.head", true).whereIn("v.item_id", about("source-changed")).select("v.item_id", "v.name", "d.name as department");
  const items = new Map(sources.map((row) => [row.item_id, `${row.name}（${row.department}）`]));
  return new Map(tasks.map(({ id, kind, subject }) => [id, kind === "law-changed" ? lawName(laws.get(subject)?.title) : items.get(subject) ?? ""]));
};

const lawName = (title: string | undefined): string => (title === undefined ? "" : `《${title}》`);
