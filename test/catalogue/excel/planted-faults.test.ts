import ExcelJS from "exceljs";
import { expect } from "chai";
import { bookPlan } from "../../../plugins/catalogue/excel/book-plan.ts";
import { cellAddress } from "../../../core/excel/cell-address.ts";
import { headerOf } from "../../../plugins/catalogue/excel/write-table.ts";
import { house, type House } from "../../support/house.ts";

const ROWS = 5_000;
const EVERY = 100;

describe("an import of 5,000 rows with 50 planted faults", function () {
  this.timeout(600_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("reports exactly those 50, at their cells, and imports all others once (YN-2.3.2)", async () => {
    const editor = await site.signedIn("liwenjing");
    const { credit_code: credit }: { credit_code: string } = await site.site.db("core_departments").where({ name: "云岭市市场监督管理局" }).first("credit_code");
    const { items: [sheet] } = bookPlan(["20"]);
    const columns = sheet?.columns ?? expect.fail();
    const at = (is: (column: (typeof columns)[number]) => boolean): number => columns.findIndex(is);
    const of = (key: string): number => at((column) => column.role === "value" && column.key === key);
    const [key, name, limit, fee, audience] = [0, of("task_name"), of("promise_day"), of("is_fee"), of("server_type")];
    const faults: readonly (readonly [number, string])[] = [[limit, "很快"], [fee, "也许"], [name, ""], [key, `91110000600037341L35320${"99999"}000`], [audience, "外星来客"]];
    const planted: string[] = [];
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet("公共服务");
    page.addRow(columns.map(headerOf));
    for (let index = 0; index < ROWS; index += 1) {
      const cells = columns.map((): string | number => "");
      cells[key] = `${credit}35320${String(40_000 + index)}000`;
      cells[name] = `批量导入的公共服务 ${index}`;
      cells[limit] = index % 20;
      cells[fee] = "否";
      cells[audience] = "自然人";
      if (index % EVERY === 50) {
        const [cell, text] = faults[planted.length % faults.length] ?? expect.fail();
        cells[cell] = text;
        planted.push(cellAddress(cell, index + 2));
      }
      page.addRow(cells);
    }
    const content = new Uint8Array(await book.xlsx.writeBuffer());
    const upload = async () => {
      const sent = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "批量.xlsx", content } } });
      await site.drain();
      const work = await editor.get(new URL(sent.url).pathname);
      return editor.get(work.page(".job a:contains('查看检查结果')").attr("href") ?? expect.fail(work.page(".job").text()));
    };
    const found = await upload();
    expect(found.page("tbody tr td:nth-child(2)").map((_, cell) => found.page(cell).text()).get()).to.deep.equal(planted);
    expect(planted).to.have.length(50);
    const started = await editor.submit(found, "form[action$='/run']");
    await site.drain();
    expect((await editor.get(new URL(started.url).pathname)).page(".job").text()).to.include(`新增 ${ROWS - 50} 个，更新 0 个`).and.to.include("没有导入 50 行");
    const again = await upload();
    expect(again.page("main").text()).to.include("没有可以导入的行");
    expect(site.errors).to.deep.equal([]);
  });
});
