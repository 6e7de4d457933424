import { z } from "zod";
import { rowId } from "../../http/row-id.ts";
import { localDay } from "../../calendar/local-day.ts";
import { auditLinks, auditNames, auditWords, type Db, type House, type User } from "../../contract.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import { permissionLabels } from "../../people/roles/find-roles.ts";
import { recordAudit } from "../audit.ts";
import { refuse } from "../../http/refusal.ts";
import { dayProblems, ListDay } from "../../http/list-days.ts";
import { listAddress, SearchText } from "../../http/list-address.ts";
import { actionWords } from "./action-words.ts";
import { askForVerification, chainState, isVerifying } from "./chain-state.ts";
import type { WordOf } from "./entry-words.ts";
import { exportEntries } from "./export-entries.ts";
import { findActions, findEntries, type Called } from "./find-entries.ts";
import { LIST, logsPage } from "./log-pages.ts";
import { coreNames } from "./subject-names.ts";

export const READ_LOGS = "people.logs";

const Filter = z.object({ from: ListDay, to: ListDay, actor: SearchText, action: SearchText, subject: SearchText });
const Paged = Filter.extend({ older: rowId().catch("") });

/** 日志 for the audit administrator, who reads and does nothing else (GB/T 22239-2019 8.1.4.3, 8.1.5). */
export const logRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db } = house;
  const wordOf = (key: string): string | undefined => actionWords[key] ?? house.collect(auditWords).map((words) => words[key]).find((words) => words !== undefined);

  const everyWord = async (): Promise<WordOf> => {
    const permissions = new Map((await permissionLabels(db)).map(({ id, label }) => [`value:${id}`, label]));
    return (key) => wordOf(key) ?? permissions.get(key);
  };

  /** The page of a thing itself comes before what the public sees of it: the plugins stand in the order of their needs. */
  const linksOf = async (of: Db, user: User, subjects: readonly string[]): Promise<ReadonlyMap<string, { text: string; href: string }>> => {
    const found = await Promise.all(house.collect(auditLinks).map((links) => links(of, user, subjects)));
    return new Map(found.toReversed().flatMap((links) => [...links]));
  };

  const naming = [coreNames, ...house.collect(auditNames)];
  const called: Called = async (name) => (await Promise.all(naming.map((one) => one.called(db, name)))).flat();
  const namesOf = async (subjects: readonly string[]): Promise<ReadonlyMap<string, string>> => new Map((await Promise.all(naming.map((one) => one.namesOf(db, subjects)))).flatMap((names) => [...names]));

  r.get(LIST, { access: READ_LOGS, query: Paged }, async ({ query: { older, ...filter }, user }) => {
    const found = dayProblems(filter).length > 0 ? { entries: [], hasMore: false } : await findEntries(db, filter, called, { older });
    const subjects = [...new Set(found.entries.map(({ subject }) => subject))];
    return page("core/audit/list.njk", logsPage(filter, {
      ...found, older, links: await linksOf(db, user, subjects), names: await namesOf(subjects), actions: await findActions(db), wordOf: await everyWord(), chain: await chainState(db), verifying: await isVerifying(db),
    }));
  });

  r.post(`${LIST}/export`, { access: READ_LOGS, query: Filter }, async ({ query, user, now }) => {
    if (dayProblems(query).length > 0) throw refuse("core.log-days", { status: 422 });
    const { content, count } = await exportEntries(db, query, { called, namesOf, wordOf: await everyWord() });
    await house.transact((tx) => recordAudit(tx, { at: now, actor: user, action: "people.log-exported", subject: "site:log", detail: { entries: count, filter: listAddress("", query) } }));
    return { file: { name: `审计日志-${localDay(now)}.csv`, type: "text/csv; charset=utf-8", content, inline: false } };
  });

  r.post(`${LIST}/verify`, { access: READ_LOGS }, async ({ user, now }) => {
    await house.transact(async (tx) => {
      await askForVerification(tx);
      await recordAudit(tx, { at: now, actor: user, action: "people.log-verified", subject: "site:log", detail: {} });
    });
    return redirect(LIST, { kind: "done", title: "已开始校验", text: "日志很多时需要几分钟，您可以离开本页，完成后在这里看到结果。" });
  });
};
