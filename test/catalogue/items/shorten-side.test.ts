import { expect } from "chai";
import { shortenSide } from "../../../plugins/catalogue/items/shorten-side.ts";

describe("a long side of a comparison", () => {
  const long = "申请人应当具备下列条件。".repeat(40);

  it("is left alone while it is short", () => {
    const side = { parts: [{ kind: "", text: "5 个工作日" } as const], list: [] };
    expect(shortenSide(side)).to.deep.equal({ ...side, whole: null });
  });

  it("keeps the change with a little around it, and the whole to be opened", () => {
    const side = { parts: [{ kind: "", text: long }, { kind: "ins", text: "新的一句。" }, { kind: "", text: long }] as const, list: [] };
    const { parts, whole } = shortenSide(side);
    expect(parts.map(({ text }) => text)).to.deep.equal([`……${long.slice(-30)}`, "新的一句。", `${long.slice(0, 30)}……`]);
    expect(whole).to.equal(side);
  });

  it("cuts a long change in its middle and no sign in two", () => {
    const { list } = shortenSide({ parts: [], list: [{ kind: "", parts: [{ kind: "del", text: "𠮷".repeat(300) }] }] });
    const [row] = list;
    expect(row?.kind === "" && row.parts[0]?.text).to.equal(`${"𠮷".repeat(100)}……${"𠮷".repeat(100)}`);
  });
});
