import { z } from "zod";
import { PageNumber, rowId, SearchText } from "../../../core/contract.ts";
import { REVIEW_STEPS, WAITING_KINDS, type WaitingFilter } from "../../catalogue/api.ts";
import { LIGHTS, rangeOf, type ReviewClock } from "../clock.ts";
import { stepWith, type Step } from "../steps.ts";

/** What the address of an inbox says; what nobody can mean counts as not given. */
export const InboxFilter = z.object({
  step: z.enum(REVIEW_STEPS).optional().catch(undefined),
  kind: z.enum(["", ...WAITING_KINDS]).catch(""),
  type: z.string().regex(/^\d{2}$/).catch(""),
  department: rowId().catch(""), sender: rowId().catch(""),
  light: z.enum(["", ...LIGHTS]).catch(""),
  text: SearchText,
  order: z.enum(["oldest", "newest", "name", "department"]).catch("oldest"),
  page: PageNumber,
});
export type InboxFilter = z.infer<typeof InboxFilter>;

export const inboxHref = "/review/inbox";

/** The address of an inbox with these conditions changed; the page falls away, because it counts other rows. */
export const inboxAddress = (filter: InboxFilter, change: Partial<InboxFilter>): string => {
  const given = Object.entries({ ...filter, order: filter.order === "oldest" ? "" : filter.order, ...change })
    .filter(([name, value]) => name !== "page" && value !== "" && value !== undefined);
  return given.length === 0 ? inboxHref : `${inboxHref}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

/** The very page of an inbox, for coming back to it. */
export const pageAddress = (filter: InboxFilter): string => {
  const address = inboxAddress(filter, {});
  return filter.page === 1 ? address : `${address}${address.includes("?") ? "&" : "?"}page=${filter.page}`;
};

export const decisionHref = ({ versionId }: { versionId: string }): string => `/review/decisions/${versionId}`;

export const plainInbox = (step: Step): string => `${inboxHref}?step=${step.id}`;

/** The same conditions as the catalogue understands them. */
export const waitingFilter = (step: Step, filter: Omit<InboxFilter, "step" | "page" | "order">, clock: ReviewClock, now: Date): WaitingFilter => ({
  step: step.id, permission: step.permission, kind: filter.kind, typeCode: filter.type, departmentId: filter.department, senderId: filter.sender, text: filter.text,
  ...(filter.light === "" ? {} : rangeOf(clock, filter.light, now)),
});

export const NO_CONDITIONS = { kind: "", type: "", department: "", sender: "", light: "", text: "" } as const;

/** The address from which somebody came to a decision, if it is an inbox. */
export const backTo = (address: string, step: Step | undefined): string =>
  /^\/review\/inbox(\?[^\s\\]*)?$/.test(address) ? address : step === undefined ? inboxHref : plainInbox(stepWith(step.id) ?? step);
