import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { fileOf } from "../../../core/cli/where.ts";
import { house, projectRoot, type House } from "../../support/house.ts";

describe("from an address to its code", () => {
  let site: House;
  before(async () => { site = await house({ template: "template_empty" }); });
  after(() => site.close());

  it("every route tells the line of its owner's file that declared it", async () => {
    for (const route of site.site.registry.routes) {
      const [file = ""] = fileOf(projectRoot, route).split(":");
      expect(file, `${route.method} ${route.path}`).to.match(route.owner === "core" ? /^core\// : new RegExp(`^plugins/${route.owner}/`));
      expect(existsSync(join(projectRoot, file)), file).to.equal(true);
    }
  });
});
