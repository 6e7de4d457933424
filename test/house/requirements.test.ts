import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { idsIn, namedRequirements, requirementsPage } from "../../bin/requirements.ts";
import { projectRoot } from "../support/house.ts";
import { REQUIREMENT_IDS } from "./requirement-ids.ts";

describe("requirements and their tests", () => {
  it("reads single ids, lists and ranges in a title", () => {
    expect(idsIn("shows it (YN-2.1.2.14, HLJ-2.1.1)")).to.deep.equal(["YN-2.1.2.14", "HLJ-2.1.1"]);
    expect(idsIn("YN-2.1.0a–c")).to.deep.equal(["YN-2.1.0a", "YN-2.1.0b", "YN-2.1.0c"]);
    expect(idsIn("YN-4.1.1/2/3 and YN-2.1.2.9–11")).to.deep.equal(["YN-4.1.1", "YN-4.1.2", "YN-4.1.3", "YN-2.1.2.9", "YN-2.1.2.10", "YN-2.1.2.11"]);
    expect(idsIn("YN-2.4")).to.deep.equal(["YN-2.4"]);
  });

  it("every requirement has a test that names it", async () => {
    const named = new Set((await namedRequirements()).map(({ id }) => id));
    expect(REQUIREMENT_IDS.filter((id) => !named.has(id))).to.deep.equal([]);
  });

  it("test/requirements.md is what `npm run requirements` makes", async () => {
    expect(readFileSync(join(projectRoot, "test/requirements.md"), "utf8")).to.equal(requirementsPage(await namedRequirements()));
  });
});
