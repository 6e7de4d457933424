import { expect } from "chai";
import { z } from "zod";
import { flip } from "../../../core/boot/switchboard.ts";
import { definePlugin, event } from "../../../core/contract.ts";
import { cloneDatabase } from "../../support/databases.ts";
import { house, NOW, type House } from "../../support/house.ts";

const counted = event("probe.counted", z.object({}));

describe("a job that an operator runs", () => {
  const seen: string[] = [];
  let isFailing = false;
  let hold: Promise<void> | undefined;
  let site: House;
  let elsewhere: House;
  let drop = async (): Promise<void> => undefined;

  before(async () => {
    const probe = definePlugin({
      id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }),
      register(room) {
        const days = room.parameter("days", { group: "探针", label: "天数", note: "只用于测试", unit: "天", usual: 1, min: 1, max: 9 });
        room.job("count", null, async () => {
          if (isFailing) throw new Error("the job stumbles");
          seen.push(`${days()} begins`);
          await hold;
          seen.push("ends");
          await room.transact((tx) => tx.emit(counted, {}));
        });
        room.on(counted, async () => { seen.push("heard"); });
      },
    });
    const database = await cloneDatabase("template_empty");
    drop = database.drop;
    const switches = [flip(probe, { enabled: true })];
    site = await house({ url: database.url, switches });
    elsewhere = await house({ url: database.url, switches });
  });
  after(async () => {
    await site.close();
    await elsewhere.close();
    await drop();
  });
  beforeEach(() => { seen.length = 0; });

  const jobs = (): Promise<{ key: string | null; last_error: string | null }[]> => site.site.db("graphile_worker.jobs").select("key", "last_error");

  it("reads what administrators have set, and what it announces is heard before it is over", async () => {
    await site.site.db("core_parameters").insert({ id: "probe.days", value: "7", changed_at: NOW });
    expect(await site.site.worker.runJob("probe.count")).to.equal(true);
    expect(seen).to.deep.equal(["7 begins", "ends", "heard"]);
  });

  it("never runs beside itself: while another worker runs it, it waits for its turn", async () => {
    let release = (): void => undefined;
    hold = new Promise((resolve) => { release = resolve; });
    const first = elsewhere.site.worker.runJob("probe.count");
    while (seen.length === 0) await jobs();
    const second = site.site.worker.runJob("probe.count");
    // The second has been asked for as soon as the first has lost the key to it.
    while ((await jobs()).length < 2) await jobs();
    await site.drain();
    expect(seen).to.deep.equal(["7 begins"]);
    release();
    hold = undefined;
    expect(await Promise.all([first, second])).to.deep.equal([true, true]);
    expect(seen.filter((word) => word !== "heard")).to.deep.equal(["7 begins", "ends", "7 begins", "ends"]);
  });

  it("that fails is told, stays for another try, and asked for again it runs once", async () => {
    isFailing = true;
    expect(await site.site.worker.runJob("probe.count")).to.equal(false);
    expect(await jobs()).to.deep.equal([{ key: "probe.count", last_error: "the job stumbles" }]);
    isFailing = false;
    expect(await site.site.worker.runJob("probe.count")).to.equal(true);
    expect(seen).to.deep.equal(["7 begins", "ends", "heard"]);
    expect(await jobs()).to.deep.equal([]);
  });

  it("does not wait, and asks the database nothing more, for what another worker holds", async () => {
    await site.site.ports.transact(async (tx) => { await tx.emit(counted, {}); await tx.emit(counted, {}); });
    await site.site.db.raw("update graphile_worker._private_job_queues set locked_by = 'pool-a', locked_at = now()");
    await site.site.db.raw("update graphile_worker._private_jobs set locked_by = 'pool-a', locked_at = now() where id = (select min(id) from graphile_worker._private_jobs)");
    await site.drain();
    expect(seen).to.deep.equal([]);
    await site.site.db.raw("select graphile_worker.force_unlock_workers(array['pool-a'])");
    await site.drain();
    expect(seen).to.deep.equal(["heard", "heard"]);
  });

  it("leaves nothing of a queue that it is still letting go itself", async () => {
    for (let round = 0; round < 60; round += 1) {
      seen.length = 0;
      await site.site.ports.transact(async (tx) => { for (let count = 0; count < 5; count += 1) await tx.emit(counted, {}); });
      await site.drain();
      expect(seen, `round ${round}`).to.have.length(5);
    }
  });
});
