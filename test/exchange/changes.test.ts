import { expect } from "chai";
import { switches as allSwitches } from "../../config/plugins.ts";
import { flip } from "../../core/boot/switchboard.ts";
import { plugin as exchange } from "../../plugins/exchange/plugin.ts";
import { keepChanges } from "../../plugins/exchange/changes/keep-changes.ts";
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

  it("neither skips nor repeats a change for a reader who reads all the time", async () => {
    const site = await house({ poolMax: 8, switches: [...allSwitches.filter(({ plugin }) => plugin.id !== "exchange"), flip(exchange, { enabled: true, requestsPerMinute: 1_000_000 })] });
    try {
      await site.drain();
      const { db, ports, registry } = site.site;
      await db("exchange_changes").delete();
      // The service was put there through the same token.
      const tools = { db, transact: ports.transact, clock: ports.clock, items: registry.services.get(itemsToken.id) as CatalogueItems };
      const itemIds = (await tools.items.publicAfter(db, "", 500, {})).map(({ itemId }) => itemId);
      const seen: Change[] = [];
      let writing = true;
      const reader = (async () => {
        for (let at = "0"; ;) {
          const last = !writing;
          const feed = await readFeed(site, at);
          seen.push(...feed.changes);
          at = feed.after;
          if (last && feed.changes.length === 0) return;
        }
      })();
      // Every item is announced twice, as events may be, and by several at once.
      const told = [...itemIds, ...itemIds].values();
      await Promise.all(Array.from({ length: 6 }, async () => { for (const id of told) await keepChanges(tools, [id]); }));
      writing = false;
      await reader;
      const codes = seen.map(({ code }) => code);
      expect(itemIds.length).to.be.greaterThan(20);
      expect([codes.length, new Set(codes).size]).to.deep.equal([itemIds.length, itemIds.length]);
    } finally {
      await site.close();
    }
  });
});
