import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import pg from "pg";
import { startPostgres, type PostgresOptions, type RunningPostgres } from "../../../core/runtime/postgres/start-postgres.ts";
import { processMark } from "../../../core/runtime/process-mark.ts";
import { RuntimeError } from "../../../core/runtime/runtime-error.ts";
import { otherProcess, startOther } from "./other-process.ts";
import { tempVar, type TempVar } from "./temp-var.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const isRoot = process.getuid?.() === 0;

function start(varDir: string, more: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  return startPostgres({ varDir, log: quiet, durable: false, ...more });
}

/** Another process that uses the server until it is ended. */
const using = (varDir: string): string => `
  import { startPostgres } from "./core/runtime/postgres/start-postgres.ts";
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const server = await startPostgres({ varDir: ${JSON.stringify(varDir)}, log: quiet, durable: false });
  process.on("SIGTERM", async () => { await server.stop(); process.exit(); });
  setInterval(() => {}, 1000);
  console.log(server.url);`;

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(varDir: string): number {
  return Number(readFileSync(join(varDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false)).once("timeout", () => resolve(false));
    socket.once("close", () => socket.destroy());
  });
}

describe("the embedded PostgreSQL", function () {
  this.timeout(60_000);
  let temp: TempVar;
  let server: RunningPostgres;

  before(async () => {
    temp = tempVar();
    server = await start(temp.path);
    await ask(server.url, "create table kept (word text)");
    await ask(server.url, "insert into kept values ('政务服务')");
  });
  after(async () => {
    await server.stop();
    temp.remove();
  });

  async function expectKept(): Promise<void> {
    expect(await ask(server.url, "select word from kept")).to.deep.equal([{ word: "政务服务" }]);
  }

  it("speaks UTF-8 and sorts by code point, whatever the machine's locale", async () => {
    const [row] = await ask(server.url, `
      select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
             (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale,
             upper('éß中') as upper, '中' < '华' as order`);
    expect(row).to.deep.equal({ major: 18, encoding: "UTF8", locale: "b C.UTF-8", upper: "Éß中", order: true });
  });

  it("gives the site a role that is no superuser, but may make databases and search extensions", async () => {
    const [row] = await ask(server.url, "select current_user as user, usesuper, usecreatedb from pg_user where usename = current_user");
    expect(row).to.deep.equal({ user: "shixiang", usesuper: false, usecreatedb: true });
    await ask(server.url, "create extension pg_trgm");
  });

  it("lets nobody in without the password, which only we can read", async () => {
    const wrong = new URL(server.url);
    wrong.password = "guess";
    const refused = await ask(wrong.href, "select 1").catch((error: unknown) => error);
    expect(refused).to.have.property("code", "28P01");
    expect(statSync(join(temp.path, "postgres-password")).mode & 0o777).to.equal(0o600);
  });

  it("listens on this machine only", async () => {
    const port = Number(new URL(server.url).port);
    expect(await answers("127.0.0.1", port)).to.equal(true);
    const outside = Object.values(networkInterfaces()).flat().filter((each) => each?.internal === false && each.family === "IPv4");
    for (const each of outside) expect(await answers(each?.address ?? "", port)).to.equal(false);
    expect(readdirSync(tmpdir())).to.not.include(`.s.PGSQL.${port}`);
  });

  it("stops, and comes back with everything", async () => {
    const port = Number(new URL(server.url).port);
    await server.stop();
    expect(await answers("127.0.0.1", port)).to.equal(false);
    expect(existsSync(join(temp.path, "postgres", "postmaster.pid"))).to.equal(false);
    server = await start(temp.path);
    await expectKept();
  });

  it("is safe against power cuts unless told otherwise", async () => {
    expect(await ask(server.url, "show fsync")).to.deep.equal([{ fsync: "off" }]);
    await server.stop();
    server = await start(temp.path, { durable: true });
    const settings = await ask(server.url, "select current_setting('fsync') || current_setting('full_page_writes') || current_setting('synchronous_commit') as all");
    expect(settings).to.deep.equal([{ all: "ononon" }]);
  });

  it("is shared with a second process, and the last one out stops it", async () => {
    const other = await otherProcess(using(temp.path));
    expect(other.said).to.equal(server.url);
    await server.stop();
    expect(await ask(other.said, "select word from kept")).to.have.lengthOf(1);
    const pid = postmasterPid(temp.path);
    await other.end();
    expect(processMark(pid)).to.equal(undefined);
    server = await start(temp.path);
    await expectKept();
  });

  it("starts anew after kill -9 of our process, and ends the server that was left behind", async () => {
    await server.stop();
    const other = await otherProcess(using(temp.path));
    const orphan = postmasterPid(temp.path);
    await other.kill();
    expect(processMark(orphan)).to.not.equal(undefined);
    server = await start(temp.path);
    expect(postmasterPid(temp.path)).to.not.equal(orphan);
    expect(processMark(orphan)).to.equal(undefined);
    await expectKept();
  });

  it("starts anew after kill -9 of both at once, in the middle of a write", async () => {
    await server.stop();
    const other = await otherProcess(using(temp.path));
    const writing = ask(other.said, "insert into kept select 'half' from generate_series(1, 5000000)").catch(() => []);
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(postmasterPid(temp.path), "SIGKILL");
    await other.kill();
    server = await start(temp.path);
    await writing;
    await expectKept();
  });

  it("is not fooled by another program that got the dead server's number", async () => {
    await server.stop();
    const file = join(temp.path, "postgres", "postmaster.pid");
    writeFileSync(file, `${process.pid}\n${join(temp.path, "postgres")}\n1700000000\n5432\n\n127.0.0.1\n 1 2\nready   \n`);
    server = await start(temp.path);
    await expectKept();
  });
});

