import type { User } from "../../../core/contract.ts";
import type { ReviewTools } from "../review-tools.ts";
import type { Step } from "../steps.ts";
import { NO_CONDITIONS, plainInbox, waitingFilter } from "./inbox-filter.ts";
import { countAt } from "./routes.ts";

const NAMED = 3;

/** What the first page of the desk says about an inbox: how many, and above all which of them are overdue. */
export const deskSummary = async (tools: ReviewTools, user: User, step: Step, now: Date): Promise<{ title: string; href: string; count: number; text: string }> => {
  const filter = waitingFilter(step, { ...NO_CONDITIONS, light: "red" }, tools.clock(), now);
  const late = await tools.items.waiting(tools.db, user, filter, { page: 1, size: NAMED, order: "oldest" });
  const count = await countAt(tools, user, step, now);
  if (late.total === 0) return { title: step.label, href: plainInbox(step), count, text: `没有超期的，请在 ${tools.clock().limit} 个工作日内办完` };
  const names = late.versions.map(({ name }) => name).join("、");
  return { title: step.label, href: plainInbox(step), count, text: `超期 ${late.total} 件：${names}${late.total > NAMED ? " 等" : ""}` };
};
