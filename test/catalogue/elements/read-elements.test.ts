import { expect } from "chai";
import fc from "fast-check";
import qs from "qs";
import { ownValue } from "../../../plugins/catalogue/elements/element-values.ts";
import { readElements } from "../../../plugins/catalogue/elements/read-elements.ts";
import { schemaFor } from "./schema-for.ts";

/** A body as the server gets it: form text through the real parser. */
const read = (form: string, typeCode = "01") => readElements("item", typeCode, qs.parse(form));
const field = (name: string, text: string) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
const form = (fields: Readonly<Record<string, string>>) => Object.entries(fields).map(([name, text]) => field(name, text)).join("&");
const problemsOf = (fields: Readonly<Record<string, string>>) => read(form(fields)).problems.map(({ path, label, message }) => [path, label, message]);

describe("reading the editor's form", () => {
  it("reads each control into its kind of value", () => {
    const { values, problems } = read(
      form({ task_name: " 食品经营许可 ", promise_day: "5", plan_effective_date: "2026-11-23", is_fee: "0", power_source: "2", daily_terms: "食品证、开餐馆，奶茶店执照" })
        + "&server_type[]=2&server_type[]=1&steps[0][name]=受理&steps[0][limit]=0.5&by_law[0][record]=17&by_law[0][clause]=第三十五条",
    );
    expect(problems).to.deep.equal([]);
    expect(values).to.deep.equal({
      task_name: "食品经营许可", promise_day: 5, plan_effective_date: "2026-11-23", is_fee: "0", power_source: "2",
      daily_terms: ["食品证", "开餐馆", "奶茶店执照"], server_type: ["1", "2"],
      steps: [{ name: "受理", limit: 0.5 }], by_law: [{ record: "17", clause: "第三十五条" }],
    });
  });

  it("takes numbers typed in full width, with a thousands comma or with needless zeros", () => {
    expect(read(form({ promise_day: "１５" })).values).to.deep.equal({ promise_day: 15 });
    expect(read(form({ promise_day: "1,200" })).values).to.deep.equal({ promise_day: 1200 });
    expect(read(form({ promise_day: "1,5" })).problems).to.have.length(1);
    expect(read(form({ promise_day: "3.50" })).values).to.deep.equal({ promise_day: 3.5 });
    expect(read(form({ limit_scene_num: "2.0" })).values).to.deep.equal({ limit_scene_num: 2 });
  });

  it("takes dates in the ways people write them, and only days that exist", () => {
    for (const text of ["2026-11-23", "2026/11/23", "2026年11月23日", "２０２６年１１月２３日", "2026.11.23", "20261123", " 2026 年 11 月 23 日 "]) {
      expect(read(form({ plan_effective_date: text })).values, text).to.deep.equal({ plan_effective_date: "2026-11-23" });
    }
    expect(read(form({ plan_effective_date: "2024-2-29" })).values).to.deep.equal({ plan_effective_date: "2024-02-29" });
    for (const text of ["2026-02-29", "2026-13-01", "2026-11-31", "下周一", "0026-11-23", "2026-11-23abc"]) {
      const { values, words, problems } = read(form({ plan_effective_date: text }));
      expect(values, text).to.deep.equal({});
      expect(words, text).to.deep.equal({ plan_effective_date: text });
      expect(problems, text).to.have.length(1);
    }
  });

  it("says what to put right, at the field, and keeps what was typed", () => {
    const { values, words, problems } = read(form({ promise_day: "十天", limit_scene_num: "100", task_name: "食".repeat(1001), online_handle_url: "javascript:alert(1)" }));
    expect(values).to.deep.equal({});
    expect(words).to.include({ promise_day: "十天", limit_scene_num: "100", online_handle_url: "javascript:alert(1)" });
    expect(problems.map(({ key, message }) => [key, message])).to.deep.equal([
      ["task_name", "请缩短到 1000 个字以内，现在有 1001 个字"],
      ["promise_day", "请填写数字，例如 5"],
      ["limit_scene_num", "请填 99 或更小的数"],
      ["online_handle_url", "请填写以 http:// 或者 https:// 开头的网址"],
    ]);
  });

  it("takes web addresses of the two safe schemes only, since they are printed into links", () => {
    for (const text of ["javascript://example.gov.cn/%0aalert(1)", "ftp://example.gov.cn", "data:text/html,x", "//example.gov.cn", "https://", "https://a b"]) {
      expect(problemsOf({ online_handle_url: text }), text).to.have.length(1);
    }
    expect(problemsOf({ online_handle_url: "HTTPS://zwfw.example.gov.cn/a?b=1#c" })).to.deep.equal([]);
  });

  it("refuses codes that are not in the list", () => {
    expect(problemsOf({ power_source: "7" })).to.deep.equal([["power_source", "权力来源", "请从列表中选择一项"]]);
    expect(problemsOf({ is_fee: "2" })).to.deep.equal([["is_fee", "是否收费", "请选择“是”或者“否”"]]);
    expect(problemsOf({ "server_type[]": "8" })).to.deep.equal([["server_type", "服务对象", "请从列表中选择"]]);
  });

  it("names the row of a mistake and gives the id of its field", () => {
    const { problems, values, words } = read("steps[0][name]=受理&steps[1][name]=审查&steps[1][limit]=三天");
    expect(problems).to.have.length(1);
    expect(problems[0]).to.deep.include({ path: "steps[1][limit]", id: "f-steps-1-limit", label: "办理环节第 2 行的办理时限", section: "flow" });
    expect(values).to.deep.equal({ steps: [{ name: "受理" }, { name: "审查" }] });
    expect(words).to.deep.equal({ steps: [{ name: "受理" }, { name: "审查", limit: "三天" }] });
  });

  it("drops rows in which nothing but the unit is filled in, units without a number, and rows that name no record", () => {
    const { values, problems } = read("steps[0][limit_type]=1&steps[1][name]=决定&steps[1][limit_type]=1&steps[2][name]=+&materials[0][record]=&materials[0][is_need]=1");
    expect(problems).to.deep.equal([]);
    expect(values).to.deep.equal({ steps: [{ name: "决定" }] });
  });

  it("keeps the order of long lists, which the parser turns into an object", () => {
    const rows = Array.from({ length: 25 }, (_, index) => `faqs[${index}][question]=${index}`).join("&");
    const questions = read(rows).values["faqs"];
    expect(questions).to.deep.equal(Array.from({ length: 25 }, (_, index) => ({ question: String(index) })));
    const many = Array.from({ length: 40 }, () => "user_topic_type[]=005").join("&");
    expect(read(many).values).to.deep.equal({ user_topic_type: ["005"] });
  });

  it("says when there are too many rows, and keeps them", () => {
    const rows = Array.from({ length: 31 }, (_, index) => `steps[${index}][name]=${index}`).join("&");
    const { values, words, problems } = read(rows);
    expect(problems.map(({ message }) => message)).to.deep.equal(["最多 30 个办理环节，现在有 31 个，请去掉多余的"]);
    expect(values).to.deep.equal({});
    expect(words["steps"]).to.have.length(31);
    expect(read("systems[0][record]=1&systems[1][record]=2").problems).to.have.length(1);
  });

  it("removes what no database takes and nobody meant", () => {
    const { values } = readElements("item", "01", { task_content: "一\u0000二\r\n三\ud800 " });
    expect(values).to.deep.equal({ task_content: "一二\n三\ufffd" });
    expect(read(form({ task_name: "第一行\n第二行" })).values).to.deep.equal({ task_name: "第一行 第二行" });
  });

  it("counts characters as people do", () => {
    expect(read(form({ short_name: "𠮷".repeat(100) })).problems).to.deep.equal([]);
    expect(read(form({ short_name: "𠮷".repeat(101) })).problems).to.have.length(1);
  });

  it("ignores identity, foreign keys and other types' elements", () => {
    expect(read(form({ task_code: "1", dept_name: "某局", nonsense: "x", punishment_method: "罚款" })).values).to.deep.equal({});
    expect(read(form({ punishment_method: "罚款" }), "02").values).to.deep.equal({ punishment_method: "罚款" });
  });

  it("is not led astray by prototypes", () => {
    const body: unknown = JSON.parse('{"__proto__":{"task_name":"x"},"constructor":{"prototype":{"task_name":"y"}},"steps":[{"__proto__":{"name":"z"}}]}');
    expect(readElements("item", "01", body).values).to.deep.equal({});
    const inherited: unknown = Object.create({ task_name: "x" });
    expect(readElements("item", "01", inherited).values).to.deep.equal({});
    expect(Object.hasOwn(Object.prototype, "task_name")).to.equal(false);
    expect(ownValue<unknown>({}, "toString")).to.equal(undefined);
  });

  it("never throws, and what it calls right is right by the schema of stored values", () => {
    const schema = schemaFor("item", "01");
    const leaf = fc.oneof(fc.string(), fc.constantFrom("1", "0", "5", "2026-11-23", "１２", "x".repeat(3000)), fc.integer(), fc.constant(null));
    const cell = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }));
    const row = fc.dictionary(fc.constantFrom("name", "limit", "limit_type", "record", "clause", "is_need", "situations", "question", "__proto__"), cell);
    const anything = fc.oneof(cell, fc.array(row, { maxLength: 3 }), fc.dictionary(fc.constantFrom("0", "1", "x"), row), fc.anything());
    const key = fc.constantFrom("task_name", "promise_day", "plan_effective_date", "server_type", "power_source", "is_fee", "steps", "by_law", "materials", "daily_terms", "faqs", "online_handle_url");
    fc.assert(fc.property(fc.oneof(fc.dictionary(key, anything), fc.anything()), (body) => {
      const { values } = readElements("item", "01", body);
      expect(schema.safeParse(values).error).to.equal(undefined);
    }), { numRuns: 300 });
  });
});
