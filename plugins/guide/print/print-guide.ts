import { page, PdfError, type Reply } from "../../../core/contract.ts";
import { pageHref, previewHref } from "../addresses.ts";
import { publicCode } from "../content/find-guide.ts";
import type { GuideContent } from "../content/guide-content.ts";
import type { GuideTools, PrintTools } from "../guide-tools.ts";
import { findPrints, type PrintRow } from "./find-print.ts";
import { keepPrint } from "./keep-print.ts";
import { printEdition } from "./print-edition.ts";
import { printHtml } from "./print-html.ts";
import { registerPrints } from "./register-prints.ts";

export const printName = (name: string): string => `《${name}》办事指南`;

/**
 * Answers a guide as PDF, made once per content and edition; `address` is whose, as nobody may have too many made at once. Requests for
 * the same guide at the same time wait for one rendering; should two processes make it at once, the one that stored it first counts. Without a working browser it says so in words.
 */
export const printGuide = (tools: PrintTools): ((content: GuideContent, address: string) => Promise<Reply>) => {
  const editionFor = printEdition(tools);
  const rendering = new Map<string, Promise<Print>>();

  const once = (content: GuideContent): Promise<Print> => {
    const running = rendering.get(content.fingerprint) ?? render(tools, content, editionFor).finally(() => rendering.delete(content.fingerprint));
    rendering.set(content.fingerprint, running);
    return running;
  };

  /** What is there already is free, and so is what somebody else is having made. */
  const fresh = async (content: GuideContent, address: string): Promise<Print> => {
    if (!rendering.has(content.fingerprint)) await tools.printLimit.take(address);
    return once(content);
  };

  return async (content, address) => {
    const row = (await findPrints(tools.db, [content.fingerprint])).get(content.fingerprint);
    try {
      const kept = row === undefined ? undefined : await readKept(tools, row, editionFor(content, row.check_code));
      const { pdf, edition } = kept ?? await fresh(content, address);
      return { file: { name: `${printName(content.item.name)}.pdf`, type: "application/pdf", content: pdf, inline: true, etag: `${content.fingerprint.slice(0, 32)}-${edition}` } };
    } catch (fault) {
      if (!(fault instanceof PdfError)) throw fault;
      tools.log.error({ err: fault, reason: fault.reason, code: publicCode(content.item) }, "guide could not be printed");
      return unavailable(content, fault, pageHref(publicCode(content.item)));
    }
  };
};

type Print = { pdf: Buffer; edition: string };

const readKept = async ({ files }: GuideTools, row: PrintRow, edition: string): Promise<Print | undefined> =>
  row.file_id === null || row.edition !== edition ? undefined : { pdf: await files.read(row.file_id), edition };

/** 实施主体 answers for a guide. */
const authorsOf = ({ item }: GuideContent, site: GuideTools["site"]): { author: string; creator: string } => ({ author: item.department.name, creator: site.name });

/** A version as it would be printed, marked on every page; nothing is kept of it. */
export const printPreview = async ({ pdf, site, log, view }: GuideTools, content: GuideContent): Promise<Reply> => {
  const name = `${printName(content.item.name)}（预览）`;
  try {
    const made = await pdf.render({ html: printHtml(view, content, { site, checkCode: "" }), title: name, by: authorsOf(content, site) });
    return { file: { name: `${name}.pdf`, type: "application/pdf", content: made, inline: true } };
  } catch (fault) {
    if (!(fault instanceof PdfError)) throw fault;
    log.error({ err: fault, reason: fault.reason, version: content.item.versionId }, "preview could not be printed");
    return unavailable(content, fault, previewHref(content.item.versionId));
  }
};

const render = async (tools: GuideTools, content: GuideContent, editionFor: ReturnType<typeof printEdition>): Promise<Print> => {
  const { transact, clock, pdf, site, files, view } = tools;
  const rows = await transact((tx) => registerPrints(tx, [content], clock.now()));
  const row = rows.get(content.fingerprint);
  if (row === undefined) throw new Error(`Guide ${content.fingerprint} has no check code`);
  const edition = editionFor(content, row.check_code);
  // Somebody may have finished it since this request looked.
  const finished = await readKept(tools, row, edition);
  if (finished !== undefined) return finished;
  const made = await pdf.render({ html: printHtml(view, content, { site, checkCode: row.check_code }), title: printName(content.item.name), by: authorsOf(content, site) });
  const stored = await files.put({ name: `${printName(content.item.name)}.pdf`, content: made });
  const kept = await transact((tx) => keepPrint(tx, files, { printId: row.id, edition, file: stored, now: clock.now() }));
  return { pdf: kept === stored.id ? made : await files.read(kept), edition };
};

/** `busy` and `timeout` pass by themselves; the words of the port say which. */
const unavailable = ({ item }: GuideContent, fault: PdfError, href: string): Reply => {
  const passing = fault.reason === "busy" || fault.reason === "timeout";
  return page("guide/print/unavailable.njk", {
    failed: { name: item.name, why: passing ? fault.message : "生成 PDF 的程序暂时不能工作，值班人员已经收到记录。", href },
  }, { status: 503 });
};
