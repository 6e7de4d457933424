import { expect } from "chai";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { elementsFor } from "../../../plugins/catalogue/elements/elements-for.ts";
import { onlineDepthScales } from "../../../plugins/catalogue/elements/online-depth.ts";
import { presentElement } from "../../../plugins/catalogue/elements/present-element.ts";

const scales = (codes: readonly string[], visits: number): string =>
  onlineDepthScales({ online_handle_depth: codes, limit_scene_num: visits }).map((line) => line.slice(5).split(/[（(]/)[0]).join(" ");

describe("网办深度 on its three scales (domain-standards §1.8, YN-2.1.2.8)", () => {
  it("follows the table, row by row", () => {
    expect(scales(["1"], 2)).to.equal("Ⅰ级 无级");
    expect(scales(["1", "2"], 2)).to.equal("Ⅱ级 一级");
    expect(scales(["3"], 0)).to.equal("Ⅱ级 一级");
    expect(scales(["4", "6"], 1)).to.equal("Ⅲ级 二级");
    expect(scales(["4", "5", "6"], 0)).to.equal("Ⅳ级 三级");
    expect(scales(["4", "5", "7"], 0)).to.equal("Ⅳ级 三级");
  });

  it("is no Ⅳ级 when somebody has to come, and no Ⅲ级 when more than once", () => {
    expect(scales(["5", "6"], 1)).to.equal("Ⅲ级 二级");
    expect(scales(["4", "6"], 2)).to.equal("Ⅱ级 二级");
    expect(scales(["4"], 1)).to.equal("Ⅲ级 一级");
  });

  it("is read below the answer in the words of the manual, and nowhere without one", () => {
    const element = elementsFor("item", "20").find(({ key }) => key === "online_handle_depth");
    const lines = (values: ElementValues): readonly string[] => (element === undefined ? [] : presentElement(element, values, {}));
    expect(lines({ online_handle_depth: ["2"], limit_scene_num: 1 }).at(-1)).to.equal("云南分级：一级(在云南分厅提供办事指南、表格下载和网上受理服务)");
    expect(lines({})).to.deep.equal([]);
  });
});
