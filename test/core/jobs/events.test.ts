import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { z } from "zod";
import { flip } from "../../../core/boot/switchboard.ts";
import { definePlugin, event } from "../../../core/contract.ts";
import { cloneDatabase } from "../../support/databases.ts";
import { house, type House } from "../../support/house.ts";

const noticed = event("probe.noticed", z.object({ word: z.string() }));

describe("events", () => {
  const heard: string[] = [];
  let failing = 0;
  let site: House;

  before(async () => {
    const probe = definePlugin({
      id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }),
      register(room) {
        room.on(noticed, async ({ word }) => {
          if (failing > 0) {
            failing -= 1;
            throw new Error("the listener stumbles");
          }
          heard.push(word);
        });
      },
    });
    site = await house({ template: "template_empty", switches: [flip(probe, { enabled: true })] });
  });
  after(() => site.close());
  beforeEach(() => { heard.length = 0; });

  it("are delivered after the commit", async () => {
    await site.site.ports.transact((tx) => tx.emit(noticed, { word: "一" }));
    expect(heard).to.deep.equal([]);
    await site.drain();
    expect(heard).to.deep.equal(["一"]);
  });

  it("are not delivered at all after a rollback", async () => {
    const undone = site.site.ports.transact(async (tx) => {
      await tx.emit(noticed, { word: "二" });
      throw new Error("changed my mind");
    });
    expect(await undone.then(() => "kept", () => "undone")).to.equal("undone");
    await site.drain();
    expect(heard).to.deep.equal([]);
  });

  it("are tried again when a listener fails, and spoil nothing meanwhile", async () => {
    failing = 1;
    await site.site.ports.transact((tx) => tx.emit(noticed, { word: "三" }));
    await site.drain();
    expect(heard).to.deep.equal([]);
    // The next try is due some seconds later; the test moves it here instead of waiting, again until the failure is on record.
    for (let moved = 0; moved === 0;) {
      const { rowCount }: { rowCount: number } = await site.site.db.raw("update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where last_error is not null and locked_at is null");
      moved = rowCount;
    }
    await site.drain();
    expect(heard).to.deep.equal(["三"]);
  });

  it("a transaction inside a transaction, and a port of the outside inside one, are refused at once", async () => {
    const nested = site.site.ports.transact(() => site.site.ports.transact(async () => "inner"));
    expect(await nested.then(() => "ran", (fault: unknown) => String(fault))).to.include("inside a transaction");
    const printing = site.site.ports.transact(() => site.site.ports.pdf.render({ html: "<p>一</p>" }));
    expect(await printing.then(() => "ran", (fault: unknown) => String(fault))).to.include("inside a transaction");
  });
});

const shown = event("probe.shown", z.object({}));
const hidden = event("probe.hidden", z.object({}));

describe("events whose worker was killed", () => {
  it("are heard as soon as another worker starts; from one that lives nothing is taken", async () => {
    let hear = (): void => undefined;
    const heard = new Promise<void>((resolve) => { hear = resolve; });
    const probe = definePlugin({
      id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }),
      register(room) { room.on(noticed, async () => { hear(); }); },
    });
    const { url, drop } = await cloneDatabase("template_empty");
    const started = async (): Promise<House> => {
      const site = await house({ url, switches: [flip(probe, { enabled: true })] });
      await site.site.worker.start();
      return site;
    };
    const first = await house({ url, switches: [flip(probe, { enabled: true })] });
    const { db } = first.site;
    try {
      await first.site.ports.transact((tx) => tx.emit(noticed, { word: "一" }));
      await db.raw("update graphile_worker._private_job_queues set locked_by = 'pool-a', locked_at = now() - interval '10 minutes'");
      await db("core_workers").insert({ id: "pool-a", seen_at: db.fn.now() });
      const second = await started();
      expect(await db("graphile_worker._private_job_queues").pluck("locked_by")).to.deep.equal(["pool-a"]);
      await second.close();
      await db.raw("update core_workers set seen_at = now() - interval '10 minutes'");
      const third = await started();
      await heard;
      await third.close();
    } finally {
      await first.close();
      await drop();
    }
  });
});

describe("events of different kinds", () => {
  it("reach the listeners of one plugin one after the other, however many workers there are", async () => {
    const done: string[] = [];
    let hear = (): void => undefined;
    const heard = new Promise<void>((resolve) => { hear = resolve; });
    const probe = definePlugin({
      id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }),
      register(room) {
        room.on(shown, async () => {
          done.push("shown begins");
          // Long enough for another worker to come in between, if it may.
          await Promise.race([heard, pause(500)]);
          done.push("shown ends");
        });
        room.on(hidden, async () => {
          done.push("hidden");
          hear();
        });
      },
    });
    const site = await house({ template: "template_empty", switches: [flip(probe, { enabled: true })], workerConcurrency: 2 });
    try {
      await site.site.ports.transact((tx) => tx.emit(shown, {}));
      await site.site.ports.transact((tx) => tx.emit(hidden, {}));
      await site.site.worker.start();
      await heard;
      expect(done).to.deep.equal(["shown begins", "shown ends", "hidden"]);
    } finally {
      await site.close();
    }
  });
});
