import { expect } from "chai";
import type { ItemAction, ItemVersion } from "../../../plugins/catalogue/api.ts";
import { ITEM_ACTIONS } from "../../../plugins/catalogue/api.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { moveItem } from "../../../plugins/catalogue/items/move-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { completeService, EXAMINED, PUBLISHED, SUBMITTED, world, type World } from "../world.ts";

/**
 * The table of requirements §5.8, copied from there line by line and not from the code: state, action, who. 单位 is the department
 * that owns the item, 编办 and 政务办 are those of its region.
 */
const REQUIREMENTS = [
  ["—", "新增", "单位"],
  ["暂存", "修改", "单位"],
  ["暂存", "提交", "单位"],
  ["部门已审核", "审核通过", "编办"],
  ["部门已审核", "驳回", "编办"],
  ["编办已审核", "发布", "政务办"],
  ["编办已审核", "驳回", "政务办"],
  ["已入库", "变更", "单位"],
  ["已入库", "作废申请", "单位"],
  ["作废待审", "同意", "编办"],
  ["作废待审", "不同意", "编办"],
  ["已入库", "移动", "单位"],
  ["暂存", "移动", "单位"],
] as const;

const ACTIONS: Readonly<Record<(typeof REQUIREMENTS)[number][1], readonly ItemAction[]>> = {
  新增: ["create"], 修改: ["edit"], 提交: ["submit"], 审核通过: ["pass"], 驳回: ["return"], 发布: ["publish"], 变更: ["change"],
  作废申请: ["request-abolition"], 同意: ["approve-abolition"], 不同意: ["refuse-abolition"], 移动: ["move"],
};

/** Who of the people of this world is meant, for an item of 云岭市市场监督管理局 that “editor” wrote. Scope decides as much as the role. */
const PEOPLE: Readonly<Record<(typeof REQUIREMENTS)[number][2], readonly string[]>> = {
  单位: ["editor", "all-in-one"],
  编办: ["examiner", "all-in-one"],
  政务办: ["publisher", "second-publisher", "all-in-one"],
};
const EVERYBODY = [
  "editor", "other-editor", "own-editor", "district-editor", "examiner", "publisher", "second-publisher", "all-in-one", "district-examiner", "district-publisher",
  "foreign-examiner", "foreign-publisher", "region-manager", "clerk", "nobody",
];

const STATES = {
  "—": [],
  暂存: [],
  部门已审核: SUBMITTED,
  编办已审核: EXAMINED,
  已入库: PUBLISHED,
  作废待审: [...PUBLISHED, ["editor", "request-abolition"]],
  废置: [...PUBLISHED, ["editor", "request-abolition"], ["examiner", "approve-abolition"]],
} as const;

