import { expect } from "chai";
import { openLog } from "../../../core/cli/open-log.ts";

describe("the log of a start", () => {
  const written = (act: (log: ReturnType<typeof openLog>) => void): string => {
    const lines: string[] = [];
    act(openLog("info", { isTTY: true, write: (text: string | Uint8Array) => lines.push(String(text)) > 0 }));
    return lines.join("");
  };

  it("is sentences for people at a terminal, and keeps the stack of a fault", () => {
    expect(written((log) => log.info("数据库已就绪（127.0.0.1:5432）。"))).to.equal("数据库已就绪（127.0.0.1:5432）。\n");
    const fault = written((log) => log.error({ err: new Error("disk full") }, "stopping went wrong"));
    expect(fault).to.match(/^注意：stopping went wrong\nError: disk full\n\s+at /);
  });

  it("lists in the README the demo accounts that a second start points to", async () => {
    const { readFile } = await import("node:fs/promises");
    const { DEMO_STAFF } = await import("../../../core/demo/demo-people.ts");
    const readme = await readFile("README.md", "utf8");
    for (const { account, what } of DEMO_STAFF) expect(readme).to.include(`| ${account} | ${what.split("（")[0]}`);
  });
});
