import { dateTimeText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import type { findRequests, RequestFilter } from "./find-requests.ts";
import { INBOX, inboxHref, KIND_WORDS, KINDS, REQUESTS, requestHref, STATE_WORDS, STATES, type HelpRequest, type State } from "./model.ts";

const TONES: Readonly<Record<State, string>> = { open: "yellow", answered: "green", closed: "" };
const ownCrumbs = [{ text: "帮助" }, { text: "投诉建议", href: REQUESTS }];
const inboxCrumbs = [{ text: "系统设置" }, { text: "投诉建议受理", href: INBOX }];

export const ownPage = (rows: readonly HelpRequest[], now: Date): object => ({
  addHref: `${REQUESTS}/new`,
  rows: rows.map((row) => ({ title: row.title, href: requestHref(row.id), kind: KIND_WORDS[row.kind], asked: staffTimeText(row.asked_at, now), state: STATE_WORDS[row.state], tone: TONES[row.state] })),
});

export const askPage = (form: FormState): object => ({
  crumbs: ownCrumbs, action: `${REQUESTS}/new`, cancelHref: REQUESTS, problems: form.errors, kinds: KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] })),
  values: { kind: typed(form, "kind"), title: typed(form, "title"), body: typed(form, "body"), contact: typed(form, "contact") },
});

const factsOf = (row: HelpRequest): object => ({
  title: row.title, state: STATE_WORDS[row.state], tone: TONES[row.state], kind: KIND_WORDS[row.kind], body: row.body, fileHref: row.file_id === null ? "" : `${requestHref(row.id)}/file`,
  rows: [{ label: "类型", value: KIND_WORDS[row.kind] }, { label: "提出人", value: `${row.asker_name}，${row.asker_unit}` }, { label: "提出时间", value: dateTimeText(row.asked_at) }, { label: "联系方式", value: row.contact }],
  answer: row.answer, answered: row.answered_at === null ? "" : `${row.answered_by} ${dateTimeText(row.answered_at)} 答复`,
});

export const ownRequestPage = (row: HelpRequest): object => ({ crumbs: ownCrumbs, ...factsOf(row), closeAction: row.state === "closed" ? "" : `${requestHref(row.id)}/close` });

export const answerPage = (row: HelpRequest, form: FormState): object => ({
  crumbs: inboxCrumbs, ...factsOf(row), isOver: row.state === "closed", action: inboxHref(row.id), closeAction: `${inboxHref(row.id)}/close`, backHref: INBOX,
  words: typed(form, "answer", row.answer), wordsError: errorAt(form, "answer"), buttonText: row.state === "answered" ? "修改答复" : "答复",
});

const address = (filter: RequestFilter, change: Partial<RequestFilter>, path = INBOX): string => {
  const given = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

export const inboxPage = (found: Awaited<ReturnType<typeof findRequests>>, filter: RequestFilter, counts: Readonly<Record<State, number>>, now: Date): object => {
  const here = address(filter, {});
  return {
    filter, action: INBOX, exportHref: address(filter, {}, `${INBOX}/export`), clearHref: filter.q === "" && filter.kind === "" ? "" : address(filter, { q: "", kind: "" }),
    kinds: KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] })), keep: filter.state === "" ? [] : [{ name: "state", value: filter.state }],
    states: [
      { text: "全部", count: STATES.reduce((sum, state) => sum + counts[state], 0), href: address(filter, { state: "" }), current: filter.state === "" },
      ...STATES.map((state) => ({ text: STATE_WORDS[state], count: counts[state], href: address(filter, { state }), current: filter.state === state })),
    ],
    rows: found.rows.map((row) => ({ title: row.title, href: inboxHref(row.id), kind: KIND_WORDS[row.kind], asker: row.asker_name, unit: row.asker_unit, asked: staffTimeText(row.asked_at, now), state: STATE_WORDS[row.state], tone: TONES[row.state] })),
    paging: { total: found.total, page: found.page, pages: found.pages, unit: "条", href: `${here}${here.includes("?") ? "&" : "?"}page=` },
  };
};

/** The table of a query, to be kept or counted elsewhere. */
export const exportRows = (rows: readonly HelpRequest[]): string[][] => [
  ["编号", "类型", "标题", "内容", "提出人", "单位", "提出时间", "状态", "答复", "答复人", "答复时间"],
  ...rows.map((row) => [
    row.id, KIND_WORDS[row.kind], row.title, row.body, row.asker_name, row.asker_unit, dateTimeText(row.asked_at), STATE_WORDS[row.state], row.answer, row.answered_by,
    row.answered_at === null ? "" : dateTimeText(row.answered_at),
  ]),
];
