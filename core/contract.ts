/**
 * The one core file a plugin must know: tokens, the house that a plugin is registered with, routes and replies.
 * Everything here is a type or a tiny constructor; the work is done in the other folders of core/.
 */
import type { Knex } from "knex";
import type { Logger } from "pino";
import type { z } from "zod";
import type { WorkCalendar } from "./calendar/work-calendar.ts";
import type { Clock } from "./ports/clock.ts";
import type { FileStore } from "./ports/files.ts";
import type { PdfPort } from "./ports/pdf.ts";
import type { SearchPort } from "./ports/search.ts";
import type { Audit } from "./audit/audit.ts";
import type { PeopleDirectory } from "./people/directory.ts";
import type { ScopeKind, User } from "./people/access.ts";
import type { View } from "./view/engine.ts";
import type { RateLimit, RateRule } from "./http/rate-limit.ts";
import type { Refusal } from "./http/refusal.ts";
import type { RegisterRoutes } from "./http/route-table.ts";
import type { ParameterSpec, ReadParameter } from "./settings/parameters/parameter.ts";

export type { WorkCalendar } from "./calendar/work-calendar.ts";
export type { Clock } from "./ports/clock.ts";
export type { FileStore, StoredFile } from "./ports/files.ts";
export { PdfError } from "./ports/pdf.ts";
export { defaultSynonyms } from "./search/synonyms.ts";
export type {
  FacetCount, NameSuggestion, SearchAnswer, SearchDocument, SearchHit, SearchQuery, Suggestions, SynonymGroup, SynonymLibrary, TextPart, Understood,
  UnderstoodTerm, ValueSuggestion,
} from "./ports/search.ts";
export type { Audit, AuditEntry } from "./audit/audit.ts";
export type { User, Place, ScopeKind } from "./people/access.ts";
export type { Department, Region, PeopleDirectory } from "./people/directory.ts";
export { whereInScope } from "./people/where-in-scope.ts";
export { errorAt } from "./http/route-table.ts";
export { ById, isRowId, rowId } from "./http/row-id.ts";
export { formValues, requiredText, several, textField, typed } from "./http/form-fields.ts";
export { phoneHref } from "./http/phone-href.ts";
export { OwnAddress } from "./http/own-address.ts";
export { dropOldImports } from "./import/drop-old-imports.ts";
export { importFile, type ImportRun } from "./import/import-file.ts";
export type { Report } from "./import/open-report.ts";
export { readRows, type SourceRow } from "./import/read-rows.ts";
export { takeRows } from "./import/take-rows.ts";
export { can, grantsOf, scopesOf, WHOLE_SITE } from "./people/access.ts";
export { fileTypeName, writtenSize } from "./files/file-words.ts";
export { writeCsv } from "./data/csv.ts";
export { findNear } from "./data/find-near.ts";
export { likePattern } from "./data/like-pattern.ts";
export { translateRefusal } from "./data/translate-refusal.ts";
export { dayProblems, ListDay } from "./http/list-days.ts";
export { calledFrom } from "./http/called-from.ts";
export { listAddress, pageCount, PageNumber, pagesAt, pageWithin, pagination, PAGE_SIZE, SearchText } from "./http/list-address.ts";
export type { RateLimit } from "./http/rate-limit.ts";
export { Refusal, refuse, refuseFields, notFound, forbid, fillWords } from "./http/refusal.ts";
export type { FormState, Reply, RouteTable, Upload } from "./http/route-table.ts";
export { page, redirect } from "./http/route-table.ts";
export { workHref } from "./works/model.ts";

/** The reading connection. Nothing is written through it; commands take a {@link Tx}. */
export type Db = Knex;

/** A transaction that can announce events: they are delivered after the commit, and not at all after a rollback. */
export type Tx = Knex.Transaction & { emit<P>(event: EventToken<P>, payload: P): Promise<void> };

export type ServiceToken<T> = { readonly kind: "service"; readonly id: string; readonly phantom?: () => T };
export type EventToken<P> = { readonly kind: "event"; readonly id: string; readonly schema: z.ZodType<P> };
export type SlotToken<T> = { readonly kind: "slot"; readonly id: string; readonly phantom?: () => T };

/** An answer needed now. The part of the id before the dot is the plugin that owns it. */
export const service = <T>(id: `${string}.${string}`): ServiceToken<T> => ({ kind: "service", id });
/** Something that has happened: past tense, ids and facts only. Delivered after the commit, perhaps twice. */
export const event = <P>(id: `${string}.${string}`, schema: z.ZodType<P>): EventToken<P> => ({ kind: "event", id, schema });
/** A place where the owner collects what others add. */
export const slot = <T>(id: `${string}.${string}`): SlotToken<T> => ({ kind: "slot", id });

type Tokens = Readonly<Record<string, ServiceToken<unknown>>>;
type Services<N extends Tokens> = { readonly [K in keyof N]: N[K] extends ServiceToken<infer T> ? T : never };
type MaybeServices<N extends Tokens> = { readonly [K in keyof N]: Services<N>[K] | undefined };

