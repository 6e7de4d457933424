import type { PdfInput } from "../ports/pdf.ts";

/** What Chromium writes of itself in the description of a file, as it stands in the bytes; a document says who answers for it instead. Its days go too: the guide says its own. */
const CHROMIUM = /\/Creator \((?:[^()\\]|\\.)*\)\s*\/Producer \((?:[^()\\]|\\.)*\)(?:\s*\/(?:CreationDate|ModDate) \([^()]*\))*/;

/** The same file with 作者 and 创建程序 of its own. The entries are replaced by others of the same length, as a PDF counts its bytes; what is too long is left out. */
export const describePdf = (pdf: Buffer, { author, creator }: NonNullable<PdfInput["by"]>): Buffer => {
  const found = CHROMIUM.exec(pdf.toString("latin1"));
  if (found === null) return pdf;
  const room = found[0].length;
  const wanted = [[entry("Author", author), entry("Creator", creator)], [entry("Creator", creator)], []].map((entries) => entries.join(" "));
  const words = (wanted.find((text) => text.length <= room) ?? "").padEnd(room);
  return Buffer.concat([pdf.subarray(0, found.index), Buffer.from(words, "latin1"), pdf.subarray(found.index + room)]);
};

/** Text of a PDF outside ASCII: UTF-16 with its mark, in hexadecimal digits. */
const entry = (name: string, text: string): string => {
  const bytes = Buffer.from(text, "utf16le").swap16();
  return text === "" ? "" : `/${name} <feff${bytes.toString("hex")}>`;
};
