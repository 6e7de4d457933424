import ExcelJS from "exceljs";
import { fromBufferPromise } from "yauzl";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";

export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The workbook as another program reads it: sheet name → rows of texts. */
export const openBook = async (content: Uint8Array): Promise<Sheets> => {
  const book = new ExcelJS.Workbook();
  // The types of the package ask for a Buffer of an older Node.
  await book.xlsx.load(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ExcelJS.Buffer);
  return Object.fromEntries(book.worksheets.map((sheet) => {
    const rows: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      rows[number - 1] = Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text);
    });
    return [sheet.name, rows];
  }));
};

/** The files of an archive by name. */
export const openZip = async (content: Uint8Array): Promise<Map<string, Buffer>> => {
  const zip = await fromBufferPromise(Buffer.from(content), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
};

/** Lets the work run and fetches what it has made. */
export const resultOf = async (site: House, browser: BrowserClient, started: Answer): Promise<{ page: Answer; content: Uint8Array; name: string }> => {
  await site.drain();
  const page = await browser.get(new URL(started.url).pathname);
  const href = page.page("a:contains('下载结果')").attr("href");
  if (href === undefined) throw new Error(`No result: ${page.page(".job").text()}`);
  const response = await browser.fetch(href);
  return { page, content: new Uint8Array(await response.arrayBuffer()), name: decodeURIComponent(/UTF-8''(.*)$/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "") };
};
