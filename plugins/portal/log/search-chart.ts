import type { LocalDay } from "../../../core/calendar/local-day.ts";

export type ChartDay = { day: LocalDay; found: number; none: number };

/** Measures of the drawing; it scales to the width of its place. */
const WIDTH = 960;
const HEIGHT = 190;
const LEFT = 44;
const BOTTOM = 26;
const TOP = 10;
const WIDEST_BAR = 26;

/**
 * A bar for every day: searches with hits below, those without on top, hatched by a lighter tone and said in words by the table beside it. Only
 * presentation attributes and classes: the pages allow no inline style.
 */
export const searchChart = (days: readonly ChartDay[]): string => {
  const top = roundUp(Math.max(1, ...days.map(({ found, none }) => found + none)));
  const room = (WIDTH - LEFT) / Math.max(1, days.length);
  const bar = Math.min(WIDEST_BAR, room * 0.7);
  const height = (count: number): number => (count / top) * (HEIGHT - TOP - BOTTOM);
  const bars = days.map(({ found, none }, index) => {
    const x = LEFT + index * room + (room - bar) / 2;
    const base = HEIGHT - BOTTOM;
    return block("found", x, base - height(found), bar, height(found)) + block("none", x, base - height(found) - height(none), bar, height(none));
  });
  const every = Math.max(1, Math.ceil(days.length / 8));
  const dates = days.flatMap(({ day }, index) => (index % every === 0 ? [text(LEFT + index * room + room / 2, HEIGHT - 6, "middle", shortDay(day))] : []));
  const scale = [0, top / 2, top].flatMap((count) => (Number.isInteger(count) ? [line(HEIGHT - BOTTOM - height(count)) + text(LEFT - 8, HEIGHT - BOTTOM - height(count) + 5, "end", String(count))] : []));
  return `<svg class="log-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${[...scale, ...bars, ...dates].join("")}</svg>`;
};

/** 1, 2, 4, 6, 8, 10, 20 and so on, so that the half is whole as well: a scale that one reads at a glance. */
const roundUp = (count: number): number => {
  const power = 10 ** Math.floor(Math.log10(count));
  return [1, 1.2, 1.6, 2, 4, 6, 8, 10].map((step) => step * power).find((step) => step >= count) ?? count;
};

const shortDay = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const round = (value: number): number => Math.round(value * 10) / 10;

const block = (name: string, x: number, y: number, width: number, height: number): string =>
  (height === 0 ? "" : `<rect class="log-chart__${name}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`);
const line = (y: number): string => `<line class="log-chart__line" x1="${LEFT}" x2="${WIDTH}" y1="${round(y)}" y2="${round(y)}"/>`;
const text = (x: number, y: number, anchor: string, words: string): string =>
  `<text class="log-chart__text" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="14">${words}</text>`;
