import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState } from "../../../core/contract.ts";
import { STATE_WORDS, type CatalogueItems, type DiffRow, type ItemVersion } from "../../catalogue/api.ts";
import type { ClockView } from "../clock.ts";
import type { Step } from "../steps.ts";

type Part = DiffRow["before"][number];
type Facts = {
  version: ItemVersion; step: Step; clock: ClockView; form: FormState; links: { label: string; href: string }[];
  diff: Awaited<ReturnType<CatalogueItems["diff"]>>; history: Awaited<ReturnType<CatalogueItems["history"]>>;
};

const KIND: Readonly<Record<Part["mark"], string>> = { same: "", removed: "del", added: "ins" };
const partsOf = (parts: readonly Part[]): object => ({ parts: parts.map((part) => ({ text: part.text, kind: KIND[part.mark] })) });
const typed = (form: FormState, field: string): string => {
  const value = form.words[field];
  return typeof value === "string" ? value : "";
};

/** The page on which one version is judged: clock, what changed, conclusion. */
export const decisionPage = ({ version, step, clock, diff, history, links, form }: Facts): object => ({
  action: `/review/decisions/${version.versionId}`,
  seen: version.fingerprint,
  inboxHref: `/review/inbox?step=${step.id}`,
  stepLabel: step.label,
  name: version.name,
  state: STATE_WORDS[version.state],
  facts: [
    version.typeName,
    version.department.name,
    version.submittedBy === null ? "" : `${version.submittedBy.name} ${version.submittedAt === null ? "" : dateTimeText(version.submittedAt)}报送`,
  ].filter((fact) => fact !== ""),
  clock: { ...clock, label: "审核时限" },
  change: changeOf(diff, version),
  rows: diff.rows.map((row) => ({ label: row.label, section: row.section, before: partsOf(row.before), after: partsOf(row.after) })),
  reason: history.find((act) => act.versionId === version.versionId && act.opinion !== "")?.opinion ?? "",
  links,
  conclusions: step.conclusions.map((c) => ({ value: c.action, text: c.label, hint: c.hint })),
  conclusion: typed(form, "conclusion"),
  conclusionError: errorAt(form, "conclusion"),
  opinion: typed(form, "opinion"),
  opinionError: errorAt(form, "opinion"),
});

const changeOf = (diff: Facts["diff"], version: ItemVersion): object => ({
  title: diff.against === null ? `首次报送的要素（${diff.rows.length}）` : `改动的要素（${diff.rows.length}）`,
  before: diff.against === null ? "还没有在用的版本" : `在用：第 ${diff.against.number} 版`,
  after: `本次报送：第 ${version.number} 版`,
  unchanged: diff.unchanged,
});
