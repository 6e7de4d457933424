import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ITEM_ACTIONS, STATE_WORDS } from "../../plugins/catalogue/api.ts";
import { ACTS } from "../../plugins/news/articles/acts.ts";
import { LIBRARY_KINDS } from "../../plugins/libraries/api.ts";
import { house, NOW, type House } from "../support/house.ts";

const sources = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => readFileSync(join(folder, file), "utf8"));

/** Every action that the source gives to the log; those that are put together are named by the lists they are made from. */
const actionsWritten = (): string[] => {
  const written = [...sources("core"), ...sources("plugins")].filter((text) => /recordAudit\(|audit\.record\(/.test(text)).flatMap((text) => [...text.matchAll(/\baction: ([^\n]*)/g)].map(([, rest = ""]) => rest))
    .flatMap((rest) => [...rest.split(/, (?:subject|detail)/)[0]?.matchAll(/["`]([a-z]+\.[^"`]+)["`]/g) ?? []].map(([, name = ""]) => name));
  const made: Readonly<Record<string, string[]>> = {
    "catalogue.item-": ITEM_ACTIONS.map((act) => `catalogue.item-${act}`),
    "libraries.": LIBRARY_KINDS.flatMap((kind) => ["added", "changed", "deleted", "disabled", "enabled", "merged", "exported"].map((act) => `libraries.${kind}-${act}`)),
    "news.": ["add", "save", ...ACTS].map((act) => `news.${act}`),
    "libraries.laws-": ["revised", "abolished", "begun"].map((act) => `libraries.laws-${act}`),
  };
  return [...new Set(written.flatMap((name) => (name.includes("${") ? made[name.slice(0, name.indexOf("${"))] ?? [name] : [name])))];
};

describe("the words of the log", function () {
  this.timeout(120_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("every action that anything writes into the log is read in Chinese there (GB/T 22239 8.1.4.3)", async () => {
    const { ports } = site.site;
    const actions = actionsWritten();
    expect(actions.length).to.be.greaterThan(90);
    expect(actions).to.include.members(["people.signed-in", "people.account-disabled", "catalogue.item-open", "libraries.laws-added", "review.chain-saved"]);
    await ports.transact(async (tx) => {
      for (const action of actions) await ports.audit.record(tx, { at: NOW, actor: null, action, subject: "site:log", detail: {} });
    });
    const log = await (await site.signedIn("shenji")).get("/people/logs");
    const wordless = log.page("#f-action option").map((_, option) => log.page(option).text()).get().filter((text) => /[a-z]/.test(text));
    expect(wordless).to.deep.equal([]);
  });

  it("objects, facts and states are read in words, the rest is folded away, and the file keeps what was written", async () => {
    const { ports } = site.site;
    await ports.transact((tx) => ports.audit.record(tx, { at: NOW, actor: null, action: "catalogue.item-open", subject: "item:101", detail: { versionId: "7", from: "draft", to: "submitted", opinion: "" } }));
    const auditor = await site.signedIn("shenji");
    const log = await auditor.get("/people/logs?subject=item:101&action=catalogue.item-open");
    const row = log.page("tbody tr").filter((_, one) => log.page(one).text().includes("versionId：7"));
    expect(row.find("td[data-k='对象']").text()).to.equal("事项 101");
    expect(row.find("td[data-k='内容']").contents().first().text()).to.equal(`原来：${STATE_WORDS.draft}；现在：${STATE_WORDS.submitted}`);
    expect(row.find("details").text()).to.include("versionId：7").and.not.include("submitted");
    const file = await auditor.submit(log, "form[action*='/export']");
    expect(file.text).to.include("item:101");
  });
});
