import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import type { Tx, User } from "../../../core/contract.ts";
import { guangdong } from "../../../plugins/catalogue/import/maps/guangdong.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { world, type World } from "../world.ts";
import { gdRow, importWorld, ndjson, type Imported } from "./import-world.ts";

type Version = { id: string; item_id: string; number: number; state: string; name: string; revision: number; procedure: string; step: string; task_code: string };

describe("import beside people at work", () => {
  let w: World;
  let imports: Awaited<ReturnType<typeof importWorld>>;
  beforeEach(async () => {
    w = await world({ review: true, poolMax: 4 });
    imports = await importWorld(w);
  });
  afterEach(async () => {
    await imports.drop();
    await w.close();
  });

  const everywhere = (permission: string): User => ({ ...w.user("editor"), grants: [{ permission, scope: { kind: "region" as const, path: "/" } }] });
  const run = async (changes: Readonly<Record<string, unknown>> = {}, options: { publish?: boolean } = {}): Promise<Imported> =>
    imports.run(await imports.file("rows.ndjson", ndjson([gdRow(1, changes)])), "guangdong", options);
  const versions = async (): Promise<Version[]> => w.site.db("catalogue_item_versions").orderBy("number").select("id", "item_id", "number", "state", "name", "revision", "procedure", "step", "task_code");
  const head = async (): Promise<Version> => (await versions()).at(-1) ?? expect.fail("no version");
  const elements = async (): Promise<Record<string, unknown>> => (await w.site.db("catalogue_item_contents").orderBy("version_id", "desc").first("elements") as { elements: Record<string, unknown> }).elements;
  const save = (tx: Tx, { id, revision }: Version, name: string) => saveDraft(tx, everywhere("catalogue.edit"), { versionId: id, revision, values: { task_name: name }, now: w.now });
  const waiting = async (): Promise<boolean> =>
    (await w.site.db("pg_stat_activity").whereRaw("datname = current_database()").where({ wait_event_type: "Lock" }).first("pid")) !== undefined;

  /** A person's work is not committed yet when the import comes; it is as soon as the import waits for it. */
  const during = async (work: (tx: Tx) => Promise<unknown>, importing: () => Promise<Imported>): Promise<Imported> => {
    const worked = Promise.withResolvers<undefined>();
    const mayEnd = Promise.withResolvers<undefined>();
    const person = w.run(async (tx) => {
      await work(tx);
      worked.resolve(undefined);
      await mayEnd.promise;
    });
    await worked.promise;
    let ended = false;
    const imported = importing().finally(() => { ended = true; });
    while (!ended && !(await waiting())) await pause(5);
    mayEnd.resolve(undefined);
    await person;
    return imported;
  };

  it("what a person is just saving is neither overwritten nor published", async () => {
    await run();
    const draft = await head();
    const { totals } = await during((tx) => save(tx, draft, "有人刚刚保存"), () => run({ promise_days: 3 }, { publish: true }));
    expect(totals).to.deep.include({ blocked: 1, changed: 0, published: 0 });
    expect(await head()).to.include({ state: "draft", name: "有人刚刚保存" });
    expect(await elements()).to.deep.equal({ task_name: "有人刚刚保存" });
  });

  it("what a person has just handed in is not published past the review", async () => {
    await run();
    const draft = await head();
    const { totals } = await during(
      (tx) => tx("catalogue_items").where({ id: draft.item_id }).forUpdate().select("id")
        .then(() => tx("catalogue_item_versions").where({ id: draft.id }).update({ state: "submitted", step: "examine", submitted_by: w.user("editor").id, updated_by: w.user("editor").id })),
      () => run({}, { publish: true }));
    expect(totals).to.deep.include({ unchanged: 1, published: 0 });
    expect(await head()).to.include({ state: "submitted", step: "examine" });
  });

  it("a form that was opened before the import cannot be saved over it unseen; the draft stays one that nobody has touched", async () => {
    await run();
    const opened = await head();
    await run({ promise_days: 3 });
    expect(await head()).to.include({ id: opened.id, revision: 2 });
    expect(await w.attempt((tx) => save(tx, opened, "从旧的表单保存"))).to.deep.include({ ok: false, status: 422 });
    expect((await run({ promise_days: 2 })).totals).to.deep.include({ changed: 1, blocked: 0 });
    expect((await run({ promise_days: 2 }, { publish: true })).totals).to.deep.include({ unchanged: 1, published: 1 });
  });

  it("a row with a new 实施编码 takes it, and the old one still leads to the item (architecture §5.2)", async () => {
    const byBase = { ...guangdong, identity: (fields: Parameters<typeof guangdong.identity>[0]) => ({ ...guangdong.identity(fields), key: String(fields["base_code"]) }) };
    const [before, after] = [String(gdRow(1)["task_code"]), String(gdRow(7)["task_code"])];
    const publish = async (code: string): Promise<Imported> => imports.run(await imports.file("codes.ndjson", ndjson([gdRow(1, { task_code: code })])), byBase, { publish: true });
    await publish(before);
    expect((await publish(after)).totals).to.deep.include({ changed: 1, published: 1 });
    for (const code of [before, after]) expect(await w.items.resolveCode(w.site.db, code), code).to.deep.equal({ kind: "current", code: after });
  });

  it("a row that says no code takes none away, and one that asks for a code that another item has had does not get it", async () => {
    const byBase = { ...guangdong, identity: (fields: Parameters<typeof guangdong.identity>[0]) => ({ ...guangdong.identity(fields), key: String(fields["base_code"]), ...(fields["promise_days"] === 4 ? { taskCode: "" } : {}) }) };
    const publish = async (...rows: readonly object[]): Promise<Imported> => imports.run(await imports.file("codes.ndjson", ndjson([...rows])), byBase, { publish: true });
    const [first, second] = [1, 7].map((number) => String(gdRow(number)["task_code"]));
    await publish(gdRow(1));
    expect((await publish(gdRow(1, { promise_days: 4 }))).totals).to.deep.include({ changed: 1, published: 1 });
    expect((await versions()).at(-1)).to.include({ task_code: first });
    await publish(gdRow(1, { task_code: second }));
    await publish(gdRow(2, { task_code: first }));
    expect(await w.items.resolveCode(w.site.db, String(first))).to.deep.equal({ kind: "current", code: second });
    expect(await w.site.db("catalogue_items").where({ local_task_code: first }).pluck("task_code")).to.deep.equal([null]);
  });

  const ask = async (action: "request-suspension" | "request-abolition"): Promise<void> => {
    const { id } = (await versions()).find(({ state }) => state === "published") ?? expect.fail("nothing in force");
    await w.run((tx) => w.items.perform(tx, everywhere("catalogue.edit"), { versionId: id, action, opinion: "系统升级", now: w.now }));
  };

  for (const [action, word] of [["request-suspension", "暂停"], ["request-abolition", "作废"]] as const) {
    it(`while ${word} is asked for, a changed row waits and is told so in words`, async () => {
      await run({}, { publish: true });
      await ask(action);
      const { totals, report } = await run({ promise_days: 3 }, { publish: true });
      expect(totals).to.deep.include({ blocked: 1, refused: 0, published: 0 });
      expect(report).to.deep.include({ line: 1, field: "事项", reason: `事项正在申请${word}，这次没有更新；办完后再导入一次`, kind: "存疑" });
      expect(await versions()).to.have.length(1);
    });
  }

  it("what is asked for an item in force is asked for the version that an import publishes", async () => {
    await run({}, { publish: true });
    await run({ promise_days: 3 });
    await ask("request-suspension");
    expect((await run({ promise_days: 3 }, { publish: true })).totals).to.deep.include({ published: 1, refused: 0 });
    expect(await versions()).to.have.length(2);
    const [old, current] = await versions();
    expect(old).to.include({ state: "archived", procedure: "", step: "" });
    expect(current).to.include({ state: "published", procedure: "suspension", step: "publish" });
  });
});
