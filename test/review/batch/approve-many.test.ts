import { expect } from "chai";
import type { Tx } from "../../../core/contract.ts";
import { refusalWords } from "../../../core/http/refusal.ts";
import { loadUser } from "../../../core/people/load-user.ts";
import { items as itemsToken, type CatalogueItems } from "../../../plugins/catalogue/api.ts";
import { approveMany } from "../../../plugins/review/batch/approve-many.ts";
import { findBatch } from "../../../plugins/review/batch/find-batch.ts";
import { decide } from "../../../plugins/review/decisions/decide.ts";
import { house, NOW, type House } from "../../support/house.ts";

describe("many passed at once", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("tells of the one that was decided meanwhile what has become of it, and passes the others", async () => {
    const { db, ports, registry } = site.site;
    const items = registry.services.get(itemsToken.id) as CatalogueItems;
    const row: { id: string } = await db("core_staff").where({ account: "zhaozhiyuan" }).first("id");
    const examiner = await loadUser(db, row.id) ?? expect.fail();
    const ids: string[] = await db("catalogue_item_versions").where({ step: "examine" }).orderBy("id").pluck("id");
    const { clean } = await findBatch(db, examiner, ids, items);
    const [first, second] = [clean[0] ?? expect.fail(), clean[1] ?? expect.fail()];
    let turn = 0;
    const transact = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      turn += 1;
      if (turn === 1) {
        await ports.transact((tx) => decide(tx, examiner, { versionId: first.versionId, seen: first.fingerprint, conclusion: first.conclusion, opinion: "", returnTo: "", now: NOW }, { items, dueOn: () => "2026-11-30" }));
      }
      return ports.transact(work);
    };
    const approved = await approveMany({
      db, transact, people: ports.people, items, links: () => [], clock: () => ({ limit: 5, yellow: 1, calendar: ports.calendar() }), refusalWords: (refusal) => refusalWords(refusal, (code) => registry.text.get(code)),
    }, examiner, new Map([first, second].map(({ versionId, fingerprint }) => [versionId, fingerprint])), NOW);
    expect(approved.done.map(({ versionId }) => versionId)).to.deep.equal([second.versionId]);
    expect(approved.failed.map(({ version, reason }) => [version.versionId, reason])).to.have.length(1).and.to.satisfy(([[id, reason]]: [[string, string]]) =>
      id === first.versionId && reason.includes("已经不在您这里等待处理") && reason.includes(first.name));
  });
});
