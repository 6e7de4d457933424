import { expect } from "chai";
import { switches as allSwitches } from "../../config/plugins.ts";
import { flip } from "../../core/boot/switchboard.ts";
import { plugin as exchange } from "../../plugins/exchange/plugin.ts";
import { catchUp, keepChanges } from "../../plugins/exchange/changes/keep-changes.ts";
import { recordChanges } from "../../plugins/exchange/changes/record-changes.ts";
import { items as itemsToken, type CatalogueItems } from "../../plugins/catalogue/api.ts";
import { house, type House } from "../support/house.ts";
import { plainService } from "../guide/restaurant-licence.ts";
import { guideWorld, type GuideWorld } from "../guide/guide-world.ts";

type Change = { position: string; kind: string; code: string; name: string; version: number };
type Feed = { changes: Change[]; after: string };

const readFeed = async (site: Pick<House, "visitor">, after: string, size = 500): Promise<Feed> => await (await site.visitor().fetch(`/api/v1/changes?after=${after}&size=${size}`)).json() as Feed;

describe("the feed of changes (HLJ-1.3 同步更新)", function () {
  this.timeout(60_000);
  let w: GuideWorld;
  let position = "0";
  before(async () => {
    w = await guideWorld({ more: ["exchange"] });
    await w.drain();
    position = (await readFeed(w, "0")).after;
  });
  after(() => w.close());

  const news = async (): Promise<string[]> => {
    await w.drain();
    const feed = await readFeed(w, position);
    position = feed.after;
    return feed.changes.map(({ kind, name, version }) => `${kind} ${name} ${version}`);
  };

  const ofItem = async (code: string): Promise<[string, number][]> => (await readFeed(w, "0")).changes.filter((change) => change.code === code).map(({ name, version }) => [name, version]);
  const listed = async (): Promise<string[]> => (await (await w.visitor().fetch("/api/v1/items")).json() as { items: Change[] }).items.map(({ code }) => code);

  it("tells of every version, of text that changes without one, and of the end, each once", async () => {
    const made = await w.draft("20", plainService(w.shelf, "公园年票办理"));
    expect(await news()).to.deep.equal([]);
    await w.publish(made);
    expect(await news()).to.deep.equal(["published 公园年票办理 1"]);
    await w.change(made, { task_name: "公园年票办理（线上）" });
    expect(await news()).to.deep.equal(["published 公园年票办理（线上） 2"]);
    expect(await news()).to.deep.equal([]);
    await w.abolish(made);
    expect(await news()).to.deep.equal(["withdrawn 公园年票办理（线上） 2"]);
  });

  it("tells of a version that was 涉密 or kept from the guides neither name nor fingerprint, and of an item that became so its code alone", async () => {
    const made = await w.draft("20", plainService(w.shelf, "防空设施查询"));
    await w.publish(made);
    const code = await w.code(made);
    expect(await news()).to.deep.equal(["published 防空设施查询 1"]);
    await w.change(made, { task_name: "某号工程查询", is_secret: "1" });
    expect(await news()).to.deep.equal(["withdrawn  1"]);
    expect(await ofItem(code)).to.deep.equal([["", 1], ["", 1]]);
    for (const path of [`items/${code}`, `items/${code}/versions`]) expect((await w.visitor().fetch(`/api/v1/${path}`)).status, path).to.equal(404);
    await w.change(made, { task_name: "人防设施查询", is_secret: "0" });
    expect(await news()).to.deep.equal(["published 人防设施查询 3"]);
    expect(await ofItem(code)).to.deep.equal([["防空设施查询", 1], ["防空设施查询", 1], ["人防设施查询", 3]]);
    const { versions } = await (await w.visitor().fetch(`/api/v1/items/${code}/versions`)).json() as { versions: { version: number }[] };
    expect(versions.map(({ version }) => version)).to.deep.equal([1, 3]);
    expect(await listed()).to.include(code);
    await w.change(made, { task_name: "只在内部用", is_show_guide: "0" });
    expect(await news()).to.deep.equal(["withdrawn  3"]);
    expect(await listed()).to.not.include(code);
    await w.abolish(made);
    expect(await ofItem(code)).to.deep.equal([["", 1], ["", 1], ["", 3], ["", 3]]);
  });

  it("leads by a local code to the item that the public may read, as the address of the guide does, and to its one address", async () => {
    const [hidden, open] = [await w.draft("20", { ...plainService(w.shelf, "只在内部用的"), is_show_guide: "0" }), await w.draft("20", plainService(w.shelf, "公开的"))];
    // As an import gives it.
    await w.site.db("catalogue_item_versions").whereIn("id", [hidden.versionId, open.versionId]).update({ local_task_code: "通-7" });
    for (const made of [hidden, open]) await w.publish(made);
    const code = await w.code(open);
    for (const path of ["/guide/", "/api/v1/items/"]) {
      const answer = await w.visitor().fetch(`${path}${encodeURIComponent("通-7")}`);
      expect([answer.status, answer.headers.get("Location")], path).to.deep.equal([303, `${path}${code}`]);
    }
    await news();
  });

  it("finds out at night what it was not told of, once", async () => {
    const { db, ports } = w.site;
    const tools = { db, transact: ports.transact, clock: ports.clock, items: w.items };
    const [gone, fresh] = [await w.draft("20", plainService(w.shelf, "没有说过的取消")), await w.draft("20", plainService(w.shelf, "没有说过的新增"))];
    for (const made of [gone, fresh]) await w.publish(made);
    await db("exchange_changes").where({ item_id: fresh.itemId }).delete();
    await news();
    await db("catalogue_item_versions").where({ id: gone.versionId }).update({ state: "archived" });
    expect([await catchUp(tools), await catchUp(tools)]).to.deep.equal([2, 0]);
    expect(await news()).to.have.members(["withdrawn  1", "published 没有说过的新增 1"]);
  });

  it("gives the same again to who asks again, and goes on where one was", async () => {
    const whole = await readFeed(w, "0");
    const parts: Change[] = [];
    for (let at = "0"; ;) {
      const { changes, after: next } = await readFeed(w, at, 1);
      if (changes.length === 0) break;
      parts.push(...changes);
      at = next;
    }
    expect(parts).to.deep.equal(whole.changes);
  });
});

