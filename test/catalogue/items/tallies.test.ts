import { expect } from "chai";
import { addUpTallies } from "../../../plugins/catalogue/items/tallies.ts";
import { house, type House } from "../../support/house.ts";
import { expectTalliesToHold } from "../recounted.ts";

type Row = Readonly<Record<string, unknown>>;

describe("tallies of versions", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("say what counting the rows says, after the demo was written, after departments went elsewhere and after versions went for good", async () => {
    const { db, worker } = site.site;
    await expectTalliesToHold(db);
    const xitong = await site.signedIn("xitong");
    const police: { id: string } = await db("core_departments").where({ name: "云岭市公安局" }).first("id");
    await xitong.submit(await xitong.submit(await xitong.get(`/people/departments/${police.id}/move`), "form[role=search]", { region: "539901" }), "main form[method=post]", { parent: "" });
    expect(await db("core_departments").where({ id: police.id }).first("region_code")).to.deep.equal({ region_code: "539901" });
    await worker.drain();
    await expectTalliesToHold(db);
    const drafts: string[] = await db("catalogue_item_versions").where({ state: "draft" }).pluck("id");
    await db("catalogue_item_versions").whereIn("id", drafts).delete();
    await expectTalliesToHold(db);
  });

  it("are added up by a job: one row of each sort is left, and the numbers stay", async () => {
    const { db } = site.site;
    const several = (): Promise<Row[]> => db("catalogue_tallies").groupBy("place", "type_code", "state", "head", "findings", "errors").havingRaw("count(*) > 1 or sum(items) = 0").select("place");
    expect((await several()).length).to.be.greaterThan(0);
    await addUpTallies(db);
    expect(await several()).to.deep.equal([]);
    await expectTalliesToHold(db);
  });

  it("tell whoever reads in several places what whoever reads in one is told: a reach within the own adds nothing (HLJ-2.1.2)", async () => {
    for (const [account, more] of [["liwenjing", { role_id: "editor", scope: "own" }], ["lizhengwu", { role_id: "publisher", scope: "department" }]] as const) {
      const before = await numbersFor(account);
      const { id }: { id: string } = await site.site.db("core_staff").where({ account }).first("id");
      await site.site.db("core_staff_roles").insert({ staff_id: id, ...more });
      expect(before.join(" "), account).to.match(/[1-9]/);
      expect(await numbersFor(account), account).to.deep.equal(before);
    }
  });

  /** Every page that shows tallies, as words and numbers. */
  const numbersFor = async (account: string): Promise<string[]> => {
    const reader = await site.signedIn(account);
    const told: string[] = [];
    for (const address of ["/catalogue/items", "/catalogue/health", "/catalogue/progress", "/catalogue/recognitions"]) {
      const { page } = await reader.get(address);
      page("form, button, script").remove();
      told.push(page("main").text().replace(/\s+/g, " "));
    }
    return told;
  };
});
