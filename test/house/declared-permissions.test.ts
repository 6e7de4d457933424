import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { house, projectRoot } from "../support/house.ts";

const sources = ["core", "plugins"].flatMap((top) => readdirSync(join(projectRoot, top), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts")).map((name) => readFileSync(join(projectRoot, top, name), "utf8")));

/** A page that says no names the permission; an id that nobody declares has no name, and nobody can grant it. */
describe("every permission that is asked for", () => {
  it("is declared: the ids that forbid, can and the routes name, as words or as constants", async () => {
    const site = await house();
    try {
      const declared = new Set(site.site.registry.permissions.map(({ id }) => id));
      const constants = new Map(sources.flatMap((text) => [...text.matchAll(/const ([A-Z_]+)\b[^=\n]*= "([a-z-]+\.[a-z-]+)"/g)].map(([, name = "", id = ""]) => [name, id] as const)));
      const asked = sources.flatMap((text) => [...text.matchAll(/\bforbid\("([^"]+)"\)|\bcan\(\w+, "([^"]+)"|\baccess: "([^"]+)"/g)].map(([, ...ids]) => ids.find((id) => id !== undefined) ?? ""));
      const named = sources.flatMap((text) => [...text.matchAll(/\bforbid\(([A-Z_]+)\)|\bcan\(\w+, ([A-Z_]+)\b|\baccess: ([A-Z_]+)\b/g)].flatMap(([, ...names]) => constants.get(names.find((name) => name !== undefined) ?? "") ?? []));
      expect(asked.length).to.be.greaterThan(60);
      expect(named.length).to.be.greaterThan(20);
      expect([...new Set([...asked, ...named])].filter((id) => !declared.has(id) && id !== "public" && id !== "signed-in")).to.deep.equal([]);
    } finally {
      await site.close();
    }
  });
});