describe("a first start of the embedded PostgreSQL", function () {
  this.timeout(60_000);
  let temp: TempVar;
  beforeEach(() => { temp = tempVar(); });
  afterEach(() => { temp.remove(); });

  it("works after one that was killed half-way", async () => {
    const half = startOther(using(temp.path));
    while (!readdirSync(temp.path).some((name) => name.startsWith("postgres.new"))) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 250));
    half.kill("SIGKILL");
    const server = await start(temp.path);
    expect(await ask(server.url, "select 1 as one")).to.deep.equal([{ one: 1 }]);
    await server.stop();
    expect(readdirSync(temp.path).filter((name) => name.includes("new"))).to.deep.equal([]);
  });

  it("refuses data whose password is lost, and touches nothing", async () => {
    mkdirSync(join(temp.path, "postgres"));
    const refused = await start(temp.path).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(RuntimeError).with.property("message").that.includes("postgres-password");
    expect(readdirSync(temp.path)).to.deep.equal(["postgres"]);
  });

  if (isRoot) {
    it("by root, below a folder only root may enter, puts the data where the server's user can reach it", async () => {
      const hidden = tempVar(0o700);
      const options = { systemDir: join(temp.path, "system") };
      const server = await start(join(hidden.path, "var"), options);
      const [row] = await ask<{ user: string }>(server.url, "select 'ok' as user");
      expect(row?.user).to.equal("ok");
      await server.stop();
      expect(existsSync(join(hidden.path, "var", "postgres"))).to.equal(false);

      // Everything below var removed: a new site. What was there is kept once.
      rmSync(join(hidden.path, "var"), { recursive: true });
      await (await start(join(hidden.path, "var"), options)).stop();
      const [folder = ""] = readdirSync(options.systemDir).filter((name) => /^[0-9a-f]{16}$/.test(name));
      expect(readdirSync(join(options.systemDir, folder)).sort()).to.deep.equal(["postgres", "postgres.old"]);
      expect(statSync(join(options.systemDir, folder, "postgres")).uid).to.not.equal(0);
      hidden.remove();
    });
  }
});
