import type { Readable } from "node:stream";
import { z } from "zod";
import type { Access } from "../contract.ts";
import type { User } from "../people/access.ts";
import { calledFrom } from "./called-from.ts";
import type { Refusal } from "./refusal.ts";

/** One file of a multipart form, already in memory and within the size limit. */
export type Upload = { field: string; name: string; content: Buffer };

/** What a page needs to show a form again: the user's words as they were typed, and what is wrong with them. */
export type FormState = {
  words: Readonly<Record<string, unknown>>;
  errors: readonly { field: string; message: string }[];
};

/** The message at one field, `""` when there is none. */
export const errorAt = (form: FormState, field: string): string => form.errors.find((error) => error.field === field)?.message ?? "";

/** Who is looking, signed in or not; `region`: the code of the one that was chosen, `""` for the whole site. */
export type Visitor = { look: "standard" | "elder"; region: string; address: string };

/** done: it is as you wished; told: it is settled, but nobody will be glad of it; warn: it could not be done. */
export type Notice = { kind: "done" | "told" | "warn"; title: string; text: string };

export type Reply =
  | {
      page: string;
      data: object;
      status?: number;
      /** Fragments of the page by the id of the element that htmx swaps: `{ results: "<plugin>/<subject>/_results.njk" }`. */
      fragments?: Readonly<Record<string, string>>;
      /** The entry of the navigation that the page belongs to, where its address does not say so. */
      current?: string;
    }
  | { redirect: string; notice?: Notice }
  /** `type`: what kind of JSON it is, where it is more than that. */
  | { json: unknown; status?: 200 | 404 | 503; type?: `application/${string}+json` }
  /** A stream for what may be large; `size` then says how many bytes will come. */
  | { file: { name: string; type: string; content: Buffer | Readable; size?: number; inline: boolean; etag?: string } };

/** A whole page, or the fragment of it that htmx asked for. */
export const page = (
  template: string, data: object,
  options: { status?: 200 | 404 | 422 | 503; fragments?: Readonly<Record<string, string>>; current?: string } = {},
): Reply => ({ page: template, data, ...options });

/** 303 to an own address; the notice is shown once on the page one lands on. */
export const redirect = (href: string, notice?: Notice): Reply =>
  notice === undefined ? { redirect: href } : { redirect: href, notice };

type UserOf<A extends Access> = A extends "public" ? User | null : User;

export type Input<A extends Access, P, Q, B> = {
  params: P;
  query: Q;
  body: B;
  user: UserOf<A>;
  visitor: Visitor;
  now: Date;
  /** Empty on a first look; the user's words and the errors when the page is shown again. */
  form: FormState;
  files: readonly Upload[];
  headers: Readonly<Record<string, string>>;
  session: SessionAccess;
};

/** Signing in and out, and what a browser keeps: the look of the pages and the region that they are of. */
export type SessionAccess = { signIn(userId: string): Promise<void>; signOut(): void; setLook(look: Visitor["look"]): void; setRegion(code: string): void };

export type Handler<A extends Access, P, Q, B> = (input: Input<A, P, Q, B>) => Promise<Reply>;

/** `declaredAt`: the line that says what it is, where that is another one than the line that registers it (`calledFrom`). */
type Spec<A extends Access, P, Q> = { access: A; params?: z.ZodType<P>; query?: z.ZodType<Q>; declaredAt?: string };
type PostSpec<A extends Access, P, Q, B> = Spec<A, P, Q> & {
  body?: z.ZodType<B>;
  /** Uploads are read only where this says so. */
  uploads?: boolean;
  /** The page to show again with the user's words when something is refused at a field. */
  show?: Handler<A, P, Q, unknown>;
  check?: FormSpec<A, P, Q, B>["check"];
};
type FormSpec<A extends Access, P, Q, B> = Spec<A, P, Q> & {
  body: z.ZodType<B>;
  uploads?: boolean;
  show: Handler<A, P, Q, unknown>;
  /** What the schema cannot know: a file that is missing, a name that nobody has. Asked beside it with the words as typed, so that everything is said at once. */
  check?: (input: Input<A, P, Q, Readonly<Record<string, unknown>>>) => Promise<readonly Refusal[]>;
  submit: Handler<A, P, Q, B>;
};

