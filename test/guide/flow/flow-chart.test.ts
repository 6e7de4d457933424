import { expect } from "chai";
import { load } from "cheerio";
import fc from "fast-check";
import type { Step } from "../../../plugins/guide/content/steps.ts";
import { flowChart } from "../../../plugins/guide/flow/flow-chart.ts";
import { widthOf, wrapText } from "../../../plugins/guide/flow/wrap-text.ts";

const step = (name: string, who = "", limit = ""): Step => ({ name, who, limit, more: [] });
const draw = (steps: readonly Step[], columns: number) => {
  const svg = load(flowChart(steps, { columns, boxWidth: 190 }), { xml: true });
  const rects = svg("rect").map((_, rect) => ({ x: Number(svg(rect).attr("x")), y: Number(svg(rect).attr("y")), width: Number(svg(rect).attr("width")), height: Number(svg(rect).attr("height")) })).get();
  const [, , width = 0, height = 0] = (svg("svg").attr("viewBox") ?? "").split(" ").map(Number);
  return { svg, rects, width, height };
};

describe("流程图", () => {
  it("keeps every word as text, in reading order, and draws an arrow between each two steps", () => {
    const { svg } = draw([step("申请"), step("受理", "行政审批科", "1 个工作日"), step("决定"), step("送达")], 3);
    expect(svg("text").map((_, text) => svg(text).text()).get()).to.deep.equal(["申请", "受理", "行政审批科", "1 个工作日", "决定", "送达"]);
    expect(svg("path[fill='none']").length).to.equal(3);
  });

  it("keeps its boxes apart and inside the drawing, whatever the steps say", () => {
    const anyStep = fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), who: fc.string({ maxLength: 60 }), limit: fc.string({ maxLength: 20 }) }).map((facts) => ({ ...facts, more: [] }));
    fc.assert(fc.property(fc.array(anyStep, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 3 }), (steps, columns) => {
      const { rects, width, height } = draw(steps, columns);
      expect(rects).to.have.lengthOf(steps.length);
      for (const box of rects) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).to.equal(true);
        for (const other of rects) {
          const apart = other.x >= box.x + box.width || box.x >= other.x + other.width || other.y >= box.y + box.height || box.y >= other.y + other.height;
          expect(other === box || apart).to.equal(true);
        }
      }
    }), { numRuns: 60 });
  });

  it("holds no markup of what people typed, and no inline style", () => {
    const { svg } = draw([step(`<script>"&'`), step("b")], 2);
    expect(svg("script").length).to.equal(0);
    expect(svg("text").first().text()).to.equal(`<script>"&'`);
    expect(flowChart([step("a")], { columns: 1, boxWidth: 190 })).to.not.match(/style|class|href/);
  });

  it("breaks text at its width and loses nothing while there is room", () => {
    fc.assert(fc.property(fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9，。（）]{0,40}$/), (text) => {
      expect(wrapText(text, 12, 99).join("")).to.equal(text);
    }));
    fc.assert(fc.property(fc.stringMatching(/^[\u4e00-\u9fa5]{0,60}$/), (text) => {
      for (const line of wrapText(text, 8, 99)) expect(widthOf(line)).to.be.at.most(8);
    }));
    expect(wrapText("办理处室名称特别特别长", 4, 2)).to.deep.equal(["办理处室", "名称特…"]);
    expect(wrapText("自受理之日，起算", 5, 9)).to.deep.equal(["自受理之日，", "起算"]);
  });
});
