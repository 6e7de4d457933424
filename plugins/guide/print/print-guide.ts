import { page, PdfError, Refusal, type Reply } from "../../../core/contract.ts";
import { pageHref, previewHref } from "../addresses.ts";
import { withChoice } from "../content/guide-choice.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import type { GuideTools, PrintTools } from "../guide-tools.ts";
import { findPrints, type PrintRow } from "./find-print.ts";
import { keepPrint } from "./keep-print.ts";
import { printEdition, stateOf } from "./print-edition.ts";
import { printHtml } from "./print-html.ts";
import { registerPrints } from "./register-prints.ts";
import { guideKind } from "./print-page.ts";

/** Of PDFs after the answers of 情形引导 so many are kept in memory: there are thousands of ways to answer, and a stranger who asks for them all must not fill the store. */
const REMEMBERED = 40;
const isNarrowed = ({ choice }: GuidePrint): boolean => choice.answers.size > 0;

/**
 * Answers a guide as PDF, made once per print and edition; `address` is whose, as nobody may have too many made at once. Requests for
 * the same guide at the same time wait for one rendering; should two processes make it at once, the one that stored it first counts. Without a working browser it says so in words.
 */
export const printGuide = (tools: PrintTools): ((print: GuidePrint, address: string) => Promise<Reply>) => {
  const editionFor = printEdition(tools);
  const rendering = new Map<string, Promise<Made>>();
  const narrowed = new Map<string, Made>();

  const findKept = async (print: GuidePrint): Promise<Made | undefined> => {
    if (isNarrowed(print)) return narrowed.get(stateOf(print));
    const row = (await findPrints(tools.db, [print.fingerprint])).get(print.fingerprint);
    return row === undefined ? undefined : readKept(tools, row, editionFor(print, row.check_code));
  };

  const renderAndRemember = async (print: GuidePrint): Promise<Made> => {
    const made = await render(tools, print, editionFor);
    if (!isNarrowed(print)) return made;
    const [oldest] = narrowed.keys();
    if (narrowed.size >= REMEMBERED && oldest !== undefined) narrowed.delete(oldest);
    narrowed.set(stateOf(print), made);
    return made;
  };

  const once = (print: GuidePrint): Promise<Made> => {
    const running = rendering.get(stateOf(print)) ?? renderAndRemember(print).finally(() => rendering.delete(stateOf(print)));
    rendering.set(stateOf(print), running);
    return running;
  };

  /** What is there already is free, and so is what somebody else is having made. */
  const fresh = async (print: GuidePrint, address: string): Promise<Made> => {
    if (!rendering.has(stateOf(print))) await tools.printLimit.take(address);
    return once(print);
  };

  return async (print, address) => {
    try {
      const { pdf, edition } = await findKept(print) ?? await fresh(print, address);
      return { file: { name: `${titleOf(print)}.pdf`, type: "application/pdf", content: pdf, inline: true, etag: `${print.fingerprint.slice(0, 32)}-${edition}` } };
    } catch (fault) {
      if (!(fault instanceof PdfError)) throw fault;
      const code = print.content.item.publicCode;
      tools.log.error({ err: fault, reason: fault.reason, code }, "guide could not be printed");
      return unavailable(print, fault, withChoice(pageHref(code), print.choice));
    }
  };
};

type Made = { pdf: Buffer; edition: string };

/** 《食品经营许可（首次申请）》办事指南（简版）. */
const titleOf = ({ content: { item }, choice }: GuidePrint): string => `《${item.name}》${guideKind(choice)}`;

/** A file whose bytes are lost is made anew, as one that was never there: its content is still known. The log has it from the store. */
const readKept = async ({ files }: GuideTools, row: PrintRow, edition: string): Promise<Made | undefined> => {
  if (row.file_id === null || row.edition !== edition) return undefined;
  try {
    return { pdf: await files.read(row.file_id), edition };
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === "core.file-lost") return undefined;
    throw fault;
  }
};

/** 实施主体 answers for a guide. */
const authorsOf = ({ content: { item } }: GuidePrint, site: GuideTools["site"]): { author: string; creator: string } => ({ author: item.department.name, creator: site.name });

/** A version as it would be printed, marked on every page; nothing is kept of it. */
export const printPreview = async ({ pdf, site, log, view }: GuideTools, print: GuidePrint): Promise<Reply> => {
  const title = `${titleOf(print)}（预览）`;
  const { item } = print.content;
  try {
    const made = await pdf.render({ html: printHtml(view, print, { site, checkCode: "" }), title, by: authorsOf(print, site) });
    return { file: { name: `${title}.pdf`, type: "application/pdf", content: made, inline: true } };
  } catch (fault) {
    if (!(fault instanceof PdfError)) throw fault;
    log.error({ err: fault, reason: fault.reason, version: item.versionId }, "preview could not be printed");
    return unavailable(print, fault, withChoice(previewHref(item.versionId), print.choice));
  }
};

const render = async (tools: GuideTools, print: GuidePrint, editionFor: ReturnType<typeof printEdition>): Promise<Made> => {
  const { transact, clock, site, files, view } = tools;
  const rows = await transact((tx) => registerPrints(tx, [print], clock.now()));
  const row = rows.get(print.fingerprint);
  if (row === undefined) throw new Error(`Print ${print.fingerprint} has no check code`);
  const edition = editionFor(print, row.check_code);
  // Somebody may have finished it since this request looked.
  const finished = await readKept(tools, row, edition);
  if (finished !== undefined) return finished;
  const pdf = await tools.pdf.render({ html: printHtml(view, print, { site, checkCode: row.check_code }), title: titleOf(print), by: authorsOf(print, site) });
  if (isNarrowed(print)) return { pdf, edition };
  const stored = await files.put({ name: `${titleOf(print)}.pdf`, content: pdf });
  const kept = await transact((tx) => keepPrint(tx, files, { printId: row.id, edition, file: stored, before: row.file_id, now: clock.now() }));
  return { pdf: kept === stored.id ? pdf : await files.read(kept), edition };
};

/** `busy` and `timeout` pass by themselves; the words of the port say which. */
const unavailable = ({ content: { item } }: GuidePrint, fault: PdfError, href: string): Reply => {
  const passing = fault.reason === "busy" || fault.reason === "timeout";
  return page("guide/print/unavailable.njk", {
    failed: { name: item.name, why: passing ? fault.message : "生成 PDF 的程序暂时不能工作，值班人员已经收到记录。", href },
  }, { status: 503 });
};
