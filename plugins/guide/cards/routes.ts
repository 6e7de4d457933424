import { ById, notFound, page, PdfError, type Reply, type RouteTable } from "../../../core/contract.ts";
import { pageHref, windowHref } from "../addresses.ts";
import { PRINT_MANY } from "../booklets/start-booklet.ts";
import { WHOLE_GUIDE } from "../content/guide-choice.ts";
import { printOf } from "../content/guide-print.ts";
import type { CodeTools, PrintTools } from "../guide-tools.ts";
import { ByCode } from "../page/routes.ts";
import { checkCodeOf } from "../print/find-print.ts";
import { findWindow } from "../windows/find-window.ts";
import { cardsHtml, itemCard, type Card } from "./item-card.ts";
import { windowCard } from "./window-card.ts";

/** 窗口二维码卡片: of an item, and of a window. They say little, and nothing of them is kept. */
export const cardRoutes = (tools: CodeTools) => (r: RouteTable): void => {
  const { db, site } = tools;

  r.get("/:code/card.pdf", { access: PRINT_MANY, params: ByCode }, async ({ params, visitor }) => {
    const found = await tools.findGuide(params.code);
    if (found.kind !== "guide") throw notFound();
    const { item } = found.content;
    const guide = { print: printOf(found.content, WHOLE_GUIDE), checkCode: await checkCodeOf(db, found.content) };
    return sendCard(tools, { card: itemCard(guide, site), name: item.name, backHref: pageHref(item.publicCode), address: visitor.address });
  });

  r.get("/windows/:id/card.pdf", { access: PRINT_MANY, params: ById }, async ({ params, visitor }) => {
    const found = await findWindow(tools, params.id);
    return sendCard(tools, { card: windowCard(found, site), name: found.record.title, backHref: windowHref(params.id), address: visitor.address });
  });
};

type Sent = { card: Card; name: string; backHref: string; address: string };

const sendCard = async ({ view, pdf, site, log, printLimit }: PrintTools, { card, name, backHref, address }: Sent): Promise<Reply> => {
  const title = `${name}二维码卡片`;
  await printLimit.take(address);
  try {
    const content = await pdf.render({ html: cardsHtml(view, [card]), title, by: { author: card.org, creator: site.name } });
    return { file: { name: `${title}.pdf`, type: "application/pdf", content, inline: true } };
  } catch (fault) {
    if (!(fault instanceof PdfError)) throw fault;
    log.error({ err: fault, reason: fault.reason, card: name }, "card could not be printed");
    return page("guide/print/unavailable.njk", { failed: { name, why: "生成 PDF 的程序暂时不能工作，值班人员已经收到记录。", href: backHref } }, { status: 503 });
  }
};
