import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { expect } from "chai";
import { ZipFile } from "yazl";
import { BOOK_LIMITS } from "../../../core/excel/book-limits.ts";
import { readBook } from "../../../core/excel/read-book.ts";
import { unreadableBook } from "../../../core/excel/unreadable-book.ts";

const BOOK = `<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>`;
const RELATIONS = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`;

describe("workbooks that are small only while they are packed", function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), "shixiang-books-")); });
  after(() => rm(folder, { recursive: true, force: true }));

  /** How many rows are handed out before the reading stops, and what is said. */
  const read = async (sheet: string, shared = "<sst/>"): Promise<{ rows: number; words: string; bytes: number }> => {
    const [path, zip] = [join(folder, "book.xlsx"), new ZipFile()];
    const parts = { "xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": RELATIONS, "xl/sharedStrings.xml": shared, "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>` };
    for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(path));
    const { size: bytes } = await stat(path);
    let rows = 0;
    try {
      for await (const page of readBook(path)) for await (const row of page.rows()) rows += Math.sign(row.cells.length);
    } catch (fault) {
      return { rows, words: unreadableBook(fault, new AbortController().signal), bytes };
    }
    return { rows, words: "", bytes };
  };
  const sharedText = (length: number): string => `<sst><si><t>${"长".repeat(length)}</t></si></sst>`;
  const row = (cells: number): string => `<row>${"<c t=\"s\"><v>0</v></c>".repeat(cells)}</row>`;

  it("one text in all cells of a row, or of many rows, stops them, with what to do", async () => {
    const wide = await read(row(100), sharedText(30_000));
    expect(wide).to.include({ rows: 0, words: "文件太大：有一行的文字超过 200 万字。请分成几个文件上传。" });
    const long = await read(row(50).repeat(100), sharedText(30_000));
    expect(long.words).to.include("全部文字超过 8000 万字");
    expect(long.rows).to.be.lessThan(BOOK_LIMITS.characters / 1_500_000 + 1);
    expect(long.bytes).to.be.lessThan(20_000);
  });

  it("rows without end, and a cell without end, stop them", async () => {
    expect((await read("<row><c><v>1</v></c></row>".repeat(BOOK_LIMITS.rows + 1))).words).to.include("超过 20 万行");
    expect((await read(row(1), sharedText(BOOK_LIMITS.cellCharacters + 1))).words).to.include("有一格的文字超过 32767 个字");
  });

  it("a table of texts that memory does not hold stops them before a row is read", async () => {
    const text = `<si><t>${"长".repeat(30_000)}</t></si>`;
    expect(await read(row(1), `<sst>${text.repeat(1_100)}</sst>`)).to.include({ rows: 0, words: "文件太大：不重复的文字超过 3200 万字。请分成几个文件上传。" });
  });

  it("what an ordinary workbook holds is read", async () => {
    expect(await read(row(200).repeat(200), sharedText(200))).to.include({ rows: 200, words: "" });
  });
});
