import type { SiteFacts } from "../../../core/contract.ts";
import { windowHref } from "../addresses.ts";
import type { WindowPart } from "../windows/find-window.ts";
import { nameSize } from "../print/print-page.ts";
import { qrCode } from "../print/qr-code.ts";
import { rows, type Card } from "./item-card.ts";

/** So many are named below the code; the code leads to all of them. */
const NAMED = 6;

/** The card of a window leads to the list of what is done there. */
export const windowCard = ({ record, items, total }: WindowPart, { publicUrl, name }: Pick<SiteFacts, "publicUrl" | "name">): Card => ({
  org: items[0]?.department.name ?? name, name: record.number || record.place, note: record.number === "" ? "" : record.place, size: nameSize(record.number || record.place),
  qr: qrCode(publicUrl + windowHref(record.id)), qrLabel: `二维码：打开“${record.title}”的办事指南列表`, call: "扫码看这个窗口能办什么",
  rows: rows([
    { label: "地址", value: record.address, code: false },
    { label: "办公时间", value: record.hours, code: false }, { label: "电话", value: record.phone, code: false },
  ]),
  items: items.length === 0 ? [] : [...items.slice(0, NAMED).map((item) => item.name), ...(total > NAMED ? [`共 ${total} 个事项，扫码看全部`] : [])],
});
