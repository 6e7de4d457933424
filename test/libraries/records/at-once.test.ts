import { expect } from "chai";
import type { House } from "../../support/house.ts";
import { libraryHouse } from "../library-house.ts";

const AT_ONCE = 6;

describe("what several people do to one record in the same instant", () => {
  let site: House;
  // Two connections more: one holds the record until everybody stands before it, one sees whether they do.
  before(async () => { ({ site } = await libraryHouse("template_demo", AT_ONCE + 2)); });
  after(() => site.close());

  it("it is deleted once, recorded once, and gone for the others", async () => {
    const editor = await site.signedIn("liwenjing");
    const name = "检验用的系统";
    const added = await editor.submit(await editor.get("/libraries/systems/new"), "form[action^='/libraries/systems/new']", { name, url: "https://xt.yunling.example", run_level: "3", contact: "信息岗" });
    const id = /\/systems\/(\d+)/.exec(added.url)?.[1] ?? expect.fail(added.url);
    const confirm = await editor.get(`/libraries/systems/${id}/delete`);
    const answers = await site.site.db.transaction(async (tx) => {
      await tx("libraries_systems").where({ id }).forUpdate().first("id");
      const pressed = Array.from({ length: AT_ONCE }, () => editor.submit(confirm, `form[action$='/${id}/delete']`));
      for (let waiting = 0; waiting < AT_ONCE;) {
        const { rows }: { rows: [{ count: number }] } = await site.site.db.raw("select count(distinct pid)::int from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())");
        waiting = rows[0].count;
      }
      return pressed;
    }).then((pressed) => Promise.all(pressed));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, ...Array.from({ length: AT_ONCE - 1 }, () => 404)]);
    expect(await site.site.db("core_audit").where({ subject: `systems:${id}` }).andWhereLike("action", "%deleted%").pluck("action")).to.have.length(1);
    expect(site.errors).to.deep.equal([]);
  });
});
