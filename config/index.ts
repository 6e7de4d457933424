import { isIP } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The folder of package.json; relative paths in the settings start here. */
const projectDir = resolve(fileURLToPath(new URL("..", import.meta.url)));

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const settings = z.object({
  SITE_NAME: text("应不超过 40 个字", (v) => v.length <= 40).default("云岭市政务服务"),
  SITE_SPONSOR: words("云岭市人民政府"),
  SITE_ORGANISER: words("云岭市政务服务管理局"),
  SITE_CODE: words(""),
  SITE_ICP: words(""),
  SITE_POLICE: words(""),
  SITE_HOTLINE: words("12345"),
  HOST: text("应为 IP 地址或主机名", isHost).default("127.0.0.1"),
  PORT: whole(0, 65_535).default(3000),
  PUBLIC_URL: text("应为以 http:// 或 https:// 开头的网址，不带路径", isOrigin).transform((v) => new URL(v).origin).optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  SECURE_COOKIES: text("应为 true 或 false", (v) => v === "true" || v === "false").transform((v) => v === "true").optional(),
  SESSION_SECRET: hidden("应至少有 32 个字符", (v) => v.length >= 32).optional(),
  DATABASE_URL: hidden("应为以 postgres:// 开头的数据库地址", (v) => isUrl(v, ["postgres:", "postgresql:"])).optional(),
  DATABASE_POOL_MAX: whole(1, 500).default(10),
  MEILI_URL: hidden("应为以 http:// 或 https:// 开头的网址，不带用户名和查询", isService).transform((v) => v.replace(/\/+$/, "")).optional(),
  MEILI_MASTER_KEY: hidden("应至少有 16 个字符", (v) => v.length >= 16).optional(),
  MEILI_PREFIX: text("应为不超过 40 个字母、数字、“-”和“_”", (v) => /^[A-Za-z0-9_-]{1,40}$/.test(v)).default("shixiang"),
  PAGE_KEEP_MS: whole(0, 60_000).default(1_000),
  VAR_DIR: text("应为文件夹路径", (v) => !v.includes("\0")).default("var"),
  LOG_LEVEL: z.string().trim()
    .pipe(z.enum(levels, { error: ({ input }) => wrong(`应为 ${levels.join("、")} 之一`, input) })).default("info"),
  PUPPETEER_EXECUTABLE_PATH: hidden("应为浏览器程序的路径").optional(),
});
type Settings = z.output<typeof settings>;

export type Config = {
  projectDir: string;
  /** What the public pages say about whose site this is. */
  site: { name: string; sponsor: string; organiser: string; siteCode: string; icp: string; police: string; hotline: string };
  host: string;
  port: number;
  /** What people type into the browser, without a trailing slash. */
  publicUrl: string;
  /** How many proxies of ours stand in front; 0: no X-Forwarded-For is believed. */
  trustProxy: number;
  secureCookies: boolean;
  /** Undefined: `loadSecret` keeps a random one below `varDir`. */
  sessionSecret: string | undefined;
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  databasePoolMax: number;
  /** Undefined: the search runs inside PostgreSQL alone. */
  meili: { url: string; key: string | undefined; prefix: string } | undefined;
  /** How long a public page that is made goes out to others as it is, in milliseconds; 0: every one is made anew. */
  pageKeepMs: number;
  varDir: string;
  logLevel: Settings["LOG_LEVEL"];
  /** Undefined: a browser is looked for, see core/runtime/chromium. */
  chromiumPath: string | undefined;
};

/** Stops the start: one sentence per mistake, each naming its variable. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join("\n"));
    this.name = "ConfigError";
    this.mistakes = mistakes;
  }
}

/**
 * Reads every setting once; nothing else in the project looks at the environment.
 * An empty variable counts as unset, since that is how env files and containers leave things out.
 * @throws {ConfigError} with all mistakes at once, so that they are mended in one go
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const filled: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = settings.safeParse(filled);
  if (!read.success) throw new ConfigError(read.error.issues.map(sentence));
  const given = read.data;
  const publicUrl = given.PUBLIC_URL ?? localUrl(given.HOST, given.PORT);
  return {
    projectDir,
    site: {
      name: given.SITE_NAME, sponsor: given.SITE_SPONSOR, organiser: given.SITE_ORGANISER, siteCode: given.SITE_CODE,
      icp: given.SITE_ICP, police: given.SITE_POLICE, hotline: given.SITE_HOTLINE,
    },
    host: given.HOST,
    port: given.PORT,
    publicUrl,
    trustProxy: given.TRUST_PROXY,
    secureCookies: given.SECURE_COOKIES ?? publicUrl.startsWith("https:"),
    sessionSecret: given.SESSION_SECRET,
    databaseUrl: given.DATABASE_URL,
    databasePoolMax: given.DATABASE_POOL_MAX,
    meili: given.MEILI_URL === undefined ? undefined : { url: given.MEILI_URL, key: given.MEILI_MASTER_KEY, prefix: given.MEILI_PREFIX },
    pageKeepMs: given.PAGE_KEEP_MS,
    varDir: resolve(projectDir, given.VAR_DIR),
    logLevel: given.LOG_LEVEL,
    chromiumPath: given.PUPPETEER_EXECUTABLE_PATH,
  };
}

/** An address a browser on this machine can open: “every interface” is not one, and IPv6 wants brackets. */
function localUrl(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${port}`).origin;
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".")} ${issue.message}。`;
}

/** A setting whose wrong value is repeated to the operator. */
function text(rule: string, fits: (value: string) => boolean) {
  return z.string().trim().refine(fits, { abort: true, error: ({ input }) => wrong(rule, input) });
}

/** A setting that may hold a password: its value appears in no message and no log. */
function hidden(rule: string, fits: (value: string) => boolean = () => true) {
  return z.string().trim().refine(fits, { abort: true, error: rule });
}

/** A line of the page footer. */
function words(usual: string) {
  return text("应不超过 80 个字", (v) => v.length <= 80).default(usual);
}

function whole(min: number, max: number) {
  const fits = (v: string) => /^\d{1,9}$/.test(v) && Number(v) >= min && Number(v) <= max;
  return text(`应为 ${min} 至 ${max} 之间的整数`, fits).transform(Number);
}

function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isHttp(value: string): boolean {
  return isUrl(value, ["http:", "https:"]);
}

function isOrigin(value: string): boolean {
  return isHttp(value) && new URL(value).href === `${new URL(value).origin}/`;
}

/** The address of a service; a proxy may put it below a path. Passwords do not belong into addresses, which are logged. */
function isService(value: string): boolean {
  if (!isHttp(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return [username, password, search, hash].every((part) => part === "");
}

function isHost(value: string): boolean {
  if (isIP(value) === 6) return URL.canParse(`http://[${value}]`);
  return /^[a-z0-9.-]+$/i.test(value) && URL.canParse(`http://${value}`);
}

function wrong(rule: string, input: unknown): string {
  return `${rule}，现在的值是“${String(input)}”`;
}
