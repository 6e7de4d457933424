import { expect } from "chai";
import { mapGrid } from "../../../plugins/libraries/windows/map-grid.ts";
import { house } from "../../support/house.ts";

describe("坐标网格 of a window (HLJ-2.4.2.3)", () => {
  const near = [{ name: "一", longitude: 103.83, latitude: 25.04 }, { name: "二", longitude: 103.86, latitude: 25.06 }];

  it("shows all that is known with room around it, on lines of round degrees", () => {
    const grid = mapGrid(near, { longitude: 103.85, latitude: 25.05 }) ?? expect.fail();
    for (const { x, y } of [...grid.dots, grid.own]) {
      expect(x).to.be.greaterThan(0).and.lessThan(grid.width);
      expect(y).to.be.greaterThan(0).and.lessThan(grid.height);
    }
    expect(grid.verticals.length).to.be.greaterThan(2).and.lessThan(9);
    expect(grid.horizontals.map(({ label }) => label)).to.include("25.05°");
    // East is right, north is up, and what a click means leads back to the same degrees.
    const [first, second] = grid.dots;
    expect(first?.x).to.be.lessThan(second?.x ?? 0);
    expect(first?.y).to.be.greaterThan(second?.y ?? 0);
    expect(grid.west + (second?.x ?? 0) * grid.perUnitX).to.be.closeTo(103.86, 0.0001);
    expect(grid.north - (second?.y ?? 0) * grid.perUnitY).to.be.closeTo(25.06, 0.0001);
  });

  it("is there for one known place alone, and not at all for none", () => {
    expect(mapGrid([...near, { ...(near[0] ?? expect.fail()), name: "三" }], null)?.note, "windows of one hall share a dot").to.include("3 个窗口，在 2 个地点");
    expect(mapGrid([], { longitude: 103.85, latitude: 25.05 })?.own).to.deep.equal({ x: 320, y: 200, shown: true });
    expect(mapGrid([], null)).to.equal(null);
  });

  it("stands in the form with the other windows of the region as dots, the two fields are typed as ever", async () => {
    const site = await house();
    try {
      const editor = await site.signedIn("liwenjing");
      const blank = await editor.get("/libraries/windows/new");
      const names = blank.page("#map-grid title").map((_, title) => blank.page(title).text()).get();
      expect(names).to.include("文昌街道便民服务中心").and.not.include("云南省教育厅教师资格窗口");
      expect(blank.page("#map-own").attr("class")).to.include("lib-grid__own--off");
      const made = await editor.submit(blank, "form[action$='/new']", { name: "新窗口", address: "文昌路 2 号", longitude: "103.835", latitude: "25.041" });
      const again = await editor.get(`${made.url}/edit`);
      expect(again.page("#map-own").attr("class")).to.equal("lib-grid__own");
      expect(again.page("#map-grid title").map((_, title) => again.page(title).text()).get()).to.have.lengthOf(names.length).and.not.include("新窗口");
    } finally {
      await site.close();
    }
  });
});