/** `"public"`: everybody; `"signed-in"`: any member of staff; anything else: the id of a permission. */
export type Access = "public" | "signed-in" | (string & {});

export type NavEntry = {
  /** `tool`: in the dark bar on top of the desk; its page is told in `from` where one was. */
  area: "public" | "desk" | "footer" | "tool";
  /** Heading of the group in the desk's navigation; unused in the others. */
  group?: string;
  label: string;
  href: string;
  access: Access;
  order: number;
  /** The number shown beside the entry; `0` shows nothing. */
  count?: (user: User) => Promise<number>;
};

/** What one plugin may do while it is being wired. No query, no await: wiring only. */
export type House<S> = {
  readonly settings: S;
  readonly db: Db;
  readonly log: Logger;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly pdf: PdfPort;
  readonly search: SearchPort;
  readonly people: PeopleDirectory;
  readonly audit: Audit;
  readonly site: SiteFacts;
  /** A template as it is, without the shell that pages have around them: for what is printed. */
  readonly view: View;
  /** The folder of everything this installation keeps; reports of long work go below it. */
  readonly varDir: string;
  /** Runs one command in one transaction. Rendering, mail, search and files stay outside. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A role that comes with the plugin, for business; the answer is its id, for `permission`. */
  role(name: string, words: { label: string; note: string }): RoleId;
  /** `site`: it touches everybody, so it is held with the reach 全部 or not at all. */
  permission(id: string, label: string, roles: readonly RoleId[], reach?: "place" | "site"): void;
  nav(entry: NavEntry): void;
  /** What stands in the navigation and the foot of the public pages, of all plugins, in its order. Ask while serving. */
  publicLinks(): readonly { text: string; href: string }[];
  provide<T>(token: ServiceToken<T>, implementation: T): void;
  on<P>(token: EventToken<P>, listener: (payload: P) => Promise<void>): void;
  add<T>(token: SlotToken<T>, contribution: T): void;
  /** What others have added, in boot order. Call it while serving, not while registering. */
  collect<T>(token: SlotToken<T>): readonly T[];
  /** A refusal in one line, as its page would say it: for who does many things at once and tells of each. Call it while serving. */
  refusalWords(refusal: Refusal): string;
  /** Work on a timetable (cron, Asia/Shanghai); `null` runs only by `npm run job -- <plugin>.<name>`. */
  job(name: string, cron: string | null, run: () => Promise<void>): void;
  /** Long work that somebody asks for: the answer starts it, in the transaction of the command that asks. */
  work<I>(name: string, work: Work<I>): StartWork<I>;
  /** Slows down who asks too often for what is dear; counted per key over all web processes. */
  limit(name: string, rule: RateRule): RateLimit;
  /** The working days that hold here now: the statutory ones, and on top of them what administrators have entered. Ask while serving. */
  calendar(): WorkCalendar;
  /** A whole number that administrators change on 参数设置 while the site runs; the answer reads it. Ask while serving. */
  parameter(name: string, spec: ParameterSpec): ReadParameter;
  routes(prefix: `/${string}`, register: RegisterRoutes): void;
};

/**
 * Long work with a row in 我的任务: progress, cancelling, a result to be fetched for a week. It runs in the worker, one at a time, outside
 * any request. A process that dies is followed by another run from the beginning, so `run` does nothing twice that may happen only
 * once; what it has to remember between runs stands in tables of its own.
 */
export type Work<I> = { schema: z.ZodType<I>; run(input: I, run: WorkRun): Promise<WorkResult> };

export type WorkRun = {
  /** Who asked, with the permissions of now. */
  owner: User;
  /** An empty folder of this run; gone with it. */
  folder: string;
  /** Aborted when the work was cancelled or the process is to stop. `progress` throws then, so few need to look at it. */
  signal: AbortSignal;
  /** So many of so many. Call it as often as you like, outside transactions: it is written twice a second, and lets the pages of this process have their turn. */
  progress(done: number, total: number): Promise<void>;
};

/** One sentence for the page; `file` is moved into the file store, `next` is the way on. */
export type WorkResult = { message: string; file?: { name: string; type: string; path: string }; next?: { href: string; text: string } };

/** Answers the id, for `redirect(workHref(id))`. */
export type StartWork<I> = (tx: Tx, owner: User, ask: { title: string; input: I; now: Date }) => Promise<string>;

/** Public facts of this site that pages and printed guides show. */
export type SiteFacts = { name: string; sponsor: string; organiser: string; publicUrl: string };

/**
 * The posts that there are in every government, which every site starts with, whatever plugins are on; and those that come with a plugin
 * (`house.role`). Permissions name who gets them at first, security administrators change it later.
 */
export type RoleId =
  | "editor" | "head" | "examiner" | "publisher" | "region-manager" | "clerk" | "supervisor"
  | "system-admin" | "security-admin" | "audit-admin" | `${string}.${string}`;

