import { hash } from "@node-rs/argon2";
import { z } from "zod";
import type { Db, DeskList, DeskPanel, SignInSystem, Tx, User } from "../contract.ts";
import { recordAudit } from "../audit/audit.ts";
import { can } from "./access.ts";
import { fileTypeName, writtenSize } from "../files/file-words.ts";
import { page, redirect, type RouteTable } from "../http/route-table.ts";
import { OwnAddress } from "../http/own-address.ts";
import type { CoreParameters } from "../settings/core-parameters.ts";
import { changePassword, checkChange } from "./change-password.ts";
import { readKeptForm } from "./kept-form.ts";
import { deskPage, passwordPage, resumePage, rulesPart, signInPage, type SignInOffers } from "./people-pages.ts";
import { documentHref, findDocuments } from "./sign-in-documents/find-documents.ts";
import { checkPassword, provePassword, signIn, signInRefusal, type LockRule } from "./sign-in.ts";
import type { SignInLimiter } from "./sign-in-limiter.ts";

export type PeopleTools = {
  db: Db;
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  panels: () => readonly DeskPanel[];
  lists: () => readonly DeskList[];
  systems: () => readonly SignInSystem[];
  limiter: SignInLimiter;
  rules: CoreParameters;
};

/** Only an own address, never `//elsewhere`: the way back after signing in. */
const Back = z.object({ back: OwnAddress });
const SignIn = z.object({ account: z.string().trim().min(1, "账号：请填写").max(100, "账号：请控制在 100 个字以内"), password: z.string().min(1, "密码：请填写").max(200, "密码：请控制在 200 个字以内"), kept: z.string().catch(""), system: z.string().catch("") });
const Password = z.object({ current: z.string().max(200), next: z.string().max(200), repeat: z.string().max(200) });
const Look = z.object({ to: z.enum(["standard", "elder"]) }).extend(Back.shape);

export const peopleRoutes = (tools: PeopleTools) => (r: RouteTable): void => {
  // Compared with when the account does not exist, so that the answer takes the same time.
  const decoy = hash("nobody has this password");

  // With one system there is nothing to choose (YN-1.1.1); the documents are what the administrator has put there (HLJ-2.1.1).
  const offers = async (): Promise<SignInOffers> => ({
    systems: tools.systems().length === 0 ? [] : [{ value: "", text: "事项系统" }, ...tools.systems().map(({ id, label }) => ({ value: id, text: label }))],
    downloads: (await findDocuments(tools.db)).map(({ id, title, file_type: type, file_size: size }) => ({ text: title, href: documentHref(id), what: `${fileTypeName(type)}，${writtenSize(Number(size))}` })),
  });

  r.form("/sign-in", {
    access: "public", query: Back, body: SignIn,
    show: async ({ form, query, user }) => user === null || form.errors.length > 0 ? page("core/sign-in.njk", signInPage(form, query.back, rulesPart(tools.rules), await offers())) : redirect("/desk"),
    submit: async ({ body, query, now, session, visitor }) => {
      await tools.limiter.take(visitor.address);
      const tried = await checkPassword(tools.db, { account: body.account, address: visitor.address, password: body.password, now, occasion: "sign-in", decoyHash: await decoy });
      const result = await tools.transact((tx) => signIn(tx, tried, lockRule(tools.rules)));
      if (!result.ok) throw signInRefusal(result);
      await tools.limiter.giveBack(visitor.address);
      await session.signIn(result.userId);
      // The one answer to a form that is a page: what has to be carried on has no address and belongs into no store.
      const kept = readKeptForm(body.kept);
      if (kept !== null) return page("core/resume.njk", resumePage(kept, "您已重新登录"));
      const chosen = tools.systems().find(({ id }) => id === body.system)?.href ?? "/desk";
      return redirect(query.back === "" ? chosen : query.back);
    },
  });

  /** The present password of who is signed in, weighed as at the door. */
  const prove = async (asked: { account: string; address: string; password: string; now: Date }) => {
    await tools.limiter.take(asked.address);
    const tried = await checkPassword(tools.db, { ...asked, occasion: "password-change", decoyHash: await decoy });
    const proved = await tools.transact((tx) => provePassword(tx, tried, lockRule(tools.rules)));
    if (proved.ok) await tools.limiter.giveBack(asked.address);
    return proved;
  };

  r.post("/sign-out", { access: "signed-in" }, async ({ session, user, now }) => {
    await tools.transact((tx) => recordAudit(tx, { at: now, actor: user, action: "people.signed-out", subject: `staff:${user.id}`, detail: {} }));
    session.signOut();
    return redirect("/sign-in");
  });

  r.form("/people/password", {
    access: "signed-in", body: Password,
    show: async ({ user }) => page("core/change-password.njk", passwordPage(user)),
    submit: async ({ body, user, now, session, visitor }) => {
      const proved = body.current === "" ? null : await prove({ account: user.account, address: visitor.address, password: body.current, now });
      const change = await checkChange(tools.db, user, body, proved);
      await tools.transact((tx) => changePassword(tx, user, { ...change, now }));
      session.signOut();
      return redirect("/sign-in", { kind: "done", title: "密码已经修改", text: "请用新密码重新登录。" });
    },
  });

  r.get("/desk", { access: "signed-in" }, async ({ user }) => {
    return page("core/home-desk.njk", deskPage(user, await loadAll(tools.panels(), user), await loadAll(tools.lists(), user)));
  });

  // A preference of the visitor's own browser; nothing of ours changes, so a plain link may do it.
  r.get("/look", { access: "public", query: Look }, async ({ query, session }) => {
    session.setLook(query.to);
    return redirect(query.back === "" ? "/" : query.back);
  });
};

const lockRule = (rules: CoreParameters): LockRule => ({ failures: rules.failures(), minutes: rules.lockMinutes() });

type OnDesk<T> = { access: string; order: number; load(user: User): Promise<T | null> };

/** What this person may see of the desk and what has something to say now, in order. */
const loadAll = async <T>(parts: readonly OnDesk<T>[], user: User): Promise<T[]> => {
  const mine = parts.filter(({ access }) => access === "signed-in" || can(user, access)).toSorted((a, b) => a.order - b.order);
  return (await Promise.all(mine.map((part) => part.load(user)))).filter((loaded) => loaded !== null);
};
