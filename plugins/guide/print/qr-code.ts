import QRCode from "qrcode";
import { lastUsed } from "../last-used.ts";

/** Signs of quiet around the code that scanners need (ISO/IEC 18004: 4 modules). */
const QUIET = 4;

/** Of the guides that are read, each drawn as long as the rest of its page takes together. */
const drawn = lastUsed<string>(500);

/** A QR code as filled squares: no picture format is as sharp on paper, and printers leave no hairlines between runs of one row. */
export const qrCode = (text: string): string => drawn.keep(text, drawn.get(text) ?? draw(text));

const draw = (text: string): string => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0 || (column > 0 && modules.get(row, column - 1) !== 0)) continue;
      let width = 1;
      while (column + width < modules.size && modules.get(row, column + width) !== 0) width += 1;
      runs.push(`M${column + QUIET} ${row + QUIET}h${width}v1h-${width}z`);
    }
  }
  const side = modules.size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${runs.join("")}"/></svg>`;
};
