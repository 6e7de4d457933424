import type { Context } from "koa";
import type { z } from "zod";
import { can, type User } from "../people/access.ts";
import { followDepartments } from "../people/departments/follow-departments.ts";
import { readBody, type ParsedBody } from "./body.ts";
import { openToAll } from "./data-answers.ts";
import type { Edge } from "./edge.ts";
import { fillWords, forbid, notFound, refuse, refuseFields, Refusal } from "./refusal.ts";
import { keepNothing, renderReply } from "./render-reply.ts";
import { redirect, type FormState, type Input, type Reply, type Route } from "./route-table.ts";
import { answerSignedOut, askAgain } from "./signed-out.ts";
import { leaveNotice, lookOf, regionOf, senderOf, sessionAccess, userOf } from "./visitor.ts";

const EMPTY: FormState = { words: {}, errors: [] };

/** Access first, then the address, then the form, then the handler (style guide §3). */
export const serveRoute = async (edge: Edge, route: Route, ctx: Context): Promise<void> => {
  await edge.settings.refresh(edge.clock.now());
  if (route.speaks === "data") openToAll(ctx);
  const user = await userOf(ctx, edge.db);
  if (route.access !== "public") keepNothing(ctx);
  if (user === null && route.access !== "public") return answer(edge, ctx, await answerSignedOut(edge, route, ctx), EMPTY);
  if (mustChangeFirst(route, user)) return answer(edge, ctx, redirect("/people/password"), EMPTY);
  const params = parseAddress(route.params, ctx["params"]);
  const query = route.speaks === "data" ? parseParameters(route.query, ctx.query) : parseAddress(route.query, ctx.query);
  const moved = isPage(route) ? await movedTo(edge, ctx, user, query) : null;
  if (moved !== null) return answer(edge, ctx, moved, EMPTY);
  const base = {
    params, query, user, visitor: { look: lookOf(ctx), region: regionOf(ctx), address: ctx.ip }, now: edge.clock.now(),
    headers: headersOf(ctx), session: sessionAccess(ctx),
  };
  if (bringsNoForm(route)) {
    return answer(edge, ctx, await route.handler(asInput({ ...base, body: {}, form: EMPTY, files: [] })), EMPTY);
  }
  await serveForm(edge, route, ctx, base);
};

/** A notice is kept in a session, and no stranger's look at a page begins one. */
const movedTo = async ({ db }: Edge, ctx: Context, user: User | null, query: unknown): Promise<Reply | null> => {
  const moved = await followDepartments(db, ctx, query);
  return moved !== null && user === null && "redirect" in moved ? redirect(moved.redirect) : moved;
};

const isPage = ({ method, speaks }: Route): boolean => method === "GET" && speaks === "pages";

const bringsNoForm = ({ method, speaks }: Route): boolean => method === "GET" || speaks === "pings";

const serveForm = async (edge: Edge, route: Route, ctx: Context, base: Base): Promise<void> => {
  const sent = await readBody(ctx, route.uploads ? edge.uploadDir : undefined, senderOf(ctx, base.user), edge.rules.fileMegabytes());
  if (!edge.csrf.accepts(ctx, sent.words["_csrf"])) return answer(edge, ctx, askAgain(route, ctx, sent), EMPTY);
  // Passwords are never given back.
  if (route.owner !== "core") ctx.state["sent"] = { to: ctx.url, words: sent.words };
  const { reply, form } = await submit(edge, route, base, sent);
  if (form !== EMPTY) ctx.status = 422;
  await answer(edge, ctx, reply, form);
};

type Base = Omit<Input<"public", unknown, unknown, unknown>, "body" | "form" | "files">;
type AnyInput = Parameters<Route["handler"]>[0];

// A route whose access is not "public" is reached only with a user; the types of its handler say the same.
const asInput = (input: Input<"public", unknown, unknown, unknown>): AnyInput => input as AnyInput;

