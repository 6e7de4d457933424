import { join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type Koa from "koa";
import type { Knex } from "knex";
import type { Logger } from "pino";
import { audit } from "../audit/audit.ts";
import { cliCommand, deskList, deskPanel, demoContent, publicSearch, regionSwitch, signInSystem, type CliCommand, type DemoContent, type SiteFacts } from "../contract.ts";
import { aloneInDatabase } from "../data/alone-in-database.ts";
import { connect } from "../data/connect.ts";
import { migrateUp } from "../data/migrate.ts";
import { assertOutsideTransaction, transactWith } from "../data/transact.ts";
import { dropUnusedFiles } from "../files/drop-unused-files.ts";
import { fileStoreOn } from "../files/file-store.ts";
import { createEdge } from "../http/edge.ts";
import { healthRoutes } from "../http/health.ts";
import { readStaticFiles } from "../http/static-files.ts";
import { speakPlainly } from "../http/plain-words.ts";
import { collectRoutes, redirect } from "../http/route-table.ts";
import { dropExpiredSessions } from "../http/session-store.ts";
import { createWorker, migrateWorker, type Worker } from "../jobs/worker.ts";
import { directory } from "../people/directory.ts";
import { peopleRoutes } from "../people/routes.ts";
import { registerSettings } from "../people/register-settings.ts";
import { dropOldFailures } from "../people/sign-in.ts";
import { signInLimiter } from "../people/sign-in-limiter.ts";
import { syncPermissions } from "../people/sync-permissions.ts";
import { syncRoles } from "../people/sync-roles.ts";
import type { Clock } from "../ports/clock.ts";
import type { PdfPort } from "../ports/pdf.ts";
import type { SearchPort } from "../ports/search.ts";
import { siteSettings, type SiteSettings } from "../settings/site-settings.ts";
import { coreParameters, type CoreParameters } from "../settings/core-parameters.ts";
import { declareParameter } from "../settings/parameters/parameter.ts";
import { text } from "../text.ts";
import { createView } from "../view/engine.ts";
import type { SiteWords } from "../view/shell.ts";
import { collectFrom, emptyRegistry, houseFor, registerPlugins, type Ports, type Registry } from "./registry.ts";
import type { Switch } from "./switchboard.ts";
import { dropOldWorks } from "../works/drop-old-works.ts";
import { countOpenWorks } from "../works/find-works.ts";
import { taskOf, worksHref } from "../works/model.ts";
import { workRoutes } from "../works/routes.ts";
import { runWork } from "../works/run-work.ts";
import { takeUpWorks } from "../works/take-up-works.ts";

export type SiteOptions = {
  root: string; varDir: string; databaseUrl: string; poolMax: number; acquireTimeoutMs?: number;
  secret: string; secureCookies: boolean; trustProxy: number; publicUrl: string; words: SiteWords; pageKeepMs: number;
  switches: readonly Switch[]; log: Logger; clock: Clock; workerConcurrency: number;
  pdf: PdfPort;
  search: (db: Knex, assertOutside: () => void, log: Logger) => SearchPort;
};

/** A booted site: nothing listens yet, and no job is taken yet. */
export type Site = {
  app: Koa;
  db: Knex;
  registry: Registry;
  ports: Ports;
  worker: Worker;
  commands(): readonly CliCommand[];
  demo(): readonly DemoContent[];
  /** Brings the schema and the list of permissions up to date. */
  prepare(): Promise<void>;
  close(): Promise<void>;
};

/** Wires core and the plugins that are switched on. */
export const bootSite = (options: SiteOptions): Site => {
  const { root, log, clock } = options;
  speakPlainly();
  const db = connect({ url: options.databaseUrl, poolMax: options.poolMax, ...(options.acquireTimeoutMs === undefined ? {} : { acquireTimeoutMs: options.acquireTimeoutMs }) });
  const registry = emptyRegistry();
  for (const [code, words] of Object.entries(text)) registry.text.set(code, words);
  const transact = transactWith(db, (eventId) => registry.listeners.filter((l) => l.event.id === eventId).map((l) => l.task));
  const settings = siteSettings(db, log);
  const rules = coreParameters(declareParameter(registry.parameters, settings, "core"));
  const ports = portsOf(options, { db, transact, settings, rules });
  registerPlugins(registry, options.switches, () => ports, log);
  registerCore(registry, options, ports, rules);
  registerWorks(registry, ports);
  const worker = createWorker({
    before: () => settings.refresh(clock.now()),
    url: options.databaseUrl, listeners: registry.listeners, jobs: registry.jobs, log, concurrency: options.workerConcurrency,
    works: registry.works.map((work) => ({ task: taskOf(work.kind), run: runWork({ ...ports, log, words: (code) => registry.text.get(code) }, work) })),
  });
  const collect = collectFrom(registry);
  const statics = readStaticFiles(root);
  const app = createEdge({
    statics, db, log, clock, settings, rules, view: statics.linked(ports.view), site: options.words, routes: registry.routes, nav: registry.nav,
    words: (code) => registry.text.get(code), permissionLabel: (id) => registry.permissions.find((p) => p.id === id)?.label ?? id,
    search: () => collect(publicSearch)[0], regionHref: () => collect(regionSwitch)[0]?.href ?? "",
    secret: options.secret, secureCookies: options.secureCookies, trustProxy: options.trustProxy, uploadDir: join(options.varDir, "uploads"), pageKeepMs: options.pageKeepMs,
  });
  return {
    app, db, registry, ports, worker,
    commands: () => collect(cliCommand),
    demo: () => [...collect(demoContent)].sort((a, b) => a.order - b.order),
    prepare: () => aloneInDatabase(options.databaseUrl, async () => {
      await migrateUp(db, join(root, "migrations"));
      await migrateWorker(options.databaseUrl, log);
      await transact(async (tx) => {
        const fresh = await syncRoles(tx, registry.roles);
        await syncPermissions(tx, registry.permissions, fresh);
      });
      await settings.reload();
    }),
    close: async () => {
      await worker.stop();
      await options.pdf.close();
      await db.destroy();
    },
  };
};

type Made = Pick<Ports, "db" | "transact"> & { settings: SiteSettings; rules: CoreParameters };

const portsOf = (options: SiteOptions, { db, transact, settings, rules }: Made): Ports => {
  const site: SiteFacts = { name: options.words.name, sponsor: options.words.sponsor, organiser: options.words.organiser, publicUrl: options.publicUrl };
  const disk = new Disk(new FSDriver({ location: join(options.varDir, "files"), visibility: "private" }));
  return {
    db, clock: options.clock, siteSettings: settings, calendar: settings.calendar, people: directory, audit, site, view: createView(options.root), transact, varDir: options.varDir,
    files: fileStoreOn(disk, { assertOutside: assertOutsideTransaction, log: options.log, clock: options.clock, maxMegabytes: rules.fileMegabytes }),
    pdf: options.pdf,
    search: options.search(db, assertOutsideTransaction, options.log),
  };
};

/** 我的任务, and what keeps it in order. */
const registerWorks = (registry: Registry, { db, files, clock, transact }: Ports): void => {
  registry.nav.push({ area: "desk", group: "工作台", label: "我的任务", href: worksHref, access: "signed-in", order: 1, count: (user) => countOpenWorks(db, user) });
  registry.routes.push(...collectRoutes("core", worksHref, workRoutes({ db, files, transact })));
  registry.jobs.push(
    { task: "core.take-up-works", cron: "* * * * *", run: async () => { await transact((tx) => takeUpWorks(tx, clock.now())); } },
    { task: "core.drop-old-works", cron: "41 3 * * *", run: () => dropOldWorks({ db, files, transact }, clock.now()) },
  );
};

/** Core's own pages. Without a plugin that owns `/`, the site begins at the desk. */
const registerCore = (registry: Registry, options: SiteOptions, ports: Ports, rules: CoreParameters): void => {
  const { db, transact } = ports;
  const house = houseFor(registry, "core", {}, ports, options.log);
  registry.nav.push({ area: "desk", group: "工作台", label: "我的工作台", href: "/desk", access: "signed-in", order: 0 });
  registry.routes.push(
    ...collectRoutes("core", "/", healthRoutes(db)),
    ...collectRoutes("core", "/", peopleRoutes({
      db, transact, panels: () => collectFrom(registry)(deskPanel), lists: () => collectFrom(registry)(deskList), systems: () => collectFrom(registry)(signInSystem), limiter: signInLimiter(db), rules,
    })),
  );
  registerSettings(house, ports.siteSettings, registry.parameters);
  if (!registry.routes.some((route) => route.path === "/")) {
    registry.routes.push(...collectRoutes("core", "/", (r) => r.get("/", { access: "public" }, async () => redirect("/desk"))));
  }
  registry.jobs.push({ task: "core.drop-expired-sessions", cron: "17 * * * *", run: () => dropExpiredSessions(db, options.clock.now()) });
  registry.jobs.push({
    task: "core.drop-unused-files", cron: "41 3 * * *",
    run: async () => {
      const dropped = await dropUnusedFiles({ ...ports, now: options.clock.now() });
      if (dropped > 0) options.log.info({ dropped }, "unused files were cleared away");
    },
  });
  const catchUp = ports.search.catchUp;
  if (catchUp !== undefined) registry.jobs.push({ task: "core.catch-up-search", cron: "* * * * *", run: () => catchUp() });
  registry.jobs.push({ task: "core.drop-old-failures", cron: "23 4 * * *", run: () => transact((tx) => dropOldFailures(tx, options.clock.now())) });
};
