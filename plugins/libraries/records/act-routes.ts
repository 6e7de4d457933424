import { z } from "zod";
import { ById, forbid, formValues, notFound, page, redirect, requiredText, type RouteTable, type User } from "../../../core/contract.ts";
import type { LibraryKind } from "../api.ts";
import { deleteRecord } from "./delete-record.ts";
import type { UsesFinder } from "./find-uses.ts";
import { crumbsTo, kinds, listHref, recordHref } from "./kinds.ts";
import type { AnyHouse } from "./shelf.ts";
import { disableRecord } from "./state/disable-record.ts";
import { enableRecord } from "./state/enable-record.ts";
import type { FindSubjects, Subject } from "./subject.ts";
import { SHOWN_USES, usesPart } from "./uses-part.ts";

export type ActTools = { kind: LibraryKind; access: string; find: FindSubjects; uses: UsesFinder };

/** The record that an act is about, for somebody who may act on it. */
const subjectFor = async (house: AnyHouse, { find }: ActTools, id: string, user: User): Promise<Subject> => {
  const [record] = await find(house.db, [id]);
  if (record === undefined) throw notFound();
  if (!record.allowed(user)) throw forbid(record.permission);
  return record;
};

/** The confirm page of a delete and the act, the same for all five: refused with the list of users while the record is used. */
export const deleteRoutes = (r: RouteTable, house: AnyHouse, tools: ActTools): void => {
  const { kind, access, find, uses } = tools;
  r.form(`/${kind}/:id/delete`, {
    access, params: ById, body: z.object({}),
    show: async ({ params, user }) => {
      const record = await subjectFor(house, tools, params.id, user);
      const found = await uses.find(house.db, { kind, ids: [params.id], limit: SHOWN_USES, offset: 0, reader: user, each: "item", part: "" });
      return page("libraries/records/delete.njk", {
        crumbs: crumbsTo(kind), one: kinds[kind].one, title: record.title, points: ["删除后不能恢复，操作记入审计日志", ...record.points],
        uses: usesPart(kind, params.id, found), backHref: recordHref(kind, params.id), action: `${recordHref(kind, params.id)}/delete`,
        disableHref: kind === "laws" || record.state !== "active" ? "" : `${recordHref(kind, params.id)}/disable`,
      });
    },
    submit: async ({ params, user, now }) => {
      const title = await house.transact((tx) => deleteRecord(tx, user, { kind, id: params.id, find }, { audit: house.audit, now, uses }));
      return redirect(listHref(kind), { kind: "done", title: `已删除：${title}`, text: "" });
    },
  });
};

const Reason = z.object({ reason: requiredText("停用原因", 200, "请写为什么停用，例如窗口已经撤销") });

/** 停用 and 恢复使用 of a record of a department. */
export const stateRoutes = (r: RouteTable, house: AnyHouse, tools: ActTools): void => {
  const { kind, access, find, uses } = tools;
  const { one } = kinds[kind];
  r.form(`/${kind}/:id/disable`, {
    access, params: ById, body: Reason,
    show: async ({ form, params, user }) => {
      const record = await subjectFor(house, tools, params.id, user);
      const { total } = await uses.find(house.db, { kind, ids: [params.id], limit: 1, offset: 0, reader: user, each: "item", part: "" });
      return page("libraries/records/disable.njk", {
        crumbs: crumbsTo(kind), one, title: record.title, problems: form.errors, values: formValues(form, { reason: record.reason }),
        points: [`填写事项时不再出现在选择列表里`, total === 0 ? "现在没有事项引用" : `已经引用它的 ${total} 处不受影响，仍然照常显示`, "以后可以恢复使用"],
        backHref: recordHref(kind, params.id), action: `${recordHref(kind, params.id)}/disable`,
      });
    },
    submit: async ({ params, body, user, now }) => {
      const title = await house.transact((tx) => disableRecord(tx, user, { kind, id: params.id, reason: body.reason, find }, { audit: house.audit, now }));
      return redirect(recordHref(kind, params.id), { kind: "done", title: `已停用：${title}`, text: "填写事项时不再提供选用，已经引用的不受影响。" });
    },
  });
  r.post(`/${kind}/:id/enable`, { access, params: ById }, async ({ params, user, now }) => {
    const title = await house.transact((tx) => enableRecord(tx, user, { kind, id: params.id, find }, { audit: house.audit, now }));
    return redirect(recordHref(kind, params.id), { kind: "done", title: `已恢复使用：${title}`, text: "现在可以在事项中选用。" });
  });
};
