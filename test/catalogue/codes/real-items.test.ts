import { readFileSync } from "node:fs";
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { composeBaseCode, parseBaseCode } from "../../../plugins/catalogue/codes/base-code.ts";
import { codeLabel } from "../../../plugins/catalogue/codes/code-lists.ts";
import { recogniseLocalTaskCode } from "../../../plugins/catalogue/codes/local-code.ts";
import { composeTaskCode, parseTaskCode } from "../../../plugins/catalogue/codes/task-code.ts";
import { parseUscc } from "../../../core/codes/uscc.ts";
import { sharedData } from "../../support/shared-data.ts";

const Guangdong = z.object({
  task_code: z.string(),
  code_kind: z.enum(["实施事项", "业务办理项"]),
  base_code: z.string(),
  parent_base_code: z.string(),
  credit_code: z.string(),
  level_digit: z.string(),
  type_code: z.string(),
  dept_name: z.string(),
});
const Sichuan = z.object({ item_code: z.string(), base_code: z.string(), area_code: z.string(), task_type: z.string(), task_type_name: z.string() });

function guangdong(): z.infer<typeof Guangdong>[] | undefined {
  const path = sharedData("items/gd_items.ndjson");
  return path === undefined ? undefined : readFileSync(path, "utf8").trim().split("\n").map((line) => Guangdong.parse(JSON.parse(line)));
}

function csv<T>(name: string, schema: z.ZodType<T>): T[] | undefined {
  const path = sharedData(name);
  return path === undefined ? undefined : z.array(schema).parse(parse(readFileSync(path), { columns: true, bom: true }));
}

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe("codes of 2,262 published items of 广东", () => {
  const items = guangdong();
  if (items === undefined) return;

  it("pass the check of the 统一社会信用代码 in 2,256 cases; the six others are two bodies with made-up codes", () => {
    const failing = items.filter((item) => !parseUscc(item.credit_code).ok);
    expect(items.length - failing.length).to.equal(2256);
    expect(tally(failing.map((item) => item.dept_name))).to.deep.equal({ 广东省红十字会: 3, 广东省文献编目中心: 3 });
  });

  it("are read as what they are, part by part, and written again", () => {
    for (const item of items) {
      const result = parseTaskCode(item.task_code);
      if (!result.ok) {
        expect(result.problems, item.task_code).to.deep.equal(["USCC"]);
        continue;
      }
      const { value } = result;
      expect(composeTaskCode(value)).to.equal(item.task_code);
      expect(value.kind, item.task_code).to.equal(item.code_kind === "实施事项" ? "task" : "handle");
      expect(value).to.deep.include(value.kind === "catalog-handle" ? {} : { uscc: item.credit_code, level: item.level_digit });
      expect([composeBaseCode(value.base), value.base.type]).to.deep.equal([item.base_code, item.type_code]);
    }
    expect(items.filter((item) => parseTaskCode(item.task_code).ok)).to.have.length(2256);
  });

  it("raise a warning only for the four whose level and region truly differ", () => {
    const warned = items.flatMap((item) => {
      const result = parseTaskCode(item.task_code);
      return result.ok && result.warnings.length > 0 ? [`${item.level_digit} ${item.credit_code.slice(2, 8)} ${item.dept_name}`] : [];
    });
    expect(tally(warned)).to.deep.equal({
      "3 440000 广州市国家安全局": 1,
      "2 440101 广东省珠宝玉石交易中心": 2,
      "2 441700 广东海上丝绸之路博物馆": 1,
    });
  });

  it("name the 主项 above each 子项", () => {
    let below = 0;
    for (const item of items) {
      const [base, parent] = [parseBaseCode(item.base_code), parseBaseCode(item.parent_base_code)];
      expect([base.ok, parent.ok], item.base_code).to.deep.equal([true, true]);
      if (!base.ok || !item.parent_base_code.endsWith("00Y")) continue;
      expect(composeBaseCode({ ...base.value, sub: "00Y" })).to.equal(item.parent_base_code);
      below += 1;
    }
    expect(below).to.equal(975);
  });
});

describe("codes of other provinces", () => {
  it("of 四川 are all recognised as local ones, none taken for a national one", () => {
    const items = csv("items/sc_qianfeng_items.csv", Sichuan);
    for (const item of items ?? []) {
      const local = recogniseLocalTaskCode(item.item_code);
      expect(local, item.item_code).to.deep.include({ code: item.item_code });
      expect(parseTaskCode(item.item_code).ok, item.item_code).to.equal(false);
      // Where the source cut its own base code off at the first hyphen, ours is longer.
      expect(local?.base.startsWith(item.base_code), item.item_code).to.equal(true);
      expect(codeLabel("task_type", item.task_type.padStart(2, "0")), item.item_code).to.equal(item.task_type_name);
    }
  });

  it("of 辽宁 are right but for one of a type that does not exist", () => {
    const entries = csv("items/ln_power_catalog_sample.csv", z.object({ base_code: z.string(), type_code: z.string() }));
    const wrong = (entries ?? []).flatMap(({ base_code, type_code }) => {
      const result = parseBaseCode(base_code);
      if (result.ok) expect(result.value.type).to.equal(type_code);
      return result.ok ? [] : [[base_code, ...result.problems]];
    });
    if (entries) expect(wrong).to.deep.equal([["219964005000", "TYPE"]]);
  });
});
