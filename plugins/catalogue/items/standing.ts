import { dateText } from "../../../core/calendar/chinese-date.ts";
import { ABOLITION_REASONS, type ItemRequest, type ItemVersion } from "../api.ts";
import { itemHref } from "./item-hrefs.ts";

type Standing = { title: string; lines: readonly string[]; link: { text: string; href: string } | null };

/** What is special about an item in force: it is suspended, or something is asked for it, or it has been abolished; `null` when nothing is. */
export const standingOf = (version: ItemVersion, requests: readonly ItemRequest[]): Standing | null => {
  const asked = requests.find(({ state }) => state === "asked");
  if (asked !== undefined) return { title: TITLES[asked.kind], lines: linesOf(asked), link: linkOf(asked) };
  const abolition = version.state === "abolished" ? requests.find(({ kind, state }) => kind === "abolition" && state === "granted") : undefined;
  if (abolition !== undefined) return { title: "已经作废", lines: linesOf(abolition), link: linkOf(abolition) };
  return version.suspension === null ? null : { title: periodText(version.suspension), lines: [`公告：${version.suspension.notice}`], link: null };
};

const TITLES: Readonly<Record<ItemRequest["kind"], string>> = { abolition: "作废申请待审", suspension: "暂停申请待审", resumption: "恢复申请待审" };

/** The same for whoever decides about a request. */
export const linesOf = (request: ItemRequest): string[] => [
  request.reason === "" ? "" : `作废原因：${ABOLITION_REASONS[request.reason]}`,
  request.kind === "suspension" ? periodText(request) : "",
  request.words === "" ? "" : `${request.kind === "suspension" ? "公告" : "说明"}：${request.words}`,
].filter((line) => line !== "");

const linkOf = ({ successor }: ItemRequest): Standing["link"] => (successor === null ? null : { text: `替代事项：${successor.name}`, href: itemHref(successor.itemId) });

const periodText = ({ from, until }: { from: string; until: string }): string =>
  `${dateText(from)}起暂停办理，${until === "" ? "恢复时间另行公告" : `到${dateText(until)}为止`}`;