export type Plugin = {
  readonly id: string;
  readonly label: string;
  /** Words of refusals: stable code → sentence. */
  readonly text: Readonly<Record<string, string>>;
  readonly settings: z.ZodType<{ enabled: boolean }>;
  readonly needs: Tokens;
  readonly uses: Tokens;
  readonly register: (house: House<unknown>, services: Readonly<Record<string, unknown>>) => void;
};

type Definition<S extends { enabled: boolean }, N extends Tokens, U extends Tokens> = {
  id: string;
  label: string;
  text?: Readonly<Record<string, string>>;
  settings: z.ZodType<S>;
  needs?: N;
  uses?: U;
  register(house: House<S>, services: Services<N> & MaybeServices<U>): void;
};

/** Declares a plugin. Dependencies, boot order and the types in `register` all come from `needs` and `uses`. */
export const definePlugin = <S extends { enabled: boolean }, N extends Tokens = {}, U extends Tokens = {}>(
  definition: Definition<S, N, U>,
): Plugin => ({
  id: definition.id,
  label: definition.label,
  text: definition.text ?? {},
  settings: definition.settings,
  needs: definition.needs ?? {},
  uses: definition.uses ?? {},
  // The boot hands over exactly the parsed settings and the services named above; the types meet here and nowhere else.
  register: (house, services) => definition.register(house as House<S>, services as Services<N> & MaybeServices<U>),
});

/** A panel on the first page of the desk; `null`: there is nothing to say now. */
export type DeskPanel = { access: Access; order: number; load(user: User): Promise<{ title: string; href: string; count: number; text: string } | null> };
export const deskPanel = slot<DeskPanel>("core.desk-panel");

/** A short list of links on the first page of the desk, to go on where one was; `null`: there are none. */
export type DeskList = { access: Access; order: number; load(user: User): Promise<{ title: string; links: readonly { text: string; href: string; note: string }[] } | null> };
export const deskList = slot<DeskList>("core.desk-list");

/**
 * What an owner keeps of departments and regions. Core asks before it deletes, and calls the two changes inside its own transaction:
 * a department is merged or moved with everything that hangs on it, or not at all.
 */
export type PlaceUses = {
  /** What stands in the way of deleting, in words and numbers; nothing when there is nothing. */
  count(db: Db, place: { departmentId: string } | { regionCode: string }): Promise<readonly { what: string; count: number }[]>;
  /** Everything of one department belongs to the other from now on. */
  merge(tx: Tx, departments: { fromId: string; intoId: string; fromName: string }): Promise<void>;
  /** These departments stand elsewhere now; copies of their region and their paths follow. */
  follow(tx: Tx, departmentIds: readonly string[]): Promise<void>;
};
export const placeUses = slot<PlaceUses>("core.place-uses");

/** Another system that people enter through the same sign-in (YN-1.1.1); with none the page asks nothing. */
export type SignInSystem = { id: string; label: string; href: string };
export const signInSystem = slot<SignInSystem>("core.sign-in-system");

/** What a plugin's acts are called in the log of the audit administrator: action → words. */
export const auditWords = slot<Readonly<Record<string, string>>>("core.audit-words");

/** Where those things are of which the log speaks (`item:12`), for a person who may open them there. Asked once for a whole page. */
export type AuditLinks = (db: Db, user: User, subjects: readonly string[]) => Promise<ReadonlyMap<string, { text: string; href: string }>>;
export const auditLinks = slot<AuditLinks>("core.audit-links");

/** What those things are called, and which of them bear a name: the auditor reads names and asks by name. Each is asked once for a whole page. */
export type AuditNames = {
  /** By subject (`item:12`), as they are called now; what is gone is left out. */
  namesOf(db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The subjects that are called exactly so, at most a hundred. */
  called(db: Db, name: string): Promise<readonly string[]>;
};
export const auditNames = slot<AuditNames>("core.audit-names");

/** Where the public searches, and what offers suggestions in its boxes; error pages have one too. */
export type PublicSearch = { action: string; suggest: { href: string; script: string } };
export const publicSearch = slot<PublicSearch>("core.public-search");

/** Where the public chooses the region that the pages show; its page takes `back`. */
export const regionSwitch = slot<{ href: string }>("core.region-switch");

/** A command of the operator: `npm run <name> -- …`. It prints to the terminal and answers with an exit code. */
export type CliCommand = { name: string; usage: string; run(args: readonly string[]): Promise<number> };
export const cliCommand = slot<CliCommand>("core.cli-command");

/**
 * Content of the demo site. Loaded once, in order, on an empty database. `holders`: accounts of the demo that hold a role of the plugin's own beside
 * theirs; `volume`: more of the same in numbers, for trying how fast things are.
 */
export type DemoContent = { order: number; title: string; holders?: readonly { account: string; role: RoleId; scope: ScopeKind }[]; load(): Promise<void>; volume?: DemoVolume };
/**
 * `npm run demo:load -- --<name> 100000`. `load` sees to it that there are so many, leaves alone what is there, and answers one sentence;
 * `progress`: so many of so many of what.
 */
export type DemoVolume = { name: string; most: number; load(count: number, progress: (done: number, total: number, what: string) => void): Promise<string> };
export const demoContent = slot<DemoContent>("core.demo-content");
