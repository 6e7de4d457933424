import { z } from "zod";
import { refuse, type Db } from "../../../core/contract.ts";
import { ABOLITION_REASONS, type ItemVersion, type PerformInput } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { readDate } from "../elements/read-date.ts";
import type { ActForm } from "./act-forms.ts";
import { publicSql } from "./public-sql.ts";

const word = (max: number, message: string) => z.string().trim().max(max, message).default("");

/** What the pages of acts send; which of it counts depends on the act. */
export const ActBody = z.object({
  opinion: z.string().max(2_000, "意见：请缩短到 2000 个字以内").default(""),
  reason: word(20, "作废原因：请从列表中选择"), successor: word(60, "替代事项：请填写 31 位实施编码"),
  from: word(20, "开始日期：请写成 2026-11-23 这样的日期"), until: word(20, "恢复日期：请写成 2026-11-23 这样的日期"),
});
type ActBody = z.infer<typeof ActBody>;

/** The words of the form as the command wants them; what cannot be read is told at its field. */
export const readActBody = async (db: Db, act: ActForm, version: ItemVersion, body: ActBody): Promise<Pick<PerformInput, "opinion" | "abolition" | "suspension">> => {
  const { opinion } = body;
  if (act.asks === "suspension") return { opinion, suspension: { from: dayIn(body.from, "from"), until: dayIn(body.until, "until") } };
  if (act.asks === "") return { opinion };
  const reason = (Object.keys(ABOLITION_REASONS) as (keyof typeof ABOLITION_REASONS)[]).find((known) => known === body.reason);
  if (reason === undefined) throw refuse("catalogue.reason-missing", { field: "reason" });
  const successorId = body.successor === "" ? null : await successorOf(db, body.successor, version);
  if (reason === "merged" && successorId === null) throw refuse("catalogue.successor-missing", { field: "successor" });
  return { opinion, abolition: { reason, successorId } };
};

const dayIn = (text: string, field: "from" | "until"): string => {
  const day = text === "" ? "" : readDate(text);
  if (day === undefined) throw refuse("catalogue.day-unreadable", { field, values: { label: field === "from" ? "开始日期" : "恢复日期" } });
  return day;
};

/** The item that takes its place, by its code: it has to be in force, and open to those who will be sent there. */
const successorOf = async (db: Db, code: string, version: ItemVersion): Promise<string> => {
  const found: { item_id: string } | undefined = await db("catalogue_item_versions as v").where({ state: "published" }).whereRaw(publicSql("v.id"))
    .where((either) => { void either.where("task_code", normaliseCode(code)).orWhere("local_task_code", code); }).first("item_id");
  if (found === undefined) throw refuse("catalogue.successor-unknown", { field: "successor" });
  if (found.item_id === version.itemId) throw refuse("catalogue.successor-itself", { field: "successor" });
  return found.item_id;
};
