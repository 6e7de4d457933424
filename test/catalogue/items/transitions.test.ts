import { expect } from "chai";
import type { ItemAction, ItemVersion, ReviewStep } from "../../../plugins/catalogue/api.ts";
import { ITEM_ACTIONS } from "../../../plugins/catalogue/api.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { moveItem } from "../../../plugins/catalogue/items/move-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { completeService, PUBLISHED, SUBMITTED, world, type World } from "../world.ts";

type State = { steps: readonly (readonly [account: string, action: ItemAction])[] };
const HEAD = ["head", "examine", "publish"] as const;
const ONE = ["publish"] as const;
const ASKED = [...PUBLISHED, ["editor", "request-abolition"]] as const;
/** The walk over all states, acts and people is `table-over-http.test.ts`. */
const EVERYBODY = ["editor", "other-editor", "head", "examiner", "publisher", "all-in-one", "clerk", "nobody"];

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

  it("where there is no such version nobody does anything but create", async () => {
    for (const action of ITEM_ACTIONS.filter((each) => each !== "create")) {
      for (const account of EVERYBODY) expect(await tryAction(account, action, { versionId: "999999" }), `${action} by ${account}`).to.deep.include({ ok: false });
    }
    const creators: string[] = [];
    for (const account of EVERYBODY) if ((await tryAction(account, "create", { versionId: "999999" })).ok) creators.push(account);
    expect(creators).to.deep.equal(["editor", "all-in-one"]);
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
