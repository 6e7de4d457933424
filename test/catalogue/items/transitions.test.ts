import { expect } from "chai";
import type { ItemAction, ItemVersion, ReviewStep } from "../../../plugins/catalogue/api.ts";
import { ITEM_ACTIONS } from "../../../plugins/catalogue/api.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { moveItem } from "../../../plugins/catalogue/items/move-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { completeService, EXAMINED, PUBLISHED, SUBMITTED, world, type World } from "../world.ts";

/**
 * The table of requirements §5.8 and of issue 3, written down from there line by line and not from the code: state, action, who. 单位 is
 * the department that owns the item, 负责人 its head, 编办 and 政务办 are those of its region; 报送人 is whoever has sent it.
 */
const REQUIREMENTS = [
  ["暂存", "修改", "单位"],
  ["暂存", "提交", "单位"],
  ["暂存", "移动", "单位"],
  ["负责人待审", "审核通过", "负责人"],
  ["负责人待审", "驳回", "负责人"],
  ["负责人待审", "开始审核", "负责人"],
  ["负责人待审", "撤回", "报送人"],
  ["部门已审核", "审核通过", "编办"],
  ["部门已审核", "驳回", "编办"],
  ["部门已审核", "开始审核", "编办"],
  ["部门已审核", "撤回", "报送人"],
  ["部门已审核，编办已打开", "审核通过", "编办"],
  ["部门已审核，编办已打开", "驳回", "编办"],
  ["部门已审核，一步审核", "发布", "政务办"],
  ["部门已审核，一步审核", "驳回", "政务办"],
  ["部门已审核，一步审核", "开始审核", "政务办"],
  ["部门已审核，一步审核", "撤回", "报送人"],
  ["编办已审核", "发布", "政务办"],
  ["编办已审核", "驳回", "政务办"],
  ["编办已审核", "开始审核", "政务办"],
  ["待生效", "驳回", "政务办"],
  ["已入库", "变更", "单位"],
  ["已入库", "作废申请", "单位"],
  ["已入库", "移动", "单位"],
  ["已入库", "暂停申请", "单位"],
  ["已入库", "暂停", "政务办"],
  ["作废待审", "同意作废", "编办"],
  ["作废待审", "不同意作废", "编办"],
  ["作废待审", "开始审核", "编办"],
  ["作废待审", "撤回", "报送人"],
  ["作废待审，负责人", "审核通过", "负责人"],
  ["作废待审，负责人", "不同意作废", "负责人"],
  ["作废待审，负责人", "开始审核", "负责人"],
  ["作废待审，负责人", "撤回", "报送人"],
  ["作废待审，一步审核", "同意作废", "政务办"],
  ["作废待审，一步审核", "不同意作废", "政务办"],
  ["作废待审，一步审核", "开始审核", "政务办"],
  ["作废待审，一步审核", "撤回", "报送人"],
  ["暂停待审", "同意", "政务办"],
  ["暂停待审", "不同意", "政务办"],
  ["暂停待审", "开始审核", "政务办"],
  ["暂停待审", "撤回", "报送人"],
  ["暂停", "变更", "单位"],
  ["暂停", "作废申请", "单位"],
  ["暂停", "移动", "单位"],
  ["暂停", "恢复申请", "单位"],
  ["暂停", "恢复", "政务办"],
  ["恢复待审", "同意", "政务办"],
  ["恢复待审", "不同意", "政务办"],
  ["恢复待审", "开始审核", "政务办"],
  ["恢复待审", "撤回", "报送人"],
] as const;

type Act = (typeof REQUIREMENTS)[number][1];
const ACTIONS: Readonly<Record<Act, ItemAction>> = {
  修改: "edit", 提交: "submit", 撤回: "withdraw", 开始审核: "open", 审核通过: "pass", 驳回: "return", 发布: "publish", 变更: "change", 移动: "move",
  作废申请: "request-abolition", 同意作废: "approve-abolition", 不同意作废: "refuse-abolition",
  暂停申请: "request-suspension", 恢复申请: "request-resumption", 同意: "grant", 不同意: "decline", 暂停: "suspend", 恢复: "resume",
};

