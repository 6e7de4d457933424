import { localDay } from "../../../core/calendar/local-day.ts";
import { refuse, type Tx, type User } from "../../../core/contract.ts";
import { itemsTouched, itemsWithdrawn, type ItemAction, type ItemRequest, type PerformInput } from "../api.ts";
import type { Step } from "./apply-effect.ts";
import type { Effect } from "./transitions.ts";
import { askFor, decideRequest, endSuspension } from "./requests.ts";

const PROCEDURES: Readonly<Partial<Record<ItemAction, ItemRequest["kind"]>>> = {
  "request-abolition": "abolition", "request-suspension": "suspension", "request-resumption": "resumption",
};

const CHANGES_THE_NOTICE: readonly Effect[] = ["suspends", "resumes"];

/** What an act asks for. */
export const procedureAskedBy = (action: ItemAction): ItemRequest["kind"] => {
  const procedure = PROCEDURES[action];
  if (procedure === undefined) throw new Error(`${action} asks for nothing`);
  return procedure;
};

/** What is asked for an item in force stands in a row of its own, and so does what became of it. */
export const applyToRequest = async (tx: Tx, actor: User, { row: { effect, action }, version: { itemId }, input }: Step): Promise<void> => {
  const done = { itemId, actorId: actor.id, now: input.now };
  if (effect === "asks") await askFor(tx, { ...done, kind: procedureAskedBy(action), state: "asked", ...detailsOf(input) });
  if (effect === "drops-request") await decideRequest(tx, { ...done, state: action === "withdraw" ? "withdrawn" : "refused" });
  if (effect === "abolishes" || action === "grant") await decideRequest(tx, { ...done, state: "granted" });
  if (action === "suspend") await askFor(tx, { ...done, kind: "suspension", state: "granted", ...detailsOf(input) });
  if (effect === "resumes") await endSuspension(tx, done);
  if (effect === "abolishes") await tx.emit(itemsWithdrawn, { itemIds: [itemId] });
  if (CHANGES_THE_NOTICE.includes(effect)) await tx.emit(itemsTouched, { itemIds: [itemId] });
};

type Details = { words: string; reason: ItemRequest["reason"]; notice: string; successorId: string | null; from: string | null; until: string | null };

/** The reason of 作废 and what the public is told of it, the notice and the days of 暂停. */
const detailsOf = (input: PerformInput): Details => {
  const none = { words: input.opinion, reason: "", notice: "", successorId: null, from: null, until: null } as const;
  if (input.action === "request-abolition") return { ...none, reason: "other", ...input.abolition };
  return input.action === "request-resumption" ? none : { ...none, ...daysOf(input) };
};

type Days = NonNullable<PerformInput["suspension"]>;

/** A pause without a first day begins today. */
const firstDay = ({ from }: Days, now: Date): string => from || localDay(now);

export const endsBeforeItBegins = (days: Days, now: Date): boolean => days.until !== "" && days.until < firstDay(days, now);

const daysOf = ({ suspension = { from: "", until: "" }, now }: PerformInput): { from: string; until: string | null } => {
  if (endsBeforeItBegins(suspension, now)) throw refuse("catalogue.until-before-from", { field: "until" });
  return { from: firstDay(suspension, now), until: suspension.until || null };
};
