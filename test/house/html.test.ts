import { expect } from "chai";
import { htmlFaults } from "../support/html-faults.ts";

const page = (body: string): string => `<!DOCTYPE html><html lang="zh-CN"><head><title>页面</title></head><body>${body}</body></html>`;
const rules = (body: string): string[] => htmlFaults(page(body)).map((fault) => fault.split(":")[0] ?? "");

// The pages themselves are held to it while they are crawled (crawl.test.ts).
describe("what every page is held to", () => {
  it("finds nothing in a sound page", () => {
    expect(rules('<h1>一</h1><h2>二</h2><form><label for="a">名称</label><input id="a" name="a"></form>')).to.deep.equal([]);
  });

  for (const [what, body, rule] of [
    ["an id that is there twice", '<h1>一</h1><p id="a">1</p><p id="a">2</p>', "no-dup-id"],
    ["a control without a label", '<h1>一</h1><form><input name="a"></form>', "input-missing-label"],
    ["a heading that leaves a step out", "<h1>一</h1><h3>三</h3>", "heading-level"],
    ["a heading before the first", "<h2>二</h2><h1>一</h1>", "heading-level"],
    ["a block inside a line", "<h1>一</h1><span><div>块</div></span>", "element-permitted-content"],
    ["an element that is not closed", "<h1>一</h1><section><p>一</p>", "close-order"],
  ] as const) {
    it(`finds ${what}`, () => { expect(rules(body)).to.include(rule); });
  }
});
