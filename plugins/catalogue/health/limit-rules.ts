import { cellText, codesOf, numberIn, ownValue, rowsIn, textIn } from "../elements/element-values.ts";
import type { ElementValues, Row } from "../elements/element.ts";
import type { HealthRule } from "./rule.ts";

const [ON_THE_SPOT, WITH_PROMISE] = ["1", "2"];
const WORKDAY = "1";

const isOnTheSpot = (values: ElementValues): boolean => numberIn(values, "promise_day") === 0;
const workdays = (values: ElementValues, key: string): number | undefined =>
  textIn(values, key.replace(/_day$/, "_type")) === WORKDAY ? numberIn(values, key) : undefined;

/** The steps of the situation that takes longest, in working days; `undefined` when one of them has another unit. */
const daysOfSteps = (values: ElementValues): number | undefined => {
  const steps = rowsIn(values, "steps").filter((step) => cellText(step, "limit") !== "");
  if (steps.some((step) => Number(cellText(step, "limit")) > 0 && cellText(step, "limit_type") !== WORKDAY)) return undefined;
  const [always, sometimes] = [steps.filter((step) => situationsOf(step).length === 0), steps.filter((step) => situationsOf(step).length > 0)];
  const answers = Map.groupBy(rowsIn(values, "situations"), (row) => cellText(row, "question"));
  return sumOf(always) + [...answers.values()].reduce((sum, rows) => sum + longest(rows.map((row) => cellText(row, "name")), sometimes), 0);
};

/** Of the answers to one question only one holds; a step that names answers of several questions is counted with the first. */
const longest = (names: readonly string[], steps: readonly Row[]): number => {
  const own = steps.filter((step) => names.includes(situationsOf(step)[0] ?? ""));
  return Math.max(0, ...names.map((name) => sumOf(own.filter((step) => situationsOf(step).includes(name)))));
};

const situationsOf = (step: Row): readonly string[] => codesOf(ownValue(step, "situations"));
const sumOf = (steps: readonly Row[]): number => steps.reduce((sum, step) => sum + Number(cellText(step, "limit")), 0);

/** 时限 and 办件类型. */
export const limitRules: readonly HealthRule[] = [
  {
    id: "R01", severity: "error", title: "当场办结的是即办件", key: "project_type",
    find: ({ values }) => isOnTheSpot(values) && textIn(values, "project_type") === WITH_PROMISE ? "承诺办结时限是当场办结，办件类型请改选“即办件”；确需时间的，请填写承诺办结时限" : undefined,
    repair: { label: "改为即办件", change: ({ values }) => ({ ...values, project_type: ON_THE_SPOT }) },
  },
  {
    id: "R02", severity: "error", title: "有承诺时限的是承诺件", key: "project_type",
    find: ({ values }) => (numberIn(values, "promise_day") ?? 0) > 0 && textIn(values, "project_type") === ON_THE_SPOT ? "承诺办结时限大于 0，办件类型请改选“承诺件”；当场能办完的，请把承诺办结时限改为 0" : undefined,
    repair: { label: "改为承诺件", change: ({ values }) => ({ ...values, project_type: WITH_PROMISE }) },
  },
  {
    id: "R17", severity: "error", title: "环节时限之和不超过承诺时限", key: "steps",
    find: ({ values }) => {
      const [promise, sum] = [workdays(values, "promise_day"), daysOfSteps(values)];
      return promise !== undefined && sum !== undefined && sum > promise ? `各环节合计 ${sum} 个工作日，多于承诺的 ${promise} 个工作日，请缩短环节时限或者改承诺办结时限` : undefined;
    },
  },
  {
    id: "R20", severity: "error", title: "承诺时限不超过法定时限", key: "promise_day",
    find: ({ values }) => {
      const [law, promise] = [workdays(values, "anticipate_day"), workdays(values, "promise_day")];
      return law !== undefined && promise !== undefined && promise > law ? `请填 ${law} 或更小的数，不能多于法定办结时限` : undefined;
    },
  },
];
