import { hash } from "@node-rs/argon2";
import { randomInt } from "node:crypto";
import { z } from "zod";
import type { House } from "../../contract.ts";
import { ById } from "../../http/row-id.ts";
import { page, redirect, type Reply, type RouteTable } from "../../http/route-table.ts";
import type { User } from "../access.ts";
import { activationCode, activationEnds } from "./activation-code.ts";
import { deletePerson, hasActed } from "./delete-person.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";
import { resetPassword } from "./reset-password.ts";
import { setDisabled } from "./set-disabled.ts";
import { activationPage, confirmPage, hrefOf, LIST } from "./staff-pages.ts";
import { personAt, placeOf, type StaffRow } from "./staff-row.ts";
import { unlockPerson } from "./unlock-person.ts";

const Nothing = z.object({});

/** What the system administrator does with an account: disable and enable, reset the password, unlock, delete. Each is confirmed and on record. */
export const staffActRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const confirm = async (user: User, id: string, act: "disable" | "reset" | "delete", hindranceOf: (row: StaffRow) => Promise<string>): Promise<Reply> => {
    const row = await personAt(house.db, id);
    mustHold(user, MANAGE_STAFF, placeOf(row));
    return page("core/people/staff/confirm.njk", confirmPage({ row, act, hindrance: await hindranceOf(row) }));
  };
  const none = async (): Promise<string> => "";

  r.form(`${LIST}/:id/disable`, {
    access: MANAGE_STAFF, params: ById, body: Nothing,
    show: ({ params, user }) => confirm(user, params.id, "disable", none),
    submit: async ({ params, user, now }) => {
      await house.transact((tx) => setDisabled(tx, user, { id: params.id, disabled: true, now }));
      return redirect(hrefOf(params.id), { kind: "done", title: "账号已停用", text: "本人在其他电脑上的登录也已退出。" });
    },
  });

  r.post(`${LIST}/:id/enable`, { access: MANAGE_STAFF, params: ById }, async ({ params, user, now }) => {
    const { needsCode } = await house.transact((tx) => setDisabled(tx, user, { id: params.id, disabled: false, now }));
    return redirect(hrefOf(params.id), { kind: "done", title: "账号已启用", text: needsCode ? "角色仍然有效。还没有设置密码，本人用激活码登录；激活码过期的，请重置密码。" : "原密码和角色仍然有效。" });
  });

  r.post(`${LIST}/:id/unlock`, { access: MANAGE_STAFF, params: ById }, async ({ params, user, now }) => {
    await house.transact((tx) => unlockPerson(tx, user, { id: params.id, now }));
    return redirect(hrefOf(params.id), { kind: "done", title: "账号已解锁", text: "本人可以用原密码登录。忘记密码的，请重置密码。" });
  });

  r.form(`${LIST}/:id/reset`, {
    access: MANAGE_STAFF, params: ById, body: Nothing,
    show: ({ params, user }) => confirm(user, params.id, "reset", none),
    submit: async ({ params, user, now }) => {
      const code = activationCode(randomInt);
      const codeHash = await hash(code);
      const { account, name } = await house.transact((tx) => resetPassword(tx, user, { id: params.id, codeHash, now }));
      return page("core/people/staff/activation.njk", activationPage({ id: params.id, account, name, code, until: activationEnds(now), site: `${house.site.publicUrl}/sign-in`, isNew: false }));
    },
  });

  r.form(`${LIST}/:id/delete`, {
    access: MANAGE_STAFF, params: ById, body: Nothing,
    show: ({ params, user }) => confirm(user, params.id, "delete", async (row) => {
      if (await hasActed(house.db, row)) return "这个账号登录过或者有办理记录，要长期留存，不能删除。停用后就不能再登录。";
      return row.disabled ? "" : "请先停用，再删除。";
    }),
    submit: async ({ params, user, now }) => {
      const name = await house.transact((tx) => deletePerson(tx, user, { id: params.id, now }));
      return redirect(LIST, { kind: "done", title: `已删除账号：${name}`, text: "" });
    },
  });
};
