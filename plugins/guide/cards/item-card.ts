import type { House, SiteFacts } from "../../../core/contract.ts";
import type { PresentedElement } from "../../catalogue/api.ts";
import { pageHref } from "../addresses.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import { windowsOf } from "../content/windows.ts";
import { nameSize } from "../print/print-page.ts";
import { qrCode } from "../print/qr-code.ts";

/** One A4 page that stands at a window: what it is, a large QR code, and how to find it without a telephone. */
export type Card = {
  org: string; name: string; note: string; size: ReturnType<typeof nameSize>; qr: string; qrLabel: string; call: string;
  rows: readonly { label: string; value: string; code: boolean }[]; items: readonly string[];
};

/** The card of an item leads to its guide, whichever version is in force; its 校验码 does too, typed at 核验办事指南. */
export const itemCard = ({ print: { content: { item, records } }, checkCode }: { print: GuidePrint; checkCode: string }, { publicUrl }: Pick<SiteFacts, "publicUrl">): Card => {
  const windows = item.elements.filter(({ library }) => library === "windows").flatMap((element) => windowsOf(element, records.windows));
  const phone = linesOf(item.elements, "consult_phone") || windows[0]?.phone || linesOf(item.elements, "link_way");
  return {
    org: item.department.name, name: item.name, note: "", size: nameSize(item.name),
    qr: qrCode(publicUrl + pageHref(item.publicCode)), qrLabel: `二维码：打开“${item.name}”办事指南`, call: "扫码看办事指南",
    rows: rows([
      { label: "校验码", value: checkCode, code: true }, { label: "实施编码", value: item.publicCode, code: true },
      { label: "办理窗口", value: windows.map(({ place, number }) => [place, number].filter((text) => text !== "").join(" ")).slice(0, 2).join("；"), code: false },
      { label: "咨询电话", value: phone, code: false },
    ]),
    items: [],
  };
};

const linesOf = (elements: readonly PresentedElement[], key: string): string => elements.find((element) => element.key === key)?.lines.join("　") ?? "";

/** What nobody has written down has no row. */
export const rows = (list: Card["rows"]): Card["rows"] => list.filter(({ value }) => value !== "");

/** Cards behind each other, one on a page. */
export const cardsHtml = (view: House<unknown>["view"], cards: readonly Card[]): string => view("guide/cards/cards.njk", { cards });