describe("the feed of changes while many publish at once", function () {
  this.timeout(60_000);
  let site: House;
  let tools: Parameters<typeof keepChanges>[0];
  let itemIds: string[];
  before(async () => {
    site = await house({ poolMax: 8, switches: [...allSwitches.filter(({ plugin }) => plugin.id !== "exchange"), flip(exchange, { enabled: true, requestsPerMinute: 1_000_000 })] });
    await site.drain();
    const { db, ports, registry } = site.site;
    await db("exchange_changes").delete();
    // The service was put there through the same token.
    tools = { db, transact: ports.transact, clock: ports.clock, items: registry.services.get(itemsToken.id) as CatalogueItems };
    itemIds = (await tools.items.publicAfter(db, "", 30, {})).map(({ itemId }) => itemId);
  });
  after(() => site.close());

  /** What a reader gets who reads all the time while every item is announced twice, as events may be, and by several at once. */
  const readWhileTold = async (from: string): Promise<Feed> => {
    const seen: Change[] = [];
    let [writing, at] = [true, from];
    const reader = (async () => {
      for (;;) {
        const last = !writing;
        const feed = await readFeed(site, at);
        seen.push(...feed.changes);
        at = feed.after;
        if (last && feed.changes.length === 0) return;
      }
    })();
    const told = [...itemIds, ...itemIds].values();
    await Promise.all(Array.from({ length: 6 }, async () => { for (const id of told) await keepChanges(tools, [id]); }));
    writing = false;
    await reader;
    return { changes: seen, after: at };
  };

  it("neither skips nor repeats a change for a reader who reads all the time", async () => {
    expect(itemIds.length).to.be.greaterThan(20);
    const first = await readWhileTold("0");
    const codes = first.changes.map(({ code }) => code);
    expect([codes.length, new Set(codes).size]).to.deep.equal([itemIds.length, itemIds.length]);
    const [gone, kept] = [itemIds.slice(0, 8), itemIds.slice(8)];
    await tools.db("catalogue_item_versions").where({ state: "published" }).whereIn("item_id", gone).update({ state: "archived" });
    await tools.db("core_departments").update({ name: tools.db.raw("name || '（新）'") });
    const { changes } = await readWhileTold(first.after);
    expect(changes.filter(({ kind }) => kind === "withdrawn").length).to.equal(gone.length);
    expect(changes.filter(({ kind }) => kind === "updated").length).to.equal(kept.length);
    expect(new Set(changes.map(({ code }) => code)).size).to.equal(changes.length).and.equal(itemIds.length);
  });

  it("shows no change while an earlier one is still being written", async () => {
    const position = (await readFeed(site, "0")).after;
    const [one = "", two = ""] = itemIds.slice(-2);
    await tools.db("exchange_changes").whereIn("item_id", [one, two]).delete();
    const [written, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = tools.transact(async (tx) => {
      await recordChanges(tx, tools.items, [one], tools.clock.now());
      written.resolve();
      await mayEnd.promise;
    });
    await written.promise;
    let isTold = false;
    const second = keepChanges(tools, [two]).then(() => { isTold = true; });
    while (!isTold && (await tools.db("pg_locks").where({ locktype: "advisory", granted: false }).select("pid")).length === 0);
    const early = await readFeed(site, position);
    mayEnd.resolve();
    await Promise.all([first, second]);
    expect(early.changes).to.deep.equal([]);
    expect((await readFeed(site, position)).changes.length).to.equal(2);
  });
});
