import { expect } from "chai";
import { switches } from "../../../config/plugins.ts";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { loadDemo } from "../../../core/demo/load-demo.ts";
import { addStaff } from "../../../core/people/add-staff.ts";
import { loadUser } from "../../../core/people/load-user.ts";
import type { User } from "../../../core/contract.ts";
import { ITEM_ACTIONS, items, type CatalogueItems, type ItemAction, type ItemVersion } from "../../../plugins/catalogue/api.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { moveItem } from "../../../plugins/catalogue/items/move-item.ts";
import { dayTurns, transitions } from "../../../plugins/catalogue/items/transitions.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";
import { expectTalliesToHold } from "../recounted.ts";
import { completeService } from "../world.ts";
import { ACTIONS, allowed, EVERYBODY, STATES, TABLE, walkers, type Account, type ActName, type StateName } from "./state-table.ts";

const OWN = "云岭市市场监督管理局";
const MORE_PEOPLE = [
  { account: "own-editor", department: OWN, roles: [{ role: "editor", scope: "own" }] },
  { account: "all-in-one", department: OWN, roles: [{ role: "editor", scope: "department" }, { role: "head", scope: "department" }, { role: "examiner", scope: "region" }, { role: "publisher", scope: "region" }] },
  { account: "other-head", department: "云岭市公安局", roles: [{ role: "head", scope: "department" }] },
  { account: "district-examiner", department: "云岭市翠湖区行政审批局", roles: [{ role: "examiner", scope: "region" }] },
  { account: "foreign-publisher", department: "邻山市行政审批局", roles: [{ role: "publisher", scope: "region" }] },
] as const;

/** What the 体检 finds nothing in, so that 提交 asks nothing before it goes out. */
const SOUND = {
  ...completeService("1"), result_type: ["99"], result_name: "", project_type: "2", promise_day: 5, promise_type: "1", anticipate_day: 20, anticipate_type: "1", user_topic_type: ["040"],
  limit_scene_num: 1, limit_scene_explain: "需要核对本人。",
  link_way: "文昌路 88 号一楼 3 号窗口，电话 0870-5550123", supervise_way: "文昌路 88 号 201 室，电话 0870-5550199",
};

type Made = { itemId: string; versionId: string };
type Door = { path: string; body: Readonly<Record<string, string>> };

/** The addresses through which an act can be asked for; those after the first are asked too, and lead nowhere while there is a review. */
const doorsOf = (action: ItemAction, { itemId, versionId, revision, fingerprint, step }: ItemVersion): readonly Door[] => {
  const item = `/catalogue/items/${itemId}`;
  const said = { opinion: "意见" };
  const conclude = { path: `/review/decisions/${versionId}`, body: { ...said, conclusion: action, seen: fingerprint, returnTo: "" } };
  const handIn: Door = { path: `${item}/health/hand-in`, body: { then: action, revision: String(revision) } };
  switch (action) {
    case "create": case "take-effect": throw new Error(`${action} is nobody's act on an item`);
    case "edit": return [{ path: `${item}/edit`, body: { _act: "save", revision: String(revision), task_name: "改过的名称" } }];
    case "submit": return [{ path: `${item}/submit`, body: { revision: String(revision) } }];
    case "publish": return [conclude, { path: `${item}/publish`, body: { revision: String(revision) } }, handIn];
    case "open": return [{ path: `${conclude.path}/open`, body: {} }];
    // What is settled and waits for its day lies with no reviewer any more.
    case "return": return step === "scheduled" ? [{ path: `${item}/return`, body: said }, conclude] : [conclude, { path: `${item}/return`, body: said }];
    case "pass": return [conclude];
    case "approve-abolition": case "refuse-abolition": case "grant": case "decline": return [conclude, { path: `${item}/${action}`, body: said }];
    case "request-abolition": return [{ path: `${item}/abolish`, body: { ...said, reason: "law" } }];
    case "move": return [{ path: `${item}/move`, body: { target: "type:21" } }];
    case "change": case "withdraw": case "request-suspension": case "request-resumption": case "suspend": case "resume": return [{ path: `${item}/${action}`, body: said }];
  }
};

/** Where a version stands, as the names of the states tell them apart. */
const standing = ({ state, step, procedure, suspension }: ItemVersion): string =>
  [state, step, procedure, procedure === "" && state === "published" && suspension !== null ? "suspended" : ""].join("/");

