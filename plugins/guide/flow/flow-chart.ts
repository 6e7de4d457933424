import type { Step } from "../content/steps.ts";
import { wrapText } from "./wrap-text.ts";

/** Measures in px of the drawing; it scales to the width of its place. */
const BOX = { padding: 12, line: 20, nameSize: 16, textSize: 14 } as const;
const GAP = 28;
const INK = "#16202a";

type Placed = { x: number; y: number; height: number; name: string[]; text: string[]; isEnd: boolean };

/**
 * The steps as a chain of boxes that reads like text: left to right, row below row; with one column from top to bottom. First and
 * last step have round ends. Words stay words (searchable, spoken), and nothing depends on colour. Only presentation attributes:
 * the pages allow no inline style.
 */
export const flowChart = (steps: readonly Step[], { columns, boxWidth }: { columns: number; boxWidth: number }): string => {
  const boxes = place(steps, columns, boxWidth);
  const width = columns * boxWidth + (columns - 1) * GAP + 4;
  const height = Math.max(...boxes.map(({ y, height: own }) => y + own)) + 2;
  const parts = boxes.map((box, index) => {
    const next = boxes[index + 1];
    return drawBox(box, boxWidth) + (next === undefined ? "" : drawArrow(box, next, boxWidth));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
};

const place = (steps: readonly Step[], columns: number, boxWidth: number): Placed[] => {
  const inner = boxWidth - 2 * BOX.padding;
  const worded = steps.map((step) => ({
    name: wrapText(step.name, inner / BOX.nameSize, 3),
    text: [step.who, step.limit].filter((text) => text !== "").flatMap((text) => wrapText(text, inner / BOX.textSize, 3)),
  }));
  const placed: Placed[] = [];
  let y = 2;
  for (let start = 0; start < worded.length; start += columns) {
    const row = worded.slice(start, start + columns);
    const height = Math.max(...row.map(({ name, text }) => (name.length + text.length) * BOX.line + BOX.padding * 1.5));
    row.forEach((words, column) => {
      const index = start + column;
      placed.push({ ...words, x: 2 + column * (boxWidth + GAP), y, height, isEnd: index === 0 || index === worded.length - 1 });
    });
    y += height + GAP;
  }
  return placed;
};

const drawBox = ({ x, y, height, name, text, isEnd }: Placed, width: number): string => {
  const middle = x + width / 2;
  const top = y + (height - (name.length + text.length) * BOX.line) / 2 + BOX.line * 0.76;
  const lines = [
    ...name.map((line) => ({ line, attributes: `font-size="${BOX.nameSize}" font-weight="700"` })),
    ...text.map((line) => ({ line, attributes: `font-size="${BOX.textSize}"` })),
  ];
  const words = lines.map(({ line, attributes }, index) =>
    `<text x="${round(middle)}" y="${round(top + index * BOX.line)}" text-anchor="middle" fill="${INK}" ${attributes}>${escaped(line)}</text>`);
  return `<rect x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="${isEnd ? 22 : 3}" fill="#fff" stroke="${INK}" stroke-width="1.5"/>${words.join("")}`;
};

const drawArrow = (from: Placed, to: Placed, width: number): string => {
  if (from.y === to.y) {
    const y = from.y + from.height / 2;
    return drawLine(`M${from.x + width} ${round(y)}H${to.x - 8}`) + drawHead(to.x, y, "right");
  }
  const [start, end] = [from.x + width / 2, to.x + width / 2];
  const bottom = from.y + from.height;
  const bend = start === end ? "" : `V${round(bottom + GAP / 2)}H${end}`;
  return drawLine(`M${start} ${round(bottom)}${bend}V${round(to.y - 8)}`) + drawHead(end, to.y, "down");
};

const drawLine = (path: string): string => `<path d="${path}" fill="none" stroke="${INK}" stroke-width="1.5"/>`;

const drawHead = (x: number, y: number, to: "right" | "down"): string =>
  `<path d="M${x} ${round(y)}${to === "right" ? "l-9 -5v10z" : "l-5 -9h10z"}" fill="${INK}"/>`;

const round = (value: number): number => Math.round(value * 10) / 10;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