/** Who of the people of this world is meant, for an item of 云岭市市场监督管理局 that “editor” wrote. Scope decides as much as the role. */
const PEOPLE: Readonly<Record<(typeof REQUIREMENTS)[number][2], readonly string[]>> = {
  单位: ["editor", "all-in-one"],
  报送人: ["editor"],
  负责人: ["head", "all-in-one"],
  编办: ["examiner", "all-in-one"],
  政务办: ["publisher", "second-publisher", "all-in-one"],
};
const EVERYBODY = [
  "editor", "other-editor", "own-editor", "district-editor", "head", "other-head", "examiner", "publisher", "second-publisher", "all-in-one", "district-examiner",
  "district-publisher", "foreign-examiner", "foreign-publisher", "region-manager", "clerk", "nobody",
];

type State = { chain?: readonly ReviewStep[]; steps: readonly (readonly [account: string, action: ItemAction])[]; later?: boolean };
const HEAD = ["head", "examine", "publish"] as const;
const ONE = ["publish"] as const;
const ASKED = [...PUBLISHED, ["editor", "request-abolition"]] as const;
const SUSPENDED = [...PUBLISHED, ["publisher", "suspend"]] as const;

/** How each state is reached; the names are those of the table above. */
const STATES: Readonly<Record<string, State>> = {
  暂存: { steps: [] },
  负责人待审: { chain: HEAD, steps: SUBMITTED },
  部门已审核: { steps: SUBMITTED },
  "部门已审核，编办已打开": { steps: [...SUBMITTED, ["examiner", "open"]] },
  "部门已审核，一步审核": { chain: ONE, steps: SUBMITTED },
  编办已审核: { steps: EXAMINED },
  待生效: { steps: PUBLISHED, later: true },
  已入库: { steps: PUBLISHED },
  作废待审: { steps: ASKED },
  "作废待审，负责人": { chain: HEAD, steps: [["editor", "submit"], ["head", "pass"], ["examiner", "pass"], ["publisher", "publish"], ["editor", "request-abolition"]] },
  "作废待审，一步审核": { chain: ONE, steps: [["editor", "submit"], ["publisher", "publish"], ["editor", "request-abolition"]] },
  废置: { steps: [...ASKED, ["examiner", "approve-abolition"]] },
  暂停待审: { steps: [...PUBLISHED, ["editor", "request-suspension"]] },
  暂停: { steps: SUSPENDED },
  恢复待审: { steps: [...SUSPENDED, ["editor", "request-resumption"]] },
};

