import type { Context } from "koa";
import type { ErrorPage } from "./failure.ts";
import { Refusal } from "./refusal.ts";

/** How long a browser may remember that it need not ask before it reads: a day. */
const ASKED_SECONDS = 86_400;

/** What a data route answers may be read from every site: nothing in it depends on who asks. */
export const openToAll = (ctx: Context): void => {
  ctx.state["speaks"] = "data";
  ctx.set("Access-Control-Allow-Origin", "*");
  ctx.set("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
};

/** A browser asks first when a page of another site wants to send If-None-Match. */
export const answerPreflight = (ctx: Context): void => {
  openToAll(ctx);
  ctx.set("Access-Control-Allow-Methods", "GET, HEAD");
  ctx.set("Access-Control-Allow-Headers", "If-None-Match, Accept");
  ctx.set("Access-Control-Max-Age", String(ASKED_SECONDS));
  ctx.status = 204;
};

/** The data is only read: any other method is none of this address (RFC 9110 §15.5.6). */
export const refuseWriting = (ctx: Context): void => {
  openToAll(ctx);
  ctx.set("Allow", "GET, HEAD, OPTIONS");
  sendProblem(ctx, 405, { title: "不支持这个方法", detail: "这个地址只供读取，请使用 GET。" });
};

export const speaksData = (ctx: Context): boolean => ctx.state["speaks"] === "data";

/** RFC 9457, for programs: what is wrong, and with which parameter. A fault of ours bears the number to quote, as on a page. */
export const answerProblem = (ctx: Context, { status, title, happened, next, number }: ErrorPage, fault: unknown): void => {
  const errors = fault instanceof Refusal ? fault.fields.map(({ field: parameter, message: detail }) => ({ parameter, detail })) : [];
  const words = status === 404 ? { title: "没有找到", detail: "没有这个地址，或者它所指的内容已经撤下。" }
    : errors.length > 0 ? { title: "参数有误", detail: errors.map(({ parameter, detail }) => `${parameter}：${detail}`).join("；") }
    : { title, detail: `${happened}${next}` };
  sendProblem(ctx, status, { ...words, ...(errors.length > 0 ? { errors } : {}), ...(number === "" ? {} : { number }) });
};

const sendProblem = (ctx: Context, status: number, words: Readonly<Record<string, unknown>>): void => {
  ctx.status = status;
  ctx.type = "application/problem+json; charset=utf-8";
  ctx.body = JSON.stringify({ type: "about:blank", status, ...words });
};
