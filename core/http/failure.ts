import type { Context } from "koa";
import type { Logger } from "pino";
import { hiddenFields, KeptWords, withoutToken } from "../people/kept-form.ts";
import { fillWords, Refusal, type RefusalLink } from "./refusal.ts";

export type Words = (code: string) => string | undefined;
export type ErrorPage = {
  status: number; title: string; happened: string; kept: string; next: string; number: string; search: boolean; link: RefusalLink | null;
  /** What was sent, ready to be sent once more; empty where another try can do nothing. */
  again: { action: string; fields: { name: string; value: string }[] };
  /** The texts that were sent, to be copied, where they cannot be sent again. */
  typed: string[];
};

type Sentences = Pick<ErrorPage, "title" | "happened" | "kept" | "next">;

const FAULT: Sentences = {
  title: "系统暂时无法处理", happened: "处理这个页面时出现了故障，值班人员已经收到记录。",
  kept: "", next: "请过几分钟再试。仍然不行，请把下面的编号告诉系统管理员。",
};

/** Shorter ones are choices and numbers, quickly given again. */
const WORTH_COPYING = 8;

/** Nothing typed is lost: the browser keeps no page of ours, so the answer itself has to give the words back. */
const givenBack = (ctx: Context, status: number): Pick<ErrorPage, "kept" | "again" | "typed"> => {
  const nothing = { again: { action: "", fields: [] }, typed: [] };
  if (ctx.method !== "POST") return { kept: "", ...nothing };
  const sent = KeptWords.safeParse(ctx.state["sent"]).data;
  if (sent === undefined) return { kept: "刚才提交的内容没有保存。", ...nothing };
  const fields = hiddenFields(withoutToken(sent.words));
  if (status === 429 || status >= 500) return { kept: "刚才提交的内容没有保存，但都还在本页，可以再提交一次。", again: { action: sent.to, fields }, typed: [] };
  const typed = fields.map(({ value }) => value).filter((value) => value.length >= WORTH_COPYING && /\p{Script=Han}/u.test(value));
  return { kept: typed.length === 0 ? "刚才提交的内容没有保存。" : "刚才提交的内容没有保存，您填写的文字列在下面，可以复制。", again: nothing.again, typed };
};

const sentencesOf = (refusal: Refusal, words: string): Omit<Sentences, "kept"> => {
  switch (refusal.status) {
    case 404: return { title: words, happened: "地址可能写错了，或者内容已经移走、撤下。", next: "请检查地址，或者从首页重新查找。" };
    case 401: return { title: "登录已过期", happened: `${words}。`, next: "请重新登录后再试。" };
    case 403: return { title: "您不能打开这个页面", happened: `${words}。`, next: whomToAsk(refusal) };
    case 410: return { title: "文件打不开", happened: `${words}。`, next: "请联系上传文件的单位重新上传，着急的请联系系统管理员。" };
    case 429: return { title: "操作太频繁", happened: `${words}。`, next: "请稍后再试。" };
    case 409: case 422:
      // Somebody was quicker, or it is not the time for it: there is nothing to put right, only somewhere to go on.
      return refusal.link === null
        ? { title: "这一步没有完成", happened: `${words}。`, next: "请返回原来的页面，刷新后再办。" }
        : { title: "现在不能这样办理", happened: `${words}。`, next: "" };
  }
};

/** The permission itself, or only its reach, is missing: two different people can help. */
const whomToAsk = (refusal: Refusal): string => refusal.code === "core.forbidden-here"
  ? "这件事请找负责的部门办理。确实应当由您负责的，请联系本单位的安全管理员调整您的管理范围。"
  : "需要这项权限的，请联系本单位的安全管理员。";

/** Faults of the database that pass by themselves: say so and let people try again, 503 instead of 500. */
const isOutage = (fault: unknown): boolean =>
  fault instanceof Error && ("code" in fault && ["ECONNREFUSED", "ECONNRESET", "57P01", "57P03", "53300", "40P01", "40001"].includes(String(fault.code))
    || /Timeout acquiring a connection|Connection terminated/.test(fault.message));

type Tools = { log: Logger; words: Words; permissionLabel: (id: string) => string };

/** One place where everything thrown ends: refusals become sentences, faults are logged once and become a number to quote. */
export const errorPageOf = (fault: unknown, ctx: Context, { log, words: wordsOf, permissionLabel }: Tools): ErrorPage => {
  const number = String(ctx.state["requestId"]);
  if (fault instanceof Refusal) {
    const { permission } = fault.values;
    const values = typeof permission === "string" ? { ...fault.values, permission: permissionLabel(permission) } : fault.values;
    const words = fillWords(wordsOf(fault.code) ?? fault.code, values);
    return { status: fault.status, ...sentencesOf(fault, words), ...givenBack(ctx, fault.status), number: "", search: fault.status === 404, link: fault.link };
  }
  log.error({ err: fault, number, method: ctx.method, path: ctx.path }, "request failed");
  const status = isOutage(fault) ? 503 : 500;
  return { status, ...FAULT, ...givenBack(ctx, status), number, search: false, link: null };
};
