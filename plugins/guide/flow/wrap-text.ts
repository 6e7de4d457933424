/** Signs that may not begin a line. */
const CLOSING = /[，。、；：！？）》”’…%℃\]]/;
/** Latin letters and digits take about half the width of a Chinese sign. */
const WIDTH_OF_LATIN = 0.56;

/** The width of a text in Chinese signs. */
export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u0020-\u02ff]/.test(sign) ? WIDTH_OF_LATIN : 1), 0);

/** Breaks a text into lines of at most `width` Chinese signs, at most `maxLines`; what is left over ends in …. Latin words and numbers stay whole. */
export const wrapText = (text: string, width: number, maxLines: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[A-Za-z0-9.\-–:]+|\s|./gu) ?? []) {
    if (line !== "" && widthOf(line + piece) > width && !CLOSING.test(piece)) {
      lines.push(line);
      line = piece.trim();
    } else line += piece;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), `${[...(lines[maxLines - 1] ?? "")].slice(0, -1).join("")}…`];
};