describe("states of an item (requirements §5.8, YN-2.1.0, YN-2.1.3–2.1.5)", () => {
  let w: World;
  before(async () => { w = await world(); });
  afterEach(() => { w.chainIs(["examine", "publish"]); });
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

  it("names every state of the table, and every act but those of the clock and of the beginning", () => {
    expect(Object.keys(STATES).filter((state) => state !== "废置")).to.have.members([...new Set(REQUIREMENTS.map(([state]) => state))]);
    expect(ITEM_ACTIONS.filter((action) => !Object.values(ACTIONS).includes(action))).to.have.members(["create", "take-effect"]);
  });

  for (const [state, { chain, steps, later }] of Object.entries(STATES)) {
    it(`in ${state}: exactly the acts of the table, by exactly these people; everything else is refused and changes nothing`, async () => {
      if (chain !== undefined) w.chainIs(chain);
      const version = await w.item(steps, later === true ? { ...completeService("1"), plan_effective_date: "2027-01-01" } : completeService("1"));
      const allowed = new Set(REQUIREMENTS.filter(([from]) => from === state).flatMap(([, action, who]) => PEOPLE[who].map((account) => `${ACTIONS[action]} by ${account}`)));
      for (const account of PEOPLE["单位"]) allowed.add(`create by ${account}`);
      const before = await snapshot(w);
      const done: string[] = [];
      for (const action of ITEM_ACTIONS) {
        for (const account of EVERYBODY) {
          const outcome = await tryAction(account, action, version);
          if (outcome.ok) done.push(`${action} by ${account}`);
          else expect(outcome.status, `${action} by ${account}: ${outcome.code}`).to.be.oneOf([403, 409]);
        }
      }
      expect(done.toSorted()).to.deep.equal([...allowed].toSorted());
      expect(await snapshot(w)).to.deep.equal(before);
      const shown = await found(w, version.versionId);
      const offered = EVERYBODY.flatMap((account) => w.items.actionsFor(w.user(account), shown).map((action) => `${action} by ${account}`));
      expect(offered.toSorted(), "what a page offers is what can be done").to.deep.equal(done.filter((one) => !one.startsWith("create ")).toSorted());
    }).timeout(90_000);
  }

  it("where there is no such version nobody does anything but create", async () => {
    for (const action of ITEM_ACTIONS.filter((each) => each !== "create")) {
      for (const account of EVERYBODY) expect(await tryAction(account, action, { versionId: "999999" }), `${action} by ${account}`).to.deep.include({ ok: false });
    }
    const creators: string[] = [];
    for (const account of EVERYBODY) if ((await tryAction(account, "create", { versionId: "999999" })).ok) creators.push(account);
    expect(creators).to.deep.equal(PEOPLE["单位"]);
  }).timeout(60_000);

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
  }).timeout(60_000);

  it("nobody judges what that person submitted, moved or asked for, at any step", async () => {
    const own = async (steps: State["steps"], actions: readonly ItemAction[], chain: readonly ReviewStep[] = ["examine", "publish"]): Promise<ItemVersion> => {
      w.chainIs(chain);
      const made = await w.item(steps);
      for (const action of actions) expect(await tryAction("all-in-one", action, made), action).to.include({ ok: false, status: 409, code: "catalogue.own-work" });
      return found(w, made.versionId);
    };
    const submitted = await own([["all-in-one", "submit"]], ["open", "pass", "return"]);
    expect(w.items.actionsFor(w.user("all-in-one"), submitted)).to.deep.equal(["withdraw"]);
    await own([["all-in-one", "submit"]], ["open", "pass", "return"], HEAD);
    await own([["all-in-one", "submit"]], ["open", "publish", "return"], ONE);
    await own([["all-in-one", "submit"], ["examiner", "pass"]], ["publish", "return"]);
    await own([...PUBLISHED, ["all-in-one", "request-abolition"]], ["approve-abolition", "refuse-abolition"]);
    await own([...PUBLISHED, ["all-in-one", "request-suspension"]], ["grant", "decline"]);
    const moved = await w.item([]);
    await w.run((tx) => moveItem(tx, w.user("all-in-one"), { versionId: moved.versionId, entryId: null, typeCode: "21", now: w.now }, w.site.ports));
    await w.act("editor", moved.versionId, "submit");
    for (const action of ["pass", "return"] as const) expect(await tryAction("all-in-one", action, moved)).to.include({ ok: false, code: "catalogue.own-work" });
  });

  it("a return needs an opinion, at its field; the opinion comes back with the draft", async () => {
    const { versionId } = await w.item(SUBMITTED);
    const silent = await w.attempt((tx) => w.items.perform(tx, w.user("examiner"), { versionId, action: "return", opinion: "  ", now: w.now }));
    expect(silent).to.include({ ok: false, status: 422, code: "catalogue.opinion-missing" });
    const back = await w.act("examiner", versionId, "return", "材料第二项写错了");
    expect(back).to.include({ state: "draft", step: "", returned: true, lastOpinion: "材料第二项写错了" });
    expect(await w.act("editor", versionId, "submit")).to.include({ state: "submitted", returned: false, lastOpinion: "" });
  });

  it("is sent back to any earlier step of its chain, and to no other", async () => {
    w.chainIs(HEAD);
    const examined = [["editor", "submit"], ["head", "pass"], ["examiner", "pass"]] as const;
    const back = async (returnTo: ReviewStep): Promise<ItemVersion> => {
      const { versionId } = await w.item(examined);
      return w.run((tx) => w.items.perform(tx, w.user("publisher"), { versionId, action: "return", opinion: "请再看", returnTo, now: w.now }));
    };
    expect(await back("examine")).to.include({ state: "submitted", step: "examine", returned: true, lastOpinion: "请再看" });
    const withHead = await back("head");
    expect(withHead).to.include({ state: "draft", step: "head", returned: true });
    expect((await w.attempt((tx) => saveDraft(tx, w.user("editor"), { versionId: withHead.versionId, revision: 1, values: completeService("1", "偷改"), now: w.now })))).to.include({ ok: false, status: 409 });
    expect(await w.act("head", withHead.versionId, "pass")).to.include({ state: "submitted", step: "examine", returned: false });
    const { versionId } = await w.item([["editor", "submit"], ["head", "pass"]]);
    const forward = await w.attempt((tx) => w.items.perform(tx, w.user("examiner"), { versionId, action: "return", opinion: "x", returnTo: "publish", now: w.now }));
    expect(forward).to.include({ ok: false, status: 422, code: "catalogue.not-earlier" });
  });

  it("can be taken back until somebody has begun to look, and then no more", async () => {
    const { versionId } = await w.item(SUBMITTED);
    expect(await w.act("editor", versionId, "withdraw")).to.include({ state: "draft", step: "", returned: false });
    await w.act("editor", versionId, "submit");
    expect((await w.act("examiner", versionId, "open")).opened).to.deep.equal({ by: "examiner", at: w.now });
    expect(await tryAction("editor", "withdraw", { versionId })).to.include({ ok: false, status: 409, code: "catalogue.opened" });
    await w.act("examiner", versionId, "return", "改");
    await w.act("editor", versionId, "submit");
    expect(await tryAction("editor", "withdraw", { versionId })).to.deep.equal({ ok: true });
    const asked = await w.item(ASKED);
    expect(await w.act("editor", asked.versionId, "withdraw")).to.include({ state: "published", procedure: "", step: "" });
    expect((await w.items.requests(w.site.db, asked.itemId)).map(({ state }) => state)).to.deep.equal(["withdrawn"]);
  });

  it("a chain that changes strands nothing that is under way", async () => {
    w.chainIs(HEAD);
    const [atHead, atExamine] = [await w.item(SUBMITTED), await w.item([["editor", "submit"], ["head", "pass"]])];
    w.chainIs(ONE);
    expect(await w.act("head", atHead.versionId, "pass")).to.include({ state: "submitted", step: "publish" });
    expect(await w.act("publisher", atHead.versionId, "publish")).to.include({ state: "published" });
    expect(await w.act("examiner", atExamine.versionId, "pass")).to.include({ state: "examined", step: "publish" });
    expect(await w.act("publisher", atExamine.versionId, "publish")).to.include({ state: "published" });
  });

  it("an item with missing elements is not submitted, and each is named at its field (YN-2.2.2)", async () => {
    const { versionId } = await w.item([], { ...completeService("1"), limit_scene_num: 2 });
    expect(await found(w, versionId)).to.include({ missing: 1 });
    const outcome = await tryAction("editor", "submit", { versionId });
    expect(outcome).to.deep.include({ ok: false, status: 422, fields: [{ field: "limit_scene_explain", message: "必须现场办理原因说明：请写明为什么必须到现场" }] });
  });

  it("at most one change of an item is open, and none while its abolition is asked for; a suspension does not wait for it", async () => {
    const { versionId } = await w.item(PUBLISHED);
    const draft = await w.act("editor", versionId, "change");
    for (const action of ["change", "request-abolition", "move"] as const) expect(await tryAction("editor", action, { versionId })).to.include({ ok: false, code: "catalogue.open-change" });
    const asked = await w.item(ASKED);
    expect(await tryAction("editor", "change", asked)).to.include({ ok: false, status: 409 });
    await w.act("editor", versionId, "request-suspension", "系统升级");
    for (const [account, action] of [["editor", "submit"], ["examiner", "pass"], ["publisher", "publish"]] as const) await w.act(account, draft.versionId, action);
    expect(await found(w, draft.versionId), "what is asked for the item is asked for its new version").to.include({ state: "published", procedure: "suspension", step: "publish" });
    expect(await found(w, versionId)).to.include({ state: "archived", procedure: "", step: "" });
    expect((await w.act("publisher", draft.versionId, "grant")).suspension).to.deep.equal({ notice: "系统升级", from: "2026-11-23", until: "" });
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
    expect((await w.item([["all-in-one", "publish"], ["editor", "request-suspension"], ["publisher", "grant"], ["publisher", "resume"]])).itemId).not.to.equal("");
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
  const tables = ["catalogue_items", "catalogue_item_versions", "catalogue_item_contents", "catalogue_version_links", "catalogue_acts", "catalogue_code_history", "catalogue_requests", "core_audit"];
  return Promise.all(tables.map(async (table) => (await w.site.db.raw(`select count(*) as rows, md5(string_agg(t::text, ',' order by t::text)) as content from ${table} t`) as { rows: unknown[] }).rows));
};
