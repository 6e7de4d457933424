import { expect } from "chai";
import { NOW, house, type House } from "../support/house.ts";

/** More than the parameters that one statement may have (65,535), and more than anybody imports at once. */
const MANY = 70_000;

describe("events that speak of very many things", function () {
  this.timeout(180_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  /** Everything the demo site holds, and then what is not there any more. */
  const idsOf = async (table: string): Promise<string[]> => {
    const known: string[] = await site.site.db(table).orderBy("id").pluck("id");
    return [...known, ...Array.from({ length: MANY - known.length }, (_, index) => String(9_000_000 + index))];
  };

  it("are borne by every listener", async () => {
    const [itemIds, versionIds, laws] = await Promise.all([idsOf("catalogue_items"), idsOf("catalogue_item_versions"), idsOf("libraries_laws")]);
    const payloads: Readonly<Record<string, object>> = {
      "catalogue.items-published": { itemIds }, "catalogue.items-touched": { itemIds }, "catalogue.items-withdrawn": { itemIds: itemIds.slice(-MANY + 1_000) },
      "catalogue.contents-written": { versionIds }, "libraries.records-changed": { kind: "laws", ids: laws },
      "libraries.laws-revised": { changes: laws.map((lawId) => ({ lawId, change: "abolished", successorId: "" })) },
      // Of one item each.
      "catalogue.item-moved": { itemId: itemIds[0], versionId: versionIds[0], action: "submit", to: "submitted", actorId: "0", at: NOW },
    };
    const { listeners } = site.site.registry;
    expect(listeners.length).to.be.greaterThan(8);
    for (const { task, event, listen } of listeners) {
      const fault = await listen(event.schema.parse(payloads[event.id] ?? expect.fail(`${event.id} has no payload here`))).then(() => "", String);
      expect(fault.slice(0, 300), task).to.equal("");
    }
    expect(site.errors).to.deep.equal([]);
  });
});