describe("the table of states over HTTP (requirements §5.8, YN-2.1.0a–g, YN-2.1.4.1, YN-2.1.5.1, YN-2.1.5.2)", () => {
  let site: House;
  let service: CatalogueItems;
  const browsers = new Map<Account, { browser: BrowserClient; token: string; user: User }>();

  const person = (account: Account): { browser: BrowserClient; token: string; user: User } => browsers.get(account) ?? expect.fail(account);

  before(async function arrive() {
    this.timeout(120_000);
    site = await house({ template: "template_empty", switches: switches.filter(({ plugin: { id } }) => ["libraries", "catalogue", "review"].includes(id)) });
    const { db, ports, registry } = site.site;
    service = registry.services.get(items.id) as CatalogueItems;
    // The people of the demo site, but none of its items: every page counts what waits for whoever is signed in.
    await loadDemo({ db, transact: ports.transact, now: NOW, say: () => undefined }, []);
    await db("libraries_laws").insert({ title: "老年人权益保障法", level: "法律", status: "有效", updated_at: NOW });
    await ports.transact(async (tx) => {
      await ports.people.addRegions(tx, [{ code: "539801", name: "邻山市", level: 2, parentCode: "530000" }]);
      await ports.people.ensureDepartments(tx, [{ regionCode: "539801", name: "邻山市行政审批局", creditCode: "" }]);
    });
    const departments = new Map((await db("core_departments").select("id", "name") as { id: string; name: string }[]).map(({ id, name }) => [name, id]));
    await ports.transact((tx) => addStaff(tx, MORE_PEOPLE.map(({ account, department, roles }) => ({
      account, name: account, password: DEMO_PASSWORD, mustChangePassword: false, departmentId: departments.get(department) ?? "", roles,
    }))));
    for (const account of EVERYBODY) {
      const browser = await site.signedIn(account);
      const token = (await browser.get("/people/password")).page("[name=_csrf]").attr("value") ?? expect.fail(account);
      const row: { id: string } = await db("core_staff").where({ account }).first("id");
      browsers.set(account, { browser, token, user: await loadUser(db, row.id) ?? expect.fail(account) });
    }
  });
  after(async () => { await site.close(); });

  const send = async (account: Account, { path, body }: Door): Promise<number> => {
    const { browser, token } = person(account);
    return (await browser.fetch(path, { method: "POST", body: new URLSearchParams({ _csrf: token, ...body }) })).status;
  };

  /** The version that the item's pages speak of, or the one in the archive. */
  const versionOf = async (itemId: string, archived = false): Promise<ItemVersion> => {
    const row: { id: string } = await site.site.db("catalogue_item_versions").where({ item_id: itemId, ...(archived ? { state: "archived" } : { head: true }) }).first("id");
    return await service.version(site.site.db, row.id) ?? expect.fail(itemId);
  };

  const make = async (state: StateName): Promise<Made> => {
    const { ports: { transact }, db, ports } = site.site;
    const { writer = "liwenjing", steps, later } = STATES[state];
    const { user } = person("liwenjing");
    const values = { ...SOUND, ...(later === true ? { plan_effective_date: "2027-01-01" } : {}) };
    const made = await transact((tx) => createItem(tx, user, { departmentId: user.department.id, entryId: null, typeCode: "20", baseCode: "", values, now: NOW }, ports));
    // Who may work on his own rows only writes what is his.
    if (writer !== "liwenjing") await db("catalogue_item_versions").where({ id: made.versionId }).update({ created_by: person(writer).user.id });
    let { versionId } = made;
    for (const [account, action] of steps) {
      const actor = person(account).user;
      const input = { versionId, action, opinion: "意见", now: NOW };
      ({ versionId } = await transact((tx) => (action === "move" ? moveItem(tx, actor, { versionId, entryId: null, typeCode: "21", now: NOW }, ports) : service.perform(tx, actor, input))));
    }
    return { ...made, versionId };
  };

  /** What an act could leave behind: of every table how many rows it has, and the last transaction that wrote one of them. */
  const everything = async (): Promise<unknown> => {
    const { rows: tables } = await site.site.db.raw("select tablename from pg_tables where schemaname = 'public' and (tablename like 'catalogue\\_%' or tablename like 'review\\_%' or tablename = 'core_audit')") as { rows: { tablename: string }[] };
    const parts = ["graphile_worker._private_jobs", ...tables.map(({ tablename }) => tablename)].map((table) => `select '${table}' as name, count(*) as rows, max(xmin::text::bigint) as written from ${table}`);
    return (await site.site.db.raw(`${parts.join(" union all ")} order by 1`) as { rows: unknown[] }).rows;
  };

  const chainIs = async (state: StateName): Promise<void> => {
    const { chain = ["examine", "publish"] } = STATES[state];
    const sent = await send("helihua", { path: "/review/chains", body: { regionCode: "539900", typeCode: "", chain: chain.length === 1 ? "publish" : chain.length === 2 ? "examine" : "head-examine" } });
    expect(sent).to.equal(303);
  };

  /** What is done leads on; only 开始审核 shows the page again at once, with what the reviewer has typed already. */
  const doneStatus = (act: ActName): number => (act === "开始审核" ? 200 : 303);

  const acts = Object.entries(ACTIONS) as [ActName, ItemAction][];

  it("names every state of YN-2.1.0 and every act but those of the beginning and of the clock", () => {
    expect(Object.keys(STATES).filter((state) => state !== "废置" && state !== "备案")).to.have.members([...new Set(TABLE.map(([state]) => state))]);
    expect(ITEM_ACTIONS.filter((action) => !Object.values(ACTIONS).includes(action))).to.have.members(["create", "take-effect"]);
    const named = new Set(Object.keys(STATES).map((state) => state.split("，")[0]));
    expect([...named]).to.include.members(["暂存", "部门已审核", "编办已审核", "已入库", "备案", "废置", "作废待审", "移动待审"]);
  });

  for (const state of Object.keys(STATES) as StateName[]) {
    it(`in ${state}: nobody else does anything else; it is refused with 403 or 409 and changes nothing`, async () => {
      await chainIs(state);
      const { itemId } = await make(state);
      const version = await versionOf(itemId, state === "备案");
      // Of an item with a version in the archive, the pages of the item speak of the one in force.
      const asked = acts.filter(([, action]) => state !== "备案" || doorsOf(action, version)[0]?.path.startsWith("/review/") === true);
      const before = await everything();
      const answers: string[] = [];
      for (const [act, action] of asked) {
        const { who } = allowed(state, act);
        const [door, ...sideDoors] = doorsOf(action, version);
        for (const account of walkers(state).filter((one) => !who.includes(one))) {
          const status = door === undefined ? 0 : await send(account, door);
          // Who opens what somebody has opened already is shown it: the first one counts.
          const sees = state === "部门已审核，编办已打开" && action === "open" && allowed(state, "审核通过").who.includes(account);
          if (sees ? status !== doneStatus(act) : status !== 403 && status !== 409) answers.push(`${act} by ${account}: ${status}`);
        }
        // With a review, the same act on the pages of the item is nobody's: those who may do it are asked.
        for (const side of sideDoors) {
          for (const account of who.length > 0 ? who : ["chenyulan", "all-in-one"] as const) {
            const status = await send(account, side);
            if (status !== 403 && status !== 409) answers.push(`${act} by ${account} at ${side.path}: ${status}`);
          }
        }
      }
      expect(answers).to.deep.equal([]);
      expect(await everything()).to.deep.equal(before);
    }).timeout(120_000);

    it(`in ${state}: exactly these people do these acts, and it is then where the table says`, async () => {
      await chainIs(state);
      const rows = TABLE.filter(([from]) => from === state);
      const places = new Map<StateName, string>();
      for (const to of new Set(rows.map(([, , , next]) => next))) {
        await chainIs(to);
        places.set(to, standing(await versionOf((await make(to)).itemId)));
      }
      await chainIs(state);
      for (const [, act] of rows) {
        const { who, to } = allowed(state, act);
        for (const account of who) {
          const { itemId } = await make(state);
          const version = await versionOf(itemId);
          const [door] = doorsOf(ACTIONS[act], version);
          expect(door === undefined ? 0 : await send(account, door), `${act} by ${account}`).to.equal(doneStatus(act));
          const after = await versionOf(itemId);
          expect(standing(after), `after ${act} by ${account}: ${to}`).to.equal(to === "" ? "" : places.get(to));
          expect(after.opened !== null, `opened after ${act}`).to.equal(act === "开始审核" || (version.opened !== null && standing(after) === standing(version)));
          const last: { action: string; actor_id: string } = await site.site.db("catalogue_acts").where({ item_id: itemId }).orderBy("id", "desc").first("action", "actor_id");
          expect(last).to.include({ action: ACTIONS[act], actor_id: person(account).user.id });
        }
      }
    }).timeout(120_000);
  }

  it("a new day changes exactly the places that its table names, whatever day is written on the others", async () => {
    const made = new Map<StateName, string>();
    for (const state of Object.keys(STATES) as StateName[]) {
      await chainIs(state);
      made.set(state, (await make(state)).itemId);
    }
    const { db, registry } = site.site;
    const mine = [...made.values()];
    const placesOf = async (): Promise<Record<string, string>> => {
      const places: Record<string, string> = {};
      for (const [state, itemId] of made) places[state] = standing(await versionOf(itemId, state === "备案"));
      return places;
    };
    await db("catalogue_item_versions").whereIn("item_id", mine).whereIn("state", ["draft", "submitted", "examined"]).update({ effective_on: "2027-01-01" });
    await db("catalogue_requests").whereIn("item_id", mine).where({ kind: "suspension" }).update({ ends_on: "2026-12-31" });
    const before = await placesOf();
    const acts = await db("catalogue_acts").max("id as last").first() as { last: string };
    site.setNow(new Date("2027-02-01T01:00:00Z"));
    await registry.jobs.find(({ task }) => task === "catalogue.turn-day")?.run();
    site.setNow(NOW);
    const after = await placesOf();
    const moved = Object.keys(after).filter((state) => after[state] !== before[state]);
    // What is asked of a suspended item is still asked when the suspension has ended by itself.
    expect(moved).to.have.members(["待生效", "暂停"]);
    expect([after["待生效"], after["暂停"]]).to.deep.equal(["published///", "published///"]);
    const done: { action: string; from_state: string; to_state: string; item_id: string }[] = await db("catalogue_acts").where("id", ">", acts.last).whereIn("item_id", mine);
    const states = (action: string): StateName[] => [...made].filter(([, itemId]) => done.some((act) => act.item_id === itemId && act.action === action)).map(([state]) => state);
    expect(states(dayTurns.takesEffect.action)).to.have.members(["待生效"]);
    expect(states(dayTurns.resumes.action)).to.have.members(["暂停", "恢复待审"]);
    const turns = Object.values(dayTurns).map(({ action, from, to }) => `${action} ${from} ${to}`);
    expect(done.filter(({ action, from_state, to_state }) => !turns.includes(`${action} ${from_state} ${to_state}`))).to.deep.equal([]);
    expect(transitions.filter(({ step, action }) => step === dayTurns.takesEffect.step && action !== "return"), "and nobody else does it").to.deep.equal([]);
  }).timeout(120_000);

  it("新增 is for those who edit for the department, and leaves nothing behind otherwise (row 1)", async () => {
    const departmentId = person("liwenjing").user.department.id;
    const before = await everything();
    for (const account of EVERYBODY.filter((one) => one !== "liwenjing" && one !== "all-in-one")) {
      const status = await send(account, { path: "/catalogue/items/new", body: { departmentId, typeCode: "20", entryId: "", baseCode: "", name: "新事项" } });
      expect(status, account).to.equal(403);
    }
    expect(await everything()).to.deep.equal(before);
    for (const account of ["liwenjing", "all-in-one"] as const) {
      expect(await send(account, { path: "/catalogue/items/new", body: { departmentId, typeCode: "20", entryId: "", baseCode: "", name: "新事项" } }), account).to.equal(303);
    }
  });

  it("has left the tallies as counting the rows would have them", async () => { await expectTalliesToHold(site.site.db); });

  it("offers on its pages exactly what can be done", async () => {
    for (const state of Object.keys(STATES) as StateName[]) {
      await chainIs(state);
      const version = await versionOf((await make(state)).itemId, state === "备案");
      const offered = EVERYBODY.flatMap((account) => service.actionsFor(person(account).user, version).map((action) => `${action} by ${account}`));
      // While a change is written, what is asked for the item in force is offered there.
      const ofThisVersion = ([act]: [ActName, ItemAction]): boolean => state !== "变更草稿" || !act.startsWith("暂停");
      expect(offered.toSorted(), state).to.deep.equal(acts.filter(ofThisVersion).flatMap(([act, action]) => allowed(state, act).who.map((account) => `${action} by ${account}`)).toSorted());
    }
  }).timeout(120_000);
});
