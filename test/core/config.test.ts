import { isAbsolute, join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { ConfigError, readConfig } from "../../config/index.ts";

/** For each variable, values an operator may well type and that cannot be meant. */
const mistakes: Record<string, readonly string[]> = {
  PORT: ["三千", "-1", "70000", "3000.5", "0x10", "1e3"],
  HOST: ["http://127.0.0.1", "a b", "999.1.1.1", "fe80::1%eth0"],
  PUBLIC_URL: ["zwfw.example.gov.cn", "ftp://example.gov.cn", "https://example.gov.cn/hall", "https://example.gov.cn?x=1"],
  TRUST_PROXY: ["yes", "-1", "11"],
  SECURE_COOKIES: ["yes", "1", "TRUE"],
  SESSION_SECRET: ["short", "一二三四五六七八九十"],
  DATABASE_URL: ["mysql://u:geheim@db/x", "localhost:5432", "db"],
  DATABASE_POOL_MAX: ["0", "viele", "501"],
  MEILI_URL: ["127.0.0.1:7700", "meili", "ftp://127.0.0.1", "http://admin:geheim@127.0.0.1:7700", "http://127.0.0.1:7700?x=1"],
  MEILI_MASTER_KEY: ["short", "一二三四五六七八九十"],
  MEILI_PREFIX: ["a b", "云岭", "x".repeat(41)],
  PAGE_KEEP_MS: ["-1", "1s", "60001"],
  LOG_LEVEL: ["verbose", "INFO", "信息"],
  SITE_NAME: ["云".repeat(41)],
};

const right: Record<string, readonly string[]> = {
  PORT: ["0", "80", "65535", " 8080 "],
  HOST: ["0.0.0.0", "::1", "localhost", "web-1.internal"],
  PUBLIC_URL: ["https://zwfw.example.gov.cn", "http://10.0.0.8:8080/"],
  TRUST_PROXY: ["0", "2"],
  SECURE_COOKIES: ["true", "false"],
  SESSION_SECRET: ["x".repeat(32)],
  DATABASE_URL: ["postgres://u:p@db:5432/shixiang", "postgresql://db/shixiang"],
  DATABASE_POOL_MAX: ["1", "50"],
  MEILI_URL: ["http://127.0.0.1:7700", "http://127.0.0.1:7700/", "https://search.internal/meili"],
  MEILI_MASTER_KEY: ["k".repeat(16)],
  MEILI_PREFIX: ["shixiang", "zwfw_2"],
  PAGE_KEEP_MS: ["0", "60000"],
  VAR_DIR: ["data", "/srv/shixiang"],
  LOG_LEVEL: ["debug", "silent"],
  SITE_NAME: ["云岭市政务服务"],
};

function oneOfEach(table: Record<string, readonly string[]>): fc.Arbitrary<NodeJS.ProcessEnv> {
  const each = Object.entries(table).map(([name, values]) => [name, fc.constantFrom(...values)] as const);
  return fc.record(Object.fromEntries(each), { requiredKeys: [] });
}

function refusal(env: NodeJS.ProcessEnv): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("these settings were taken");
}

describe("the settings", () => {
  it("start a site without any", () => {
    const config = readConfig({});
    expect(config).to.include({ host: "127.0.0.1", port: 3000, publicUrl: "http://127.0.0.1:3000", trustProxy: 0, secureCookies: false });
    expect(config).to.include({ databaseUrl: undefined, sessionSecret: undefined });
    expect(config.varDir).to.equal(join(config.projectDir, "var"));
  });

  it("count an empty variable as unset", () => {
    const names = [...Object.keys(mistakes), "VAR_DIR", "PUPPETEER_EXECUTABLE_PATH"];
    fc.assert(fc.property(fc.subarray(names), fc.constantFrom("", " ", "\t"), (some, empty) => {
      expect(readConfig(Object.fromEntries(some.map((name) => [name, empty])))).to.deep.equal(readConfig({}));
    }));
  });

  it("take every right value in every company", () => {
    fc.assert(fc.property(oneOfEach(right), (env) => {
      const config = readConfig(env);
      expect(config.port).to.equal(Number(env["PORT"] ?? 3000));
      expect(isAbsolute(config.varDir)).to.equal(true);
      expect(() => new URL(config.publicUrl)).not.to.throw();
      expect(config.publicUrl).to.match(/^https?:\/\/[^/]+$/);
    }));
  });

  it("tell every mistake at once, one sentence each, by the variable's name", () => {
    const wrongAndRight = fc.tuple(oneOfEach(right), oneOfEach(mistakes).filter((wrong) => Object.keys(wrong).length > 0));
    fc.assert(fc.property(wrongAndRight, ([good, bad]) => {
      const said = refusal({ ...good, ...bad }).mistakes;
      const named = said.map((sentence) => sentence.split(" ")[0] ?? "");
      expect(named.sort()).to.deep.equal(Object.keys(bad).sort());
      for (const sentence of said) expect(sentence).to.match(/^[A-Z_]+ \S.*[\u4e00-\u9fff].*。$/s).and.not.match(/。./);
    }));
  });

  it("repeat no password in a message", () => {
    const said = refusal({ DATABASE_URL: "mysql://u:geheim@db/x", SESSION_SECRET: "geheim" }).message;
    expect(said).to.include("DATABASE_URL").and.include("SESSION_SECRET").and.not.include("geheim");
  });

  it("send cookies over TLS only where people come by TLS", () => {
    expect(readConfig({ PUBLIC_URL: "https://zwfw.example.gov.cn" }).secureCookies).to.equal(true);
    expect(readConfig({ PUBLIC_URL: "https://zwfw.example.gov.cn", SECURE_COOKIES: "false" }).secureCookies).to.equal(false);
  });

  it("make an address for a browser out of any host", () => {
    expect(readConfig({ HOST: "0.0.0.0", PORT: "8080" }).publicUrl).to.equal("http://127.0.0.1:8080");
    expect(readConfig({ HOST: "::1" }).publicUrl).to.equal("http://[::1]:3000");
  });
});
