import { z } from "zod";
import { refuse, type Db, type Refusal } from "../../../core/contract.ts";
import { ABOLITION_REASONS, type PerformInput } from "../api.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { readDay } from "../../../core/calendar/read-day.ts";
import type { ActForm } from "./act-forms.ts";
import { publicSql } from "./public-sql.ts";
import { endsBeforeItBegins } from "./request-effects.ts";

const word = (max: number, message: string) => z.string().trim().max(max, message).default("");

/** The two days of 暂停, called the same wherever they are spoken of: the last day of it is not the day of resuming. */
const DAYS = { from: "开始暂停的日期", until: "暂停的最后一天" } as const;

/** What the page of an act sends; which of it counts depends on the act. */
export const actBody = ({ opinion }: Pick<ActForm, "opinion">) => z.object({
  opinion: z.string().trim().max(2_000, `${opinion || "意见"}：请缩短到 2000 个字以内`).default(""),
  reason: word(20, "作废原因：请从列表中选择"), successor: word(60, "替代事项：请填写 31 位实施编码"), notice: word(500, "向公众说明：请缩短到 500 个字以内"),
  from: word(20, `${DAYS.from}：请写成 2026-11-23 这样的日期`), until: word(20, `${DAYS.until}：请写成 2026-11-23 这样的日期`),
});
type ActBody = z.infer<ReturnType<typeof actBody>>;
type Said = Pick<PerformInput, "opinion" | "abolition" | "suspension">;

const typed = z.string().trim().catch("");
const Typed = z.object({ opinion: typed, reason: typed, successor: typed, notice: typed, from: typed, until: typed });

/** Beside what the schema says, so that everything is told at once. */
export const checkActBody = async (db: Db, act: ActForm, itemId: string, words: Readonly<Record<string, unknown>>, now: Date): Promise<readonly Refusal[]> =>
  (await readActBody(db, act, itemId, Typed.parse(words), now)).faults;

/** The words of the form as the command wants them, and everything that is missing or cannot be read, each at its field. */
type ReadAct = { said: Said; faults: readonly Refusal[] };

export const readActBody = async (db: Db, act: ActForm, itemId: string, body: ActBody, now: Date): Promise<ReadAct> => {
  const asked = await readAsked(db, act, itemId, body, now);
  const silent = act.required && body.opinion === "" ? [refuse("catalogue.words-missing", { field: "opinion", values: { label: act.opinion } })] : [];
  return { said: { opinion: body.opinion, ...asked.said }, faults: [...asked.faults, ...silent] };
};

type Asked = { said: Omit<Said, "opinion">; faults: readonly Refusal[] };

const readAsked = async (db: Db, { asks }: ActForm, itemId: string, body: ActBody, now: Date): Promise<Asked> => {
  switch (asks) {
    case "": return { said: {}, faults: [] };
    case "suspension": return readDays(body, now);
    case "abolition": return readAbolition(db, itemId, body);
  }
};

const readDays = (body: ActBody, now: Date): Asked => {
  const days = { from: body.from === "" ? "" : readDay(body.from), until: body.until === "" ? "" : readDay(body.until) };
  const unread = (["from", "until"] as const).filter((field) => days[field] === undefined);
  const suspension = { from: days.from ?? "", until: days.until ?? "" };
  return {
    said: { suspension },
    faults: [
      ...unread.map((field) => refuse("catalogue.day-unreadable", { field, values: { label: DAYS[field] } })),
      ...(unread.length === 0 && endsBeforeItBegins(suspension, now) ? [refuse("catalogue.until-before-from", { field: "until" })] : []),
    ],
  };
};

const readAbolition = async (db: Db, itemId: string, body: ActBody): Promise<Asked> => {
  const reason = (Object.keys(ABOLITION_REASONS) as (keyof typeof ABOLITION_REASONS)[]).find((known) => known === body.reason);
  const successor = await successorOf(db, itemId, body);
  return {
    said: reason === undefined ? {} : { abolition: { reason, notice: body.notice, successorId: successor.id } },
    faults: [...(reason === undefined ? [refuse("catalogue.reason-missing", { field: "reason" })] : []), ...successor.faults],
  };
};

/** The item that takes its place, by its code: it has to be in force, and open to those who will be sent there. */
const successorOf = async (db: Db, itemId: string, { successor: code, reason }: ActBody): Promise<{ id: string | null; faults: readonly Refusal[] }> => {
  const fault = (id: `catalogue.${string}`) => ({ id: null, faults: [refuse(id, { field: "successor" })] });
  if (code === "") return reason === "merged" ? fault("catalogue.successor-missing") : { id: null, faults: [] };
  const found: { item_id: string } | undefined = await db("catalogue_item_versions as v").where({ state: "published" }).whereRaw(publicSql("v.id"))
    .where((either) => { void either.where("task_code", normaliseCode(code)).orWhere("local_task_code", code); }).first("item_id");
  if (found === undefined) return fault("catalogue.successor-unknown");
  return found.item_id === itemId ? fault("catalogue.successor-itself") : { id: found.item_id, faults: [] };
};
