import { z } from "zod";
import { ById, can, forbid, notFound, page, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { STATE_WORDS } from "../../catalogue/api.ts";
import { editorHref, itemPageHref, previewFileHref, previewHref, previewPrintHref } from "../addresses.ts";
import { gatherContents } from "../content/gather-contents.ts";
import { ChoiceAddress } from "../content/guide-choice.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { printOf } from "../content/guide-print.ts";
import type { PrintTools } from "../guide-tools.ts";
import { guidePage } from "../page/guide-page.ts";
import { NARROWED } from "../page/routes.ts";
import { sendGuideFile } from "../page/send-guide-file.ts";
import { printPreview } from "../print/print-guide.ts";
import { previewNotice } from "./preview-notice.ts";

const READ = "catalogue.read";

/** Any version as its guide would look, for those who may read it: the same page and print, marked, never kept. */
export const previewRoutes = (tools: PrintTools) => (r: RouteTable): void => {
  const contentOf = async (user: User, versionId: string): Promise<GuideContent> => {
    const item = await tools.items.presentVersion(tools.db, versionId);
    if (item === null) throw notFound();
    if (!can(user, READ, item.place)) throw forbid(READ);
    const [content] = await gatherContents(tools.db, tools.libraries, [item]);
    if (content === undefined) throw notFound();
    return content;
  };

  /** From a preview one goes back to where one was writing, or to the page of the item. */
  const barOf = (user: User, { item }: GuideContent): { title: string; text: string; back: { text: string; href: string } } => ({
    title: previewNotice(item.state), text: `这是${STATE_WORDS[item.state]}的第 ${item.number} 版。`,
    back: tools.items.actionsFor(user, item).includes("edit") ? { text: "返回修改", href: editorHref(item.itemId) } : { text: "返回事项", href: itemPageHref(item.itemId) },
  });

  r.get("/preview/:id", { access: READ, params: ById, query: ChoiceAddress }, async ({ params: { id }, query: choice, user, now }): Promise<Reply> => {
    const content = await contentOf(user, id);
    return page("guide/page/guide.njk", guidePage(content, {
      now, calendar: tools.calendar(), publicUrl: tools.site.publicUrl, checkCode: "", notice: barOf(user, content), alternates: () => [], printHref: previewPrintHref(id), cardHref: "", fileHref: (file) => previewFileHref(id, file),
      ownHref: previewHref(id), choice,
    }), { fragments: NARROWED });
  });

  r.get("/preview/:id/print.pdf", { access: READ, params: ById, query: ChoiceAddress }, async ({ params, query: choice, user, visitor }) => {
    const content = await contentOf(user, params.id);
    await tools.printLimit.take(visitor.address);
    return printPreview(tools, printOf(content, choice));
  });

  r.get("/preview/:id/files/:file", { access: READ, params: ById.extend({ file: z.uuid() }) }, async ({ params, user }) =>
    sendGuideFile(tools.files, tools.db, await contentOf(user, params.id), params.file));
};