describe("states of an item (requirements §5.8)", () => {
  let w: World;
  before(async () => { w = await world(); });
  after(async () => { await w.close(); });

  const tryAction = (account: string, action: ItemAction, version: { versionId: string }) => w.attempt(async (tx) => {
    const user = w.user(account);
    switch (action) {
      case "create":
        return createItem(tx, user, { departmentId: w.department("云岭市市场监督管理局"), entryId: null, typeCode: "20", baseCode: "", values: {}, now: w.now }, w.site.ports);
      case "edit": return saveDraft(tx, user, { versionId: version.versionId, revision: 1, values: completeService("1", "改过的名称"), now: w.now });
      case "move": return moveItem(tx, user, { versionId: version.versionId, entryId: null, typeCode: "21", now: w.now }, w.site.ports);
      default: return w.items.perform(tx, user, { versionId: version.versionId, action, opinion: "意见", now: w.now });
    }
  });

  for (const [state, steps] of Object.entries(STATES)) {
    it(`in ${state}: exactly the acts of the table, by exactly these people`, async () => {
      const version = state === "—" ? { versionId: "999999" } : await w.item(steps);
      const allowed = new Set(REQUIREMENTS.filter(([from]) => from === state)
        .flatMap(([, action, who]) => ACTIONS[action].flatMap((act) => PEOPLE[who].map((account) => `${act} by ${account}`))));
      if (state !== "—") for (const account of PEOPLE["单位"]) allowed.add(`create by ${account}`);
      const before = await snapshot(w);
      const done: string[] = [];
      for (const action of ITEM_ACTIONS) {
        for (const account of EVERYBODY) {
          const outcome = await tryAction(account, action, version);
          if (outcome.ok) done.push(`${action} by ${account}`);
          else expect(outcome.status, `${action} by ${account}: ${outcome.code}`).to.be.oneOf(state === "—" ? [403, 404] : [403, 409]);
        }
      }
      expect(done.toSorted()).to.deep.equal([...allowed].toSorted());
      expect(await snapshot(w)).to.deep.equal(before);
      if (state === "—") return;
      const shown = await found(w, version.versionId);
      const offered = EVERYBODY.flatMap((account) => w.items.actionsFor(w.user(account), shown).map((action) => `${action} by ${account}`));
      expect(offered.toSorted(), "what a page offers is what can be done").to.deep.equal(done.filter((one) => !one.startsWith("create ")).toSorted());
    }).timeout(60_000);
  }

  it("a version in the archive can be touched by nobody", async () => {
    const { versionId } = await w.item(PUBLISHED);
    const draft = await w.act("editor", versionId, "change");
    await w.act("editor", draft.versionId, "submit");
    await w.act("examiner", draft.versionId, "pass");
    await w.act("publisher", draft.versionId, "publish");
    expect((await w.items.version(w.site.db, versionId))?.state).to.equal("archived");
    for (const action of ITEM_ACTIONS.filter((each) => each !== "create")) {
      for (const account of EVERYBODY) expect((await tryAction(account, action, { versionId })).ok, `${action} by ${account}`).to.equal(false);
    }
  });

  it("nobody examines or publishes what that person submitted", async () => {
    const submitted = await w.item([["all-in-one", "submit"]]);
    for (const action of ["pass", "return"] as const) expect(await tryAction("all-in-one", action, submitted)).to.include({ ok: false, status: 409, code: "catalogue.own-work" });
    const examined = await w.item([["all-in-one", "submit"], ["examiner", "pass"]]);
    for (const action of ["publish", "return"] as const) expect(await tryAction("all-in-one", action, examined)).to.include({ ok: false, status: 409, code: "catalogue.own-work" });
    const asked = await w.item([...PUBLISHED, ["all-in-one", "request-abolition"]]);
    for (const action of ["approve-abolition", "refuse-abolition"] as const) expect(await tryAction("all-in-one", action, asked)).to.include({ ok: false, status: 409 });
    expect(w.items.actionsFor(w.user("all-in-one"), await found(w, submitted.versionId))).to.deep.equal([]);
    expect(await tryAction("examiner", "approve-abolition", asked)).to.deep.equal({ ok: true });
  });

  it("a return needs an opinion, at its field; the opinion comes back with the draft", async () => {
    const { versionId } = await w.item(SUBMITTED);
    const silent = await w.attempt((tx) => w.items.perform(tx, w.user("examiner"), { versionId, action: "return", opinion: "  ", now: w.now }));
    expect(silent).to.include({ ok: false, status: 422, code: "catalogue.opinion-missing" });
    const back = await w.act("examiner", versionId, "return", "材料第二项写错了");
    expect(back).to.include({ state: "draft", returned: true, lastOpinion: "材料第二项写错了" });
    expect(await w.act("editor", versionId, "submit")).to.include({ state: "submitted", returned: false, lastOpinion: "" });
  });

  it("an item with missing elements is not submitted, and each is named at its field (YN-2.2.2)", async () => {
    const { versionId } = await w.item([], { ...completeService("1"), limit_scene_num: 2 });
    expect(await found(w, versionId)).to.include({ missing: 1 });
    const outcome = await tryAction("editor", "submit", { versionId });
    expect(outcome).to.deep.include({ ok: false, status: 422, fields: [{ field: "limit_scene_explain", message: "必须现场办理原因说明：请写明为什么必须到现场" }] });
  });

  it("at most one change of an item is open, and none while its abolition is asked for", async () => {
    const { versionId } = await w.item(PUBLISHED);
    await w.act("editor", versionId, "change");
    for (const action of ["change", "request-abolition", "move"] as const) expect(await tryAction("editor", action, { versionId })).to.include({ ok: false, code: "catalogue.open-change" });
    const asked = await w.item([...PUBLISHED, ["editor", "request-abolition"]]);
    expect(await tryAction("editor", "change", asked)).to.include({ ok: false, status: 409 });
  });
});

describe("without a review chain", () => {
  let w: World;
  before(async () => { w = await world({ review: false }); });
  after(async () => { await w.close(); });

  it("whoever may publish publishes a draft or a submission directly, also his own; nobody examines", async () => {
    for (const steps of [[], SUBMITTED]) {
      const { versionId } = await w.item(steps);
      for (const account of ["publisher", "all-in-one"]) {
        expect((await w.attempt((tx) => w.items.perform(tx, w.user(account), { versionId, action: "publish", opinion: "", now: w.now }))).ok).to.equal(true);
      }
      for (const account of ["editor", "examiner", "foreign-publisher"]) {
        expect(await w.attempt((tx) => w.items.perform(tx, w.user(account), { versionId, action: "publish", opinion: "", now: w.now }))).to.include({ ok: false, status: 403 });
      }
      expect(w.items.actionsFor(w.user("examiner"), await found(w, versionId))).to.deep.equal([]);
    }
    expect((await w.item([["all-in-one", "submit"], ["all-in-one", "publish"], ["editor", "request-abolition"], ["publisher", "approve-abolition"]])).itemId).not.to.equal("");
  });

  it("even then an incomplete draft stays a draft", async () => {
    const { versionId } = await w.item([], { task_name: "不完整的事项" });
    expect(await w.attempt((tx) => w.items.perform(tx, w.user("publisher"), { versionId, action: "publish", opinion: "", now: w.now }))).to.include({ ok: false, status: 422 });
  });
});

const found = async (w: World, versionId: string): Promise<ItemVersion> => {
  const version = await w.items.version(w.site.db, versionId);
  if (version === null) throw new Error(`No version ${versionId}`);
  return version;
};

/** Everything that an act could leave behind. */
const snapshot = async (w: World): Promise<unknown> => {
  const tables = ["catalogue_items", "catalogue_item_versions", "catalogue_item_contents", "catalogue_version_links", "catalogue_acts", "catalogue_code_history", "core_audit"];
  return Promise.all(tables.map(async (table) => (await w.site.db.raw(`select count(*) as rows, md5(string_agg(t::text, ',' order by t::text)) as content from ${table} t`) as { rows: unknown[] }).rows));
};
