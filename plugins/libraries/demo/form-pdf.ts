const PAGE = { width: 595, height: 842, left: 72, top: 770 };
const LINE = 34;

/** Text as PDF wants it for a UTF-16 font: big-endian hex. */
const hex = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

const contentOf = ([title = "", ...lines]: readonly string[]): string => [
  "BT",
  `/F1 18 Tf 1 0 0 1 ${(PAGE.width - title.length * 18) / 2} ${PAGE.top} Tm <${hex(title)}> Tj`,
  ...lines.map((line, index) => `/F1 12 Tf 1 0 0 1 ${PAGE.left} ${PAGE.top - 56 - index * LINE} Tm <${hex(line)}> Tj`),
  "ET",
].join("\n");

/**
 * A page of Chinese lines under a title as a PDF of about one kilobyte, for the demo site only: it names a font (宋体) that every
 * reader replaces by its own instead of carrying one, so that the first start needs no browser.
 */
export const formPdf = (lines: readonly string[]): Buffer => {
  const content = contentOf(lines);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 6 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF\n`);
};
