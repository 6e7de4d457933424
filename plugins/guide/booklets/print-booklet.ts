import { join } from "node:path";
import { readFile, writeFile } from "node:fs/promises";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { PdfError, type PeopleDirectory, type Work, type WorkResult, type WorkRun } from "../../../core/contract.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import { cardsHtml, itemCard } from "../cards/item-card.ts";
import { gatherContents } from "../content/gather-contents.ts";
import { printOf, type GuidePrint } from "../content/guide-print.ts";
import type { GuideTools } from "../guide-tools.ts";
import { registerPrints } from "../print/register-prints.ts";
import { bookletTitle } from "./booklet-page.ts";
import { findSelected } from "./find-selected.ts";
import { frontHtml, guidesHtml, type BookletGuide, type Entry } from "./booklet-html.ts";
import type { joinPdfs } from "./join-pdfs.ts";
import type { readPdf } from "./read-pdf.ts";
import { partOf, Selection } from "./selection.ts";
import { refuseSize } from "./start-booklet.ts";

/** So many guides are printed as one page of HTML: they share their fonts, and memory does not grow with the booklet. */
const CHUNK = 10;

export type BookletWorkTools = GuideTools & { people: PeopleDirectory; most(): number };

/** The library that reads and joins PDFs is large; only the process that makes a booklet loads it. */
const pdfTools = async (): Promise<{ readPdf: typeof readPdf; joinPdfs: typeof joinPdfs }> => ({ ...await import("./read-pdf.ts"), ...await import("./join-pdfs.ts") });

/** `entries`: where each guide begins, counted through the booklet; `failed`: what could not be printed. */
type Book = { paths: string[]; entries: Entry[]; failed: string[]; pages: number };

/** 汇编: the guides of a part of the public as one PDF with contents, page numbers and outline; a guide that cannot be printed is named and left out. */
export const printBooklet = (tools: BookletWorkTools): Work<Selection> => ({
  schema: Selection,
  run: async (selection, run) => {
    const selected = await findSelected(tools, selection);
    refuseSize(selected, tools.most(), partOf(selection));
    const { name, itemIds } = selected ?? { name: "", itemIds: [] };
    const book: Book = { paths: [], entries: [], failed: [], pages: 0 };
    for (let at = 0; at < itemIds.length; at += CHUNK) {
      await addChunk(tools, run, book, { selection, guides: await readGuides(tools, selection, itemIds.slice(at, at + CHUNK)) });
      await run.progress(Math.min(at + CHUNK, itemIds.length), itemIds.length);
    }
    // Not one of them: that is the browser and not the guides. The work is tried again.
    if (book.entries.length === 0) throw new Error(`Not one guide of ${name} could be printed`);
    return finish(tools, run, book, { selection, name });
  },
});

/** The guides with their check codes, in the order of the ids; what is no longer public has dropped out. */
const readGuides = async ({ db, items, libraries, transact, clock }: GuideTools, { printed }: Selection, itemIds: readonly string[]): Promise<BookletGuide[]> => {
  const found = new Map((await items.publicItems(db, { itemIds })).map((item) => [item.itemId, item]));
  const inOrder = itemIds.flatMap((id): PresentedItem[] => { const item = found.get(id); return item === undefined ? [] : [item]; });
  const prints = (await gatherContents(db, libraries, inOrder)).map((content): GuidePrint => printOf(content, { extent: printed === "brief" ? "brief" : "full", answers: new Map() }));
  const rows = await transact((tx) => registerPrints(tx, prints, clock.now()));
  return prints.map((print) => ({ print, checkCode: rows.get(print.fingerprint)?.check_code ?? "" }));
};

type Chunk = { selection: Selection; guides: readonly BookletGuide[] };

/** Prints some guides at once; when that fails, each by itself, so that one does not take the others with it. */
const addChunk = async (tools: BookletWorkTools, run: WorkRun, book: Book, { selection, guides }: Chunk): Promise<void> => {
  if (guides.length === 0) return;
  try {
    const pdf = await tools.pdf.render({ html: chunkHtml(tools, book, { selection, guides }) });
    await keep(run, book, pdf, guides);
  } catch (fault) {
    if (!(fault instanceof PdfError)) throw fault;
    run.signal.throwIfAborted();
    if (guides.length > 1) for (const guide of guides) await addChunk(tools, run, book, { selection, guides: [guide] });
    else {
      tools.log.error({ err: fault, reason: fault.reason, item: guides[0]?.print.content.item.itemId }, "a guide of a booklet could not be printed");
      book.failed.push(guides[0]?.print.content.item.name ?? "");
    }
  }
};

const chunkHtml = ({ view, site }: BookletWorkTools, { pages }: Book, { selection, guides }: Chunk): string =>
  (selection.printed === "cards" ? cardsHtml(view, guides.map((guide) => itemCard(guide, site))) : guidesHtml(view, guides, { site, from: pages + 1 }));

/** What is printed goes to the folder of the run at once; the book keeps where each guide begins. */
const keep = async ({ folder }: WorkRun, book: Book, pdf: Buffer, guides: readonly BookletGuide[]): Promise<void> => {
  const { pages, beginnings } = await (await pdfTools()).readPdf(pdf);
  if (beginnings.length !== guides.length) throw new Error(`A part of a booklet has ${beginnings.length} beginnings for ${guides.length} guides`);
  const path = join(folder, `part-${book.paths.length}.pdf`);
  await writeFile(path, pdf);
  book.paths.push(path);
  guides.forEach(({ print: { content: { item } } }, index) => book.entries.push({ name: item.name, department: item.department.name, page: book.pages + (beginnings[index] ?? 0) + 1 }));
  book.pages += pages;
};

const finish = async (tools: BookletWorkTools, { folder, signal }: WorkRun, book: Book, { selection, name }: { selection: Selection; name: string }): Promise<WorkResult> => {
  const { pdf, site, clock, view } = tools;
  const title = bookletTitle(name, selection);
  const front = selection.printed === "cards" ? null
    : await pdf.render({ html: frontHtml(view, { name, selection, entries: book.entries, failed: book.failed, site, on: dateText(clock.now()) }) });
  signal.throwIfAborted();
  const parts = [...(front === null ? [] : [async () => front]), ...book.paths.map((path) => () => readFile(path))];
  const path = join(folder, "result");
  const { joinPdfs } = await pdfTools();
  await writeFile(path, await joinPdfs(parts, { title, author: site.name, front: front !== null, beginnings: book.entries.map(({ page: number }) => number) }));
  return { message: messageOf(book, selection), file: { name: `${title} ${localDay(clock.now())}.pdf`, type: "application/pdf", path } };
};

/** So many names fit into the sentence; all of them stand in the booklet. */
const NAMED = 10;
const messageOf = ({ entries, failed, pages }: Book, { printed }: Selection): string => {
  const done = printed === "cards" ? `已生成 ${entries.length} 张二维码卡片。` : `已汇编 ${entries.length} 份办事指南，正文 ${pages} 页。`;
  if (failed.length === 0) return done;
  const names = failed.slice(0, NAMED).map((name) => `《${name}》`).join("、");
  return `${done}有 ${failed.length} 个事项没有能够生成：${names}${failed.length > NAMED ? `，以及另外 ${failed.length - NAMED} 个` : ""}。请稍后单独打印，仍然不行时告诉系统管理员。`;
};
