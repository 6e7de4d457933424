import { expect } from "chai";
import { house, type House } from "../../support/house.ts";

describe("the numbers on the first page of the desk", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  for (const account of ["liwenjing", "chenyulan", "helihua", "mujing"]) {
    it(`are those of the lists behind them for ${account} (HLJ-2.1.2)`, async () => {
      const person = await site.signedIn(account);
      const desk = await person.get("/desk");
      const panels = desk.page(".sx-key a").get();
      expect(panels.length).to.be.greaterThan(2);
      for (const panel of panels) {
        const list = await person.get(desk.page(panel).attr("href") ?? "");
        const shown = list.page("[aria-current='true'] b.num").first().text();
        expect(shown, desk.page(panel).find("b").text()).to.equal(desk.page(panel).find("strong").text());
      }
    });
  }

  it("count of 待办 is said in the two parts in which its page lists it", async () => {
    const version: { item_id: string; department_id: string } = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.head": true, "v.state": "published", "d.name": "云岭市市场监督管理局" }).first("v.item_id", "v.department_id");
    const law: { id: string } = await site.site.db("libraries_laws").first("id");
    await site.site.db("catalogue_tasks").insert({ kind: "law-changed", item_id: version.item_id, department_id: version.department_id, subject: String(law.id), payload: JSON.stringify({ change: "abolished", successorId: "" }), created_at: new Date("2026-11-20T02:00:00Z") });
    const editor = await site.signedIn("liwenjing");
    const desk = await editor.get("/desk");
    const panel = desk.page(".sx-key a").first();
    const todo = await editor.get("/catalogue/todo");
    const drafts = todo.page("#todo .state-bar b").first().text();
    expect(panel.text()).to.include(`${drafts} 项要修改或者提交，1 项变更要核对`);
    expect(panel.find("strong").text()).to.equal(String(Number(drafts) + 1));
    expect(todo.page("#todo-tasks").parent().find("b.num").text()).to.equal("1");
  });

  it("tell of items in force that are being changed, which stand in the list under another state", async () => {
    const manager = await site.signedIn("helihua");
    const desk = await manager.get("/desk");
    const words = desk.page(".sx-key a").filter((_, a) => desk.page(a).text().includes("已入库事项")).text();
    const progress = await manager.get("/catalogue/progress");
    const inForce = /现行有效 (\d+) 项/.exec(progress.page(".rd-facts").text())?.[1];
    const [, heads, changing] = /(\d+)已入库事项现行有效；另有 (\d+) 项正在变更/.exec(words) ?? [];
    expect(Number(heads) + Number(changing)).to.equal(Number(inForce));
  });
});
