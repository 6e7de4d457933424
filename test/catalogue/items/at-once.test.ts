import { expect } from "chai";
import { Refusal } from "../../../core/http/refusal.ts";
import { createEntry } from "../../../plugins/catalogue/entries/create-entry.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { desk, itemIdOf, writeEntry } from "../pages/desk.ts";
import { completeService, EXAMINED, world, type World } from "../world.ts";

const AT_ONCE = 6;
/** Six connections do the same in the same instant: `done` of those that came through, and the codes of the refusals of the others. */
const together = async <T>(work: (index: number) => Promise<T>): Promise<{ done: T[]; refused: string[] }> => {
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, (_, index) => work(index)));
  const done = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const refused = results.flatMap((result) => {
    if (result.status === "fulfilled") return [];
    if (!(result.reason instanceof Refusal)) throw result.reason;
    return [result.reason.code];
  });
  return { done, refused };
};

const upTo = (last: number, width: number): string[] => Array.from({ length: last }, (_, index) => String(index + 1).padStart(width, "0"));

describe("what several people do in the same instant", () => {
  let w: World;
  before(async () => { w = await world({ review: true, poolMax: AT_ONCE }); });
  after(async () => { await w.close(); });

  const values = {
    task_name: "食品经营许可", use_level: ["3"], by_law: [{ record: "1", clause: "第三十五条" }], is_basic_info: "1",
    task_content: "从事食品经营。", server_type: ["1", "2"], project_type: "2", anticipate_day: 20, anticipate_type: "1", promise_day: 5, promise_type: "1",
    accept_condition: "有营业执照。", is_need_material: "0", is_fee: "0", handle_flow: "申请、审查、发证。", result_type: ["99"],
  };
  const entry = (divided: boolean): Promise<{ id: string; baseCode: string }> =>
    w.run((tx) => createEntry(tx, w.user("editor"), { departmentId: w.user("editor").department.id, typeCode: "01", divided, values, now: w.now }, w.site.ports));
  const create = (entryId: string | null, { account = "editor", baseCode = "" } = {}): Promise<{ itemId: string; versionId: string }> => w.run((tx) =>
    createItem(tx, w.user(account), { departmentId: w.user(account).department.id, entryId, typeCode: "20", baseCode, values: completeService("1"), now: w.now }, w.site.ports));
  const versions = async (ids: readonly { versionId: string }[]) => [...(await w.items.versions(w.site.db, ids.map(({ versionId }) => versionId))).values()];
  const actsOf = (itemId: string, action: string): Promise<string[]> => w.site.db("catalogue_acts").where({ item_id: itemId, action }).pluck("id");

  it("six new 目录 get six numbers one after the other", async () => {
    const { done } = await together(() => entry(true));
    const numbers = done.map(({ baseCode }) => Number(baseCode.slice(4, 9))).sort((a, b) => a - b);
    expect(numbers).to.deep.equal(Array.from({ length: AT_ONCE }, (_, index) => (numbers[0] ?? 0) + index));
  });

  it("six new items of a divided 目录 get six 子项 numbers", async () => {
    const { id, baseCode } = await entry(true);
    const { done } = await together(() => create(id));
    expect((await versions(done)).map((version) => version.baseCode).sort()).to.deep.equal(upTo(AT_ONCE, 3).map((sub) => baseCode.slice(0, 9) + sub));
  });

  it("six new items of one that is not divided get its code and five 业务办理项 below it", async () => {
    const { id, baseCode } = await entry(false);
    const { done } = await together(() => create(id));
    const code = `11539900990001482W3${baseCode}`;
    expect((await versions(done)).map(({ taskCode }) => taskCode).sort()).to.deep.equal([code, ...upTo(AT_ONCE - 1, 2).map((seq) => code + seq)]);
  });

  it("a 子项 that a district takes over six times is taken over once, and the others are told", async () => {
    const { id } = await entry(true);
    const [city] = await versions([await create(id)]);
    const { done, refused } = await together(() => create(id, { account: "district-editor", baseCode: city?.baseCode ?? "" }));
    expect(done).to.have.length(1);
    expect(refused).to.deep.equal(Array.from({ length: AT_ONCE - 1 }, () => "catalogue.base-taken"));
  });

  it("items of a body whose 统一社会信用代码 came late get different codes when they are submitted together", async () => {
    const { id, baseCode } = await entry(false);
    const late = w.site.db("core_departments").where({ id: w.user("editor").department.id });
    await late.clone().update({ credit_code: "" });
    const drafts: { versionId: string }[] = [];
    for (let index = 0; index < AT_ONCE; index += 1) drafts.push(await create(id));
    await late.clone().update({ credit_code: "11539900990001482W" });
    expect((await versions(drafts)).map(({ taskCode }) => taskCode), "no code yet").to.deep.equal(drafts.map(() => ""));
    for (const { versionId } of drafts) await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 1, values: { ...values, ...completeService("1"), power_source: "1", is_devolved: "0", is_certificate: "0", project_type: "2" }, now: w.now }));
    const { done } = await together((index) => w.act("editor", drafts[index]?.versionId ?? "", "submit"));
    const code = `11539900990001482W3${baseCode}`;
    expect(done.map(({ taskCode }) => taskCode).sort()).to.deep.equal([code, ...upTo(AT_ONCE - 1, 2).map((seq) => code + seq)]);
  });

  it("an item is submitted once, and published once", async () => {
    const draft = await create(null);
    const submitted = await together(() => w.act("editor", draft.versionId, "submit"));
    expect([submitted.done.length, ...new Set(submitted.refused)]).to.deep.equal([1, "catalogue.not-now"]);
    expect(await actsOf(draft.itemId, "submit")).to.have.length(1);
    const { itemId, versionId } = await w.item(EXAMINED);
    const published = await together(() => w.act("publisher", versionId, "publish"));
    expect([published.done.length, ...new Set(published.refused)]).to.deep.equal([1, "catalogue.not-now"]);
    expect(await actsOf(itemId, "publish")).to.have.length(1);
  });
});

describe("a finger that presses twice", () => {
  it("新增事项: every press is an item of its own, none is a fault", async function () {
    this.timeout(60_000);
    const site = await desk({ review: true, poolMax: AT_ONCE });
    try {
      const editor = await site.signedIn("liwenjing");
      const entryId = await writeEntry(editor, { task_name: "小作坊登记", divided: "0" });
      const page = await editor.get(`/catalogue/items/new?entry=${entryId}`);
      const { done } = await together(() => editor.submit(page, "form[action^='/catalogue/items/new']", { name: "小作坊登记" }));
      expect(done.map(({ status }) => status)).to.deep.equal(Array.from({ length: AT_ONCE }, () => 200));
      expect(new Set(done.map(itemIdOf)).size).to.equal(AT_ONCE);
      expect(site.errors).to.deep.equal([]);
    } finally {
      await site.close();
    }
  });
});
