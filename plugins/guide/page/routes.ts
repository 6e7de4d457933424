import { z } from "zod";
import { can, notFound, page, redirect, type House, type Reply, type RouteTable } from "../../../core/contract.ts";
import { cardHref, fileHref, pageHref, printHref } from "../addresses.ts";
import { guideAlternate, guideSeen } from "../api.ts";
import { PRINT_MANY } from "../booklets/start-booklet.ts";
import { checkCodeOf } from "../print/find-print.ts";
import type { FoundGuide } from "../content/find-guide.ts";
import { ChoiceAddress, withChoice } from "../content/guide-choice.ts";
import { printOf } from "../content/guide-print.ts";
import type { CodeTools } from "../guide-tools.ts";
import { printGuide } from "../print/print-guide.ts";
import { rememberPrint } from "../recent/remember-print.ts";
import { gonePage } from "./gone-page.ts";
import { pageKeeper } from "./keep-page.ts";
import { sendGuideFile } from "./send-guide-file.ts";

export const ByCode = z.object({ code: z.string().min(1).max(120) });
/** Asked for by the questions of 情形引导: what their answers change. */
export const NARROWED = { wizard: "guide/page/_narrowed.njk" };
const ByFile = ByCode.extend({ file: z.uuid() });

/** The guide of an item in force, its PDF and the files it hands out, all by the code of the item. */
export const guideRoutes = (tools: CodeTools & Pick<House<unknown>, "collect">) => (r: RouteTable): void => {
  const print = printGuide(tools);
  const pageOf = pageKeeper();

  r.get("/:code", { access: "public", params: ByCode, query: ChoiceAddress }, async ({ params, query: choice, user, visitor, headers, now }) => {
    const found = await tools.findGuide(params.code);
    if (found.kind !== "guide") return elsewhere(found, params.code, (code) => withChoice(pageHref(code), choice));
    const { content } = found;
    const code = content.item.publicCode;
    if (user === null) for (const seen of tools.collect(guideSeen)) seen({ itemId: content.item.itemId, address: visitor.address, agent: headers["user-agent"] ?? "", now });
    return page("guide/page/guide.njk", pageOf(content, {
      now, calendar: tools.calendar(), publicUrl: tools.site.publicUrl, notice: null, checkCode: await checkCodeOf(tools.db, content), alternates: () => tools.collect(guideAlternate).map(({ type, href, embedded }) => ({ type, href: href(code), data: embedded?.(content.item) })), printHref: printHref(code), cardHref: can(user, PRINT_MANY) ? cardHref.ofItem(code) : "", fileHref: (id) => fileHref(code, id),
      ownHref: pageHref(code), choice,
    }), { fragments: NARROWED });
  });

  r.get("/:code/print.pdf", { access: "public", params: ByCode, query: ChoiceAddress }, async ({ params, query: choice, user, visitor, now }) => {
    const found = await tools.findGuide(params.code);
    if (found.kind !== "guide") return elsewhere(found, params.code, (code) => withChoice(printHref(code), choice));
    const { item } = found.content;
    if (user !== null) await tools.transact((tx) => rememberPrint(tx, user, { itemId: item.itemId, code: item.publicCode, name: item.name, now }));
    return print(printOf(found.content, choice), visitor.address);
  });

  r.get("/:code/files/:file", { access: "public", params: ByFile }, async ({ params }) => {
    const found = await tools.findGuide(params.code);
    if (found.kind !== "guide") return elsewhere(found, params.code, (code) => fileHref(code, params.file));
    return sendGuideFile(tools.files, tools.db, found.content, params.file);
  });
};

/** An old code leads to the present one; what was abolished says so. */
const elsewhere = (found: Exclude<FoundGuide, { kind: "guide" }>, code: string, href: (code: string) => string): Reply => {
  switch (found.kind) {
    case "moved": return redirect(href(found.code));
    case "abolished": return page("guide/page/gone.njk", gonePage(code, found), { status: 404 });
    case "unknown": throw notFound();
  }
};
