import type { Context } from "koa";
import type { Logger } from "pino";
import { fillWords, Refusal, type RefusalLink } from "./refusal.ts";

export type Words = (code: string) => string | undefined;
export type ErrorPage = { status: number; title: string; happened: string; kept: string; next: string; number: string; search: boolean; link: RefusalLink | null };

type Sentences = Pick<ErrorPage, "title" | "happened" | "kept" | "next">;

/** What was kept depends on whether something was sent at all. */
const keptOf = (method: string, ofPost: string): string => (method === "POST" ? ofPost : "您没有提交内容，也没有丢失内容。");
const NOT_SAVED = "刚才提交的内容没有保存，请返回上一页，内容还在。";
const FAULT: Sentences = {
  title: "系统暂时无法处理", happened: "处理这个页面时出现了故障，值班人员已经收到记录。",
  kept: "", next: "请过几分钟再试。仍然不行，请把下面的编号告诉系统管理员。",
};

const sentencesOf = (refusal: Refusal, words: string, method: string): Sentences => {
  const kept = keptOf(method, NOT_SAVED);
  switch (refusal.status) {
    case 404: return { title: words, happened: "地址可能写错了，或者内容已经移走、撤下。", kept, next: "请检查地址，或者从首页重新查找。" };
    case 401: return { title: "登录已过期", happened: `${words}。`, kept: "您填写的内容还在本页。", next: "请重新登录后再试。" };
    case 403: return { title: "您不能打开这个页面", happened: `${words}。`, kept, next: "需要这项权限的，请联系本单位的安全管理员。" };
    case 429: return { title: "操作太频繁", happened: `${words}。`, kept, next: "请稍后再试。" };
    case 409: case 422:
      // Somebody was quicker, or it is not the time for it: there is nothing to put right, only somewhere to go on.
      if (refusal.link !== null) return { title: "现在不能这样办理", happened: `${words}。`, kept: method === "POST" ? "刚才提交的内容没有保存。" : "", next: "" };
      return { title: "这一步没有完成", happened: `${words}。`, kept: "您填写的内容没有丢失，返回上一页可以看到。", next: "请返回上一页，按提示改正后再试。" };
  }
};

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
    return { status: fault.status, ...sentencesOf(fault, words, ctx.method), number: "", search: fault.status === 404, link: fault.link };
  }
  log.error({ err: fault, number, method: ctx.method, path: ctx.path }, "request failed");
  return { status: isOutage(fault) ? 503 : 500, ...FAULT, kept: keptOf(ctx.method, NOT_SAVED), number, search: false, link: null };
};
