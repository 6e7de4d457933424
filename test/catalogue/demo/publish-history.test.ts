import { expect } from "chai";
import { publishHistory, type PastVersion } from "../../../plugins/catalogue/demo/publish-history.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import type { ItemAction } from "../../../plugins/catalogue/api.ts";
import { completeService, world, type World } from "../world.ts";

const day = (date: string): Date => new Date(`${date}T02:00:00Z`);
const LIFE = [
  { values: completeService("1"), begun: day("2026-01-05"), submit: day("2026-01-07"), pass: day("2026-01-09"), publish: day("2026-01-12") },
  { values: { ...completeService("1"), transact_time: "全天" }, begun: day("2026-03-02"), submit: day("2026-03-04"), pass: day("2026-03-06"), publish: day("2026-03-09") },
] as const;
const PEOPLE = { submit: "editor", pass: "examiner", publish: "publisher" } as const;

describe("publications that are written together", () => {
  let w: World;
  before(async () => { w = await world(); });
  after(() => w.close());

  const make = (values: ElementValues, now: Date): Promise<{ itemId: string; versionId: string }> => {
    const editor = w.user("editor");
    return w.run((tx) => createItem(tx, editor, { departmentId: editor.department.id, entryId: null, typeCode: "20", baseCode: "", values, now }, w.site.ports));
  };
  const perform = async (account: string, versionId: string, action: ItemAction, now: Date): Promise<string> =>
    (await w.run((tx) => w.items.perform(tx, w.user(account), { versionId, action, opinion: "", now }))).versionId;

  const byCommands = async (): Promise<string> => {
    const made = await make(LIFE[0].values, LIFE[0].begun);
    let versionId = made.versionId;
    for (const [index, version] of LIFE.entries()) {
      if (index > 0) {
        versionId = await perform("editor", versionId, "change", version.begun);
        await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 1, values: version.values, now: version.begun }));
      }
      for (const action of ["submit", "pass", "publish"] as const) versionId = await perform(PEOPLE[action], versionId, action, version[action]);
    }
    return made.itemId;
  };

  const together = async (): Promise<string> => {
    const made = await make(LIFE[0].values, LIFE[0].begun);
    const versions = LIFE.map((version, index): PastVersion => ({
      values: version.values,
      acts: [
        ...(index === 0 ? [] : (["change", "edit"] as const).map((action) => ({ action, at: version.begun, actor: w.user("editor"), opinion: "" }))),
        ...(["submit", "pass", "publish"] as const).map((action) => ({ action, at: version[action], actor: w.user(PEOPLE[action]), opinion: "" })),
      ],
    }));
    const [department] = await w.site.ports.people.departments(w.site.db, { ids: [w.department("云岭市市场监督管理局")] });
    await w.run((tx) => publishHistory(tx, [{ ...made, department: department ?? expect.fail(), versions }]));
    return made.itemId;
  };

  /** Everything about the versions of an item but its own numbers: ids, codes, and the fingerprints that cover them. */
  const story = async (itemId: string): Promise<unknown> => {
    const own = new Set(["id", "item_id", "version_id", "base_code", "task_code", "fingerprint"]);
    const bare = (rows: readonly Record<string, unknown>[]): unknown[] => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !own.has(key))));
    const { db } = w.site;
    return {
      versions: bare(await db("catalogue_item_versions").where({ item_id: itemId }).orderBy("number")),
      contents: bare(await db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where({ item_id: itemId }).orderBy("number").select("c.*")),
      links: bare(await db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id").where({ item_id: itemId }).orderBy(["number", "element"]).select("l.*")),
      acts: bare(await db("catalogue_acts").where({ item_id: itemId }).orderBy("id")),
    };
  };

  it("tell the same story as the commands that people use", async () => {
    expect(await story(await together())).to.deep.equal(await story(await byCommands()));
  });

  it("leave the newest version in force and the code leading to it", async () => {
    const itemId = await together();
    const [found] = await w.items.published(w.site.db, { itemIds: [itemId] });
    expect(found).to.include({ number: 2, missing: 0 });
    expect(await w.items.resolveCode(w.site.db, found?.taskCode ?? "")).to.deep.equal({ kind: "current", code: found?.taskCode });
  });
});
