import { COMPARED, type Compared, type Comparison, type Ranking } from "./compare-rankings.ts";

type Line = { name: string; note: string };
type ChangedView = { text: string; asked: string; tag: string; tone: string; before: Line[]; after: Line[]; beforeNone: boolean; afterNone: boolean };

const SHOWN = 5;

/** What a change does to the questions that it was tried on: those whose first hits change, the gravest first, and the others by name. */
export const comparisonView = ({ compared, left }: Comparison): object => {
  const changed = compared.filter((one) => changeOf(one) !== "same").toSorted((a, b) => ORDER.indexOf(changeOf(a)) - ORDER.indexOf(changeOf(b)));
  const count = (change: Change): number => changed.filter((one) => changeOf(one) === change).length;
  return {
    tried: compared.length,
    summary: changed.length === 0
      ? `用 ${compared.length} 条搜索试排，前 ${COMPARED} 名都不变。`
      : `用 ${compared.length} 条搜索试排，${changed.length} 条有变化：${WORDS.flatMap(([change, words]) => (count(change) === 0 ? [] : [`${count(change)} 条${words}`])).join("，")}。`,
    left: left === 0 ? "" : `还有 ${left} 条搜索未试排，以免等候过久。`,
    changed: changed.map(changedView),
    same: compared.filter((one) => changeOf(one) === "same").map(({ text }) => text),
  };
};

type Change = "lost" | "gained" | "top" | "lower" | "same";
const ORDER: readonly Change[] = ["lost", "gained", "top", "lower"];
const WORDS: readonly (readonly [Change, string])[] = [["lost", "由有结果变为无结果"], ["gained", "由无结果变为有结果"], ["top", "前 3 名有变化"], ["lower", `第 4 至 ${COMPARED} 名有变化`]];
const TAGS: Readonly<Record<Change, readonly [string, string]>> = {
  lost: ["变为无结果", "red"], gained: ["变为有结果", "green"], top: ["前 3 名有变化", "yellow"], lower: [`第 4 至 ${COMPARED} 名有变化`, ""], same: ["不变", ""],
};

const changeOf = ({ before, after }: Compared): Change => {
  if (before.found !== after.found) return after.found ? "gained" : "lost";
  if (idsOf(before, 3) !== idsOf(after, 3)) return "top";
  return idsOf(before, COMPARED) === idsOf(after, COMPARED) ? "same" : "lower";
};

const idsOf = ({ items }: Ranking, count: number): string => items.slice(0, count).map(({ id }) => id).join();

const changedView = (one: Compared): ChangedView => {
  const [tag, tone] = TAGS[changeOf(one)];
  // Where there was nothing before, or is nothing after, every line would say the same.
  const [isGained, isLost] = [!one.before.found, !one.after.found];
  const shown = changeOf(one) === "lower" ? COMPARED : SHOWN;
  return {
    text: one.text, asked: one.times === 0 ? "本组词语" : `近 90 天搜索 ${one.times} 次`, tag, tone,
    before: one.before.items.slice(0, shown).map(({ id, name }) => ({ name, note: !isLost && placeOf(one.after, id) === -1 ? `移出前 ${COMPARED} 名` : "" })),
    after: one.after.items.slice(0, shown).map(({ id, name }, place) => ({ name, note: isGained ? "" : moveOf(placeOf(one.before, id), place) })),
    beforeNone: isGained, afterNone: isLost,
  };
};

const placeOf = ({ items }: Ranking, id: string): number => items.findIndex((item) => item.id === id);

const moveOf = (before: number, after: number): string => {
  if (before === -1) return "新进";
  if (before === after) return "";
  return before > after ? `上升 ${before - after} 位` : `下降 ${after - before} 位`;
};