export type RouteTable = {
  get<A extends Access, P = {}, Q = {}>(path: string, spec: Spec<A, P, Q>, handler: Handler<A, P, Q, unknown>): void;
  /** For programs of others: JSON, also when something is wrong. */
  data<A extends Access, P = {}, Q = {}>(path: string, spec: Spec<A, P, Q>, handler: Handler<A, P, Q, unknown>): void;
  post<A extends Access, P = {}, Q = {}, B = {}>(path: string, spec: PostSpec<A, P, Q, B>, handler: Handler<A, P, Q, B>): void;
  /**
   * What a browser tells by itself when somebody follows a link (`<a ping>`, HTML Standard §4.6.4): a POST without a form and without script. It is
   * nobody's act, so it carries no token of a form; it is answered with nothing to read.
   */
  ping<P = {}, Q = {}>(path: string, spec: Spec<"public", P, Q>, handler: (input: Input<"public", P, Q, unknown>) => Promise<void>): void;
  /** A page with one form: GET shows it, POST reads it, and shows it again when something is wrong. */
  form<A extends Access, P = {}, Q = {}, B = {}>(path: string, spec: FormSpec<A, P, Q, B>): void;
};

/** What answers: pages speak to people, data to programs of anybody (faults as problem+json, readable from every site), pings to nobody. */
export type Speaks = "pages" | "data" | "pings";

export type RegisterRoutes = (routes: RouteTable) => void;

/** A route as the edge keeps it: types forgotten, schemas kept. */
export type Route = {
  owner: string;
  /** File and line that declared it; `npm run where` tells them. */
  declaredAt: string;
  method: "GET" | "POST";
  path: string;
  speaks: Speaks;
  access: Access;
  params: z.ZodType<unknown>;
  query: z.ZodType<unknown>;
  body: z.ZodType<unknown>;
  uploads: boolean;
  show: ((input: Input<Access, unknown, unknown, unknown>) => Promise<Reply>) | undefined;
  check: ((input: Input<Access, unknown, unknown, unknown>) => Promise<readonly Refusal[]>) | undefined;
  handler: (input: Input<Access, unknown, unknown, unknown>) => Promise<Reply>;
};

type Loose = Route["handler"];
const nothing = z.object({});

/** Collects the routes of one owner below its prefix. */
export const collectRoutes = (owner: string, prefix: string, register: RegisterRoutes): Route[] => {
  const routes: Route[] = [];
  const at = (path: string): string => (prefix + (path === "/" ? "" : path)).replace(/^\/\//, "/") || "/";
  const add = <A extends Access, P, Q, B>(method: "GET" | "POST", path: string, spec: PostSpec<A, P, Q, B>, handler: Handler<A, P, Q, B>, speaks: Speaks = "pages"): void => {
    routes.push({
      owner, declaredAt: spec.declaredAt ?? calledFrom("route-table.ts"), method, path: at(path), speaks, access: spec.access,
      params: spec.params ?? nothing, query: spec.query ?? nothing, body: spec.body ?? z.unknown(), uploads: spec.uploads ?? false,
      // The edge parses with the same schemas that gave the handler its types, so forgetting them here is safe.
      show: spec.show as Loose | undefined, check: spec.check as unknown as Route["check"], handler: handler as unknown as Loose,
    });
  };
  register({
    get: (path, spec, handler) => add("GET", path, spec, handler),
    data: (path, spec, handler) => add("GET", path, spec, handler, "data"),
    post: (path, spec, handler) => add("POST", path, spec, handler),
    ping: (path, spec, handler) => add("POST", path, spec, async (input) => {
      await handler(input);
      return { json: {} };
    }, "pings"),
    form: (path, spec) => {
      add("GET", path, spec, spec.show);
      add("POST", path, spec, spec.submit);
    },
  });
  return routes;
};
