import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Knex } from "knex";
import { pino } from "pino";
import { switches as allSwitches } from "../../config/plugins.ts";
import { bootSite, type Site } from "../../core/boot/site.ts";
import type { Switch } from "../../core/boot/switchboard.ts";
import { DEMO_PASSWORD } from "../../core/demo/demo-people.ts";
import type { PdfPort } from "../../core/ports/pdf.ts";
import type { SearchPort } from "../../core/ports/search.ts";
import { assertOutsideTransaction } from "../../core/data/transact.ts";
import { postgresSearch } from "../../core/search/postgres-search.ts";
import { BrowserClient } from "./browser-client.ts";
import { cloneDatabase } from "./databases.ts";

export const projectRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** 2026-11-23 10:00 in Asia/Shanghai, a Monday and a working day. */
export const NOW = new Date("2026-11-23T02:00:00Z");

export type House = {
  site: Site;
  base: string;
  /** A new browser; nobody is signed in. */
  visitor(): BrowserClient;
  /** A new browser in which this demo account is signed in. */
  signedIn(account: string): Promise<BrowserClient>;
  /** Moves the clock of the site. */
  setNow(now: Date): void;
  /** Runs the listeners of everything that has happened. */
  drain(): Promise<void>;
  /** What the site has logged as an error so far. */
  errors: string[];
  close(): Promise<void>;
};

type HouseOptions = { template?: "template_empty" | "template_demo"; switches?: readonly Switch[]; pdf?: PdfPort; search?: (db: Knex, assertOutside: () => void) => SearchPort; now?: Date; url?: string; keepFilesIn?: string; root?: string; secureCookies?: boolean; poolMax?: number; workerConcurrency?: number; pageKeepMs?: number };

/** Prints the html itself, so that tests can read what would be printed; throws inside a transaction like the real one. */
const plainPdf: PdfPort = {
  render: async ({ html }) => {
    assertOutsideTransaction();
    // The file store judges by content, so it has to look like a PDF.
    return Buffer.from(`%PDF-1.7\n${html}`);
  },
  check: async () => undefined,
  close: async () => undefined,
};

/**
 * A whole site for one test file: real HTTP on a free port, real templates, a real database copied from a template
 * (`template_demo` holds the demo site), and a pool of one connection, so that a leaked or nested transaction hangs here
 * and not at a customer's; a test of what two people do at once asks for more with `poolMax`. Close it in `after`.
 */
export const house = async (options: HouseOptions = {}): Promise<House> => {
  const database = options.url === undefined ? await cloneDatabase(options.template ?? "template_demo") : { url: options.url, drop: async () => undefined };
  const varDir = await mkdtemp(join(tmpdir(), "shixiang-test-"));
  await mkdir(join(varDir, "uploads"));
  // The files of the demo site lie beside the template; whoever makes the template puts them there.
  const demoFiles = process.env["TEST_DEMO_FILES"];
  if (demoFiles !== undefined && options.keepFilesIn === undefined) await cp(demoFiles, join(varDir, "files"), { recursive: true });
  let now = options.now ?? NOW;
  const errors: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => { errors.push(line); } });
  const site = bootSite({
    root: options.root ?? projectRoot, varDir, databaseUrl: database.url, poolMax: options.poolMax ?? 1, acquireTimeoutMs: 5_000, secret: "only for tests, never for a site",
    secureCookies: options.secureCookies ?? false, trustProxy: 0, publicUrl: "http://127.0.0.1", pageKeepMs: options.pageKeepMs ?? 0, switches: options.switches ?? allSwitches, log, clock: { now: () => now }, workerConcurrency: options.workerConcurrency ?? 1,
    words: { name: "云岭市政务服务", sponsor: "云岭市人民政府", organiser: "云岭市政务服务管理局", siteCode: "5399000001", icp: "", police: "", hotline: "12345" },
    pdf: options.pdf ?? plainPdf,
    search: options.search ?? ((db, assertOutside) => postgresSearch({ db, assertOutside })),
  });
  const server = createServer(site.app.callback());
  // A test that thinks for five seconds between two requests must not meet a connection that is just being closed.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    site, base, errors,
    visitor: () => new BrowserClient(base),
    signedIn: async (account) => {
      const browser = new BrowserClient(base);
      const answer = await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account, password: DEMO_PASSWORD });
      if (!answer.url.endsWith("/desk")) throw new Error(`${account} could not sign in: ${answer.page(".govuk-error-summary").text()}`);
      return browser;
    },
    setNow: (moment) => { now = moment; },
    drain: () => site.worker.drain(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => { server.close(done); });
      await site.close();
      await database.drop();
      if (options.keepFilesIn !== undefined) await cp(join(varDir, "files"), options.keepFilesIn, { recursive: true }).catch(ignoreMissing);
      await rm(varDir, { recursive: true, force: true });
    },
  };
};

const ignoreMissing = (fault: unknown): void => {
  if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault;
};
