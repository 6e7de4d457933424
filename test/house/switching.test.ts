import { expect } from "chai";
import { switches } from "../../config/plugins.ts";
import { orderPlugins } from "../../core/boot/order-plugins.ts";
import type { Switch } from "../../core/boot/switchboard.ts";
import { DEMO_STAFF } from "../../core/demo/demo-people.ts";
import { crawl } from "../support/crawl.ts";
import { house } from "../support/house.ts";

const roles = DEMO_STAFF.filter((person, index) => DEMO_STAFF.findIndex((other) => other.role === person.role) === index);

/** Without one plugin, and without all that cannot live without it. */
const without = (id: string): Switch[] => {
  const off = new Set([id]);
  for (let before = -1; before !== off.size;) {
    before = off.size;
    for (const { plugin } of switches) {
      if (Object.values(plugin.needs).some((token) => off.has(token.id.split(".")[0] ?? ""))) off.add(plugin.id);
    }
  }
  return switches.map(({ plugin, settings }) => ({ plugin, settings: { ...settings, enabled: !off.has(plugin.id) } }));
};

describe("the switchboard", function () {
  this.timeout(240_000);

  for (const { plugin } of switches) {
    it(`works without ${plugin.label} (${plugin.id}): no trace, no dead link, no fault`, async () => {
      const chosen = without(plugin.id);
      const site = await house({ switches: chosen });
      try {
        const { registry } = site.site;
        const gone = chosen.filter((s) => !s.settings.enabled).map((s) => s.plugin.id);
        expect(registry.plugins.map((p) => p.id)).to.not.include.members(gone);
        expect(registry.routes.filter((route) => gone.includes(route.owner))).to.deep.equal([]);
        expect(registry.jobs.filter((job) => gone.some((id) => job.task.startsWith(`${id}.`)))).to.deep.equal([]);
        // Three pages of each route, whoever comes to them first: links of what is off would stand on every one. Each role opens them all where all is on.
        const opened = new Map<string, number>();
        for (const browser of [site.visitor(), ...await Promise.all(roles.map((person) => site.signedIn(person.account)))]) {
          const { complaints } = await crawl(browser, registry.routes, ["/", "/desk"], { perRoute: 3, opened });
          expect(complaints).to.deep.equal([]);
        }
        expect(site.errors).to.deep.equal([]);
      } finally {
        await site.close();
      }
    });
  }

  it("boots with core alone, and the desk answers", async () => {
    const site = await house({ switches: [] });
    try {
      const browser = await site.signedIn("liwenjing");
      expect((await browser.get("/")).page("h1").text()).to.include("李文静");
    } finally {
      await site.close();
    }
  });

  it("stops with both names and the cure when a needed plugin is missing", () => {
    const review = switches.map((s) => s.plugin).filter((plugin) => plugin.id === "review");
    expect(() => orderPlugins(review)).to.throw(/“审核”（review）需要插件 catalogue.*请在 config\/plugins.ts 打开 catalogue/);
  });

  it("prints the path of a circle", () => {
    const token = (id: string) => ({ kind: "service" as const, id });
    const fake = (id: string, needs: string) => ({
      id, label: id, text: {}, settings: (switches[0] ?? expect.fail()).plugin.settings, needs: { it: token(`${needs}.it`) }, uses: {}, register: () => undefined,
    });
    expect(() => orderPlugins([fake("a", "b"), fake("b", "a")])).to.throw("a -> b -> a");
  });
});
