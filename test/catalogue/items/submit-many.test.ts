import { expect } from "chai";
import { collectFrom } from "../../../core/boot/registry.ts";
import { directory } from "../../../core/people/directory.ts";
import type { Tx } from "../../../core/contract.ts";
import { submitMany } from "../../../plugins/catalogue/items/submit-many.ts";
import { world, type World } from "../world.ts";

describe("many handed in at once (YN-2.2.1)", () => {
  let w: World;
  before(async () => { w = await world({ review: true }); });
  after(() => w.close());

  it("go out one by one: where somebody was quicker, the others go out all the same, and the answer tells of each", async () => {
    const [first, second] = [await w.item([]), await w.item([])];
    let turn = 0;
    const transact = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      turn += 1;
      if (turn === 1) await w.act("all-in-one", first.versionId, "submit");
      return w.run(work);
    };
    const sent = await submitMany({ house: { db: w.site.db, transact, collect: collectFrom(w.site.registry), people: directory }, libraries: w.libraries, items: w.items }, w.user("editor"), [first, second].map(({ versionId }) => ({ versionId, revision: 1 })), w.now);
    expect(sent).to.deep.equal({ done: [second.versionId], refused: [first.versionId], changed: [] });
    expect((await w.items.version(w.site.db, second.versionId))?.state).to.equal("submitted");
  });
});