/** Runs the handler with the parsed form; a refusal at a field shows the page again with the user's words. */
const submit = async (edge: Edge, route: Route, base: Base, sent: ParsedBody): Promise<{ reply: Reply; form: FormState }> => {
  const again = async (errors: FormState["errors"]): Promise<{ reply: Reply; form: FormState }> => {
    const form = { words: sent.words, errors };
    if (route.show === undefined) throw refuse("core.form-invalid", { status: 422, values: { problems: errors.map((e) => e.message).join("；") } });
    const reply = await route.show(asInput({ ...base, body: {}, form, files: [] }));
    return { reply: "page" in reply ? { ...reply, status: 422 } : reply, form };
  };
  if (holdsNul(sent.words)) throw refuse("core.form-unreadable");
  const body = route.body.safeParse(sent.words);
  const checked = route.check === undefined ? [] : await route.check(asInput({ ...base, body: sent.words, form: EMPTY, files: sent.files }));
  const problems = asOnPage(sent.words, onePerField([...issuesOf(body), ...[...sent.refused, ...checked].flatMap((refusal) => fieldErrors(refusal, edge))]));
  if (!body.success || problems.length > 0) return again(problems);
  try {
    const reply = await route.handler(asInput({ ...base, body: body.data, form: EMPTY, files: sent.files }));
    return { reply, form: EMPTY };
  } catch (fault) {
    if (fault instanceof Refusal && fault.status === 422 && route.show !== undefined) return again(fieldErrors(fault, edge));
    throw fault;
  }
};

const issuesOf = ({ error }: Pick<z.ZodSafeParseResult<unknown>, "error">): FormState["errors"] =>
  (error?.issues ?? []).map((issue) => ({ field: fieldName(issue.path), message: issue.message }));

/** The first problem of each field: what follows from it need not be said. */
const onePerField = (problems: FormState["errors"]): FormState["errors"] =>
  problems.filter(({ field }, index) => field === "" || problems.findIndex((other) => other.field === field) === index);

/** A browser sends its fields in the order of the page. What it does not send (nothing ticked, no file chosen) stays behind the one it was found after. */
const asOnPage = (words: ParsedBody["words"], problems: FormState["errors"]): FormState["errors"] => {
  const places = new Map(Object.keys(words).map((name, place) => [name, place]));
  let last = -1;
  return problems.map((problem) => ({ problem, place: (last = places.get(problem.field.replace(/\[.*$/, "")) ?? last) })).sort((one, other) => one.place - other.place).map(({ problem }) => problem);
};

const fieldErrors = (refusal: Refusal, edge: Edge): FormState["errors"] =>
  refusal.fields.length > 0 ? refusal.fields : [{ field: refusal.field, message: fillWords(edge.words(refusal.code) ?? refusal.code, refusal.values) }];

/** `["steps", 0, "name"]` → `steps[0][name]`, the name the control has on the page. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join("");

const parseAddress = (schema: z.ZodType<unknown>, given: unknown): unknown => {
  const parsed = schema.safeParse(given);
  if (!parsed.success || holdsNul(given)) throw notFound();
  return parsed.data;
};

/** A program is told which of its parameters is wrong; a person who mistypes an address is not helped by that. */
const parseParameters = (schema: z.ZodType<unknown>, given: unknown): unknown => {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw refuseFields(issuesOf(parsed));
  return parseAddress(schema, given);
};

/** The one sign that PostgreSQL keeps in no text; nobody types it. */
const holdsNul = (given: unknown): boolean => JSON.stringify(given)?.includes("\\u0000") === true;

/** 403 names the permission; a first password must be changed before anything else. */
const mustChangeFirst = (route: Route, user: User | null): boolean => {
  if (route.access === "public" || user === null) return false;
  if (route.access !== "signed-in" && !can(user, route.access)) throw forbid(route.access);
  return user.mustChangePassword && !route.path.startsWith("/people/password") && route.path !== "/sign-out";
};

const headersOf = (ctx: Context): Record<string, string> =>
  Object.fromEntries(Object.entries(ctx.headers).map(([name, value]) => [name, [value].flat().join(", ")]));

const answer = async (edge: Edge, ctx: Context, reply: Reply, form: FormState): Promise<void> => {
  if ("redirect" in reply && reply.notice !== undefined) await leaveNotice(ctx, reply.notice);
  await renderReply(ctx, reply, edge.view, () => edge.contextFor(ctx, form));
};
