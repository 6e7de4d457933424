import { expect } from "chai";
import type { LibraryKind } from "../../../plugins/libraries/api.ts";
import { similarity } from "../../../core/words/alike.ts";
import { groupsAlike } from "../../../plugins/libraries/records/merge/similar-names.ts";
import { libraryService } from "../../../plugins/libraries/records/library-service.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { NOW, type House } from "../../support/house.ts";
import { libraryHouse, type Borrower } from "../library-house.ts";

describe("名称相近", () => {
  it("sees through signs, widths and what is put before or after", () => {
    expect(similarity("《食品经营许可申请书》（空表）", "食品经营许可申请书(空表)")).to.equal(1);
    expect(similarity("居民身份证", "身份证")).to.be.greaterThan(0.65);
    expect(similarity("营业执照", "居民身份证")).to.equal(0);
    expect(similarity("", "")).to.equal(1);
  });

  it("groups what is alike, whatever the order, and nothing else", () => {
    const records = ["身份证", "营业执照副本", "居民身份证", "离婚证", "营业执照", "身份证。"].map((name, id) => ({ id: String(id), name }));
    const groups = groupsAlike(records).map(({ records: group, same }) => [group.map(({ name }) => name).sort().join("、"), same]);
    expect(groups).to.deep.include(["营业执照、营业执照副本", false]);
    expect(groups.map(([names]) => names)).to.include("居民身份证、身份证、身份证。");
    expect(groupsAlike([{ id: "1", name: "公章" }, { id: "2", name: "公 章" }])).to.deep.equal([{ records: [{ id: "1", name: "公章" }, { id: "2", name: "公 章" }], same: true }]);
    expect(groupsAlike([])).to.deep.equal([]);
  });
});

describe("合并重复", () => {
  let site: House;
  let borrower: Borrower;
  let editor: BrowserClient;
  let stranger: BrowserClient;
  let manager: BrowserClient;

  before(async () => {
    ({ site, borrower } = await libraryHouse());
    [editor, stranger, manager] = [await site.signedIn("liwenjing"), await site.signedIn("yangfan"), await site.signedIn("helihua")];
  });
  after(() => site.close());
  afterEach(() => { borrower.uses.length = 0; borrower.merged.length = 0; });

  const add = async (browser: BrowserClient, name: string, kind: LibraryKind = "materials"): Promise<string> => {
    const fields = kind === "laws" ? { title: name, level: "规范性文件", articles: "第一条　正文。" } : { name, material_type: "1", material_format: "1", source_type: "10" };
    const answer = await browser.submit(await browser.get(`/libraries/${kind}/new`), "form[action$='/new']", fields);
    const id = /(\d+)$/.exec(answer.url)?.[1];
    if (id === undefined) throw new Error(answer.page(".govuk-error-summary").text());
    return id;
  };
  const post = async (browser: BrowserClient, kind: LibraryKind, body: Record<string, string>): Promise<Response> => {
    const csrf = (await browser.get(`/libraries/${kind}/new`)).page("input[name=_csrf]").attr("value") ?? "";
    return browser.fetch(`/libraries/${kind}/merge`, { method: "POST", body: new URLSearchParams({ _csrf: csrf, ...body }) });
  };
  const confirm = async (browser: BrowserClient, kind: LibraryKind, ids: readonly string[], keep: string): Promise<Answer> =>
    browser.submit(await browser.get(`/libraries/${kind}/merge?ids=${ids.join(",")}&keep=${keep}`), "#preview form");

  it("proposes what has the same or a similar name within what one keeps, shows what changes, and merges (YN-3.4.2)", async () => {
    const [kept, twin] = [await add(editor, "合并检验登记表"), await add(editor, "合并检验登记表（副本）")];
    await add(stranger, "合并检验登记表");
    const proposals = await editor.get(`/libraries/materials/duplicates?q=${encodeURIComponent("合并检验")}`);
    expect(proposals.page("#results h2").text()).to.contain("名称相近，2 份");
    expect(proposals.page("tbody").text(), "the police's is not ours to merge").to.not.contain("公安");
    expect((await manager.get(`/libraries/materials/duplicates?q=${encodeURIComponent("合并检验")}`)).page("tbody").text()).to.contain("公安");
    const compare = await editor.get(proposals.page("#results .sheet__head a").attr("href") ?? "");
    expect(compare.page("#preview"), "nothing to confirm before one is chosen").to.have.length(0);
    expect(compare.page("input[type=radio][name=keep]")).to.have.length(2);
    expect((await editor.submit(compare, "#compare form", { look: "1" })).page(".govuk-error-summary").text(), "asked without a choice").to.contain("请先选定保留哪一份");
    borrower.uses.push({ kind: "materials", recordId: twin, title: "用到副本的事项", href: "/items/9", state: "已入库" });
    const preview = await editor.submit(compare, "#compare form", { keep: kept });
    expect(preview.page("#preview").text()).to.contain("确定把“合并检验登记表（副本）”合并到“合并检验登记表”").and.contain("借用者的 1 处改为引用保留的一条").and.contain("不能撤销");
    const done = await editor.submit(preview, "#preview form");
    expect(done.page(".sx-done").text()).to.contain("已合并到“合并检验登记表”");
    expect(borrower.merged).to.deep.equal([{ kind: "materials", from: [twin], into: kept, intoTitle: "“合并检验登记表”" }]);

    const shadow = await editor.get(`/libraries/materials/${twin}`);
    expect(shadow.page("main").text()).to.contain("已合并到");
    expect(shadow.page(".sx-notice a").attr("href")).to.equal(`/libraries/materials/${kept}`);
    expect(shadow.page("a[href$='/edit'], a[href$='/disable'], a[href*='/merge']")).to.have.length(0);
    expect((await editor.get("/libraries/materials?q=合并检验登记表（副本）")).page("tbody tr"), "not offered any more").to.have.length(0);
    expect((await editor.get("/libraries/materials?q=合并检验登记表（副本）&state=merged")).page("tbody tr")).to.have.length(1);
    const [entry] = await site.site.db("core_audit").where({ subject: `materials:${twin}`, action: "libraries.materials-merged" });
    expect(entry.detail).to.deep.equal({ title: "“合并检验登记表（副本）”", into: kept, intoTitle: "“合并检验登记表”" });
    expect((await editor.get(`/libraries/materials/${kept}/delete`)).page("main").text(), "the shadow holds it").to.contain("还不能删除");
  });

  it("leads pickers and imports to the kept one, and shadows of shadows to the end", async () => {
    const [first, second, last] = [await add(editor, "链条检验甲"), await add(editor, "链条检验乙"), await add(editor, "链条检验丙")];
    await confirm(editor, "materials", [first, second], second);
    await confirm(editor, "materials", [second, last], last);
    const rows = await site.site.db("libraries_materials").whereIn("id", [first, second]).pluck("merged_into");
    expect(rows).to.deep.equal([last, last]);
    const service = libraryService({ now: () => NOW });
    const { department_id: departmentId } = await site.site.db("libraries_materials").where({ id: last }).first();
    expect(await site.site.ports.transact((tx) => service.ensureMaterials(tx, [{ departmentId, name: "链条检验甲" }]))).to.deep.equal([last]);
    const found = await service.find(site.site.db, "materials", [first]);
    expect(found.get(first), "still shown where it is used").to.include({ usable: false, title: "链条检验甲" });
  });

  it("asks again when somebody changed a record after the preview, and never merges twice", async () => {
    const [kept, twin] = [await add(editor, "抢先检验表"), await add(editor, "抢先检验表二")];
    const preview = await editor.get(`/libraries/materials/merge?ids=${kept},${twin}&keep=${kept}`);
    await editor.submit(await editor.get(`/libraries/materials/${twin}/edit`), "form[action$='/edit']", { source_note: "刚刚改过" });
    const refused = await editor.submit(preview, "#preview form");
    expect(refused.status).to.equal(422);
    expect(refused.page(".govuk-error-summary").text()).to.contain("别人修改过这里的内容");
    expect(refused.page("#compare").text(), "shown anew").to.contain("刚刚改过");
    expect((await editor.submit(refused, "#preview form")).page(".sx-done")).to.have.length(1);
    expect((await editor.submit(refused, "#preview form")).status, "the shadow cannot be merged again").to.be.oneOf([404, 422]);
    expect(borrower.merged).to.have.length(1);
  });

  it("refuses a stranger, one record alone, and addresses that are none", async () => {
    const [kept, twin] = [await add(editor, "外人检验表"), await add(editor, "外人检验表二")];
    const foreign = await add(stranger, "外人检验表三");
    expect((await stranger.get(`/libraries/materials/merge?ids=${kept},${twin}`)).status).to.equal(403);
    const rows: { id: string; revision: number }[] = await site.site.db("libraries_materials").whereIn("id", [kept, twin, foreign]).select("id", "revision");
    const seen = (ids: readonly string[]): string => rows.filter(({ id }) => ids.includes(id)).map(({ id, revision }) => `${id}:${revision}`).sort().join(",");
    expect((await post(stranger, "materials", { ids: `${kept},${foreign}`, keep: foreign, seen: seen([kept, foreign]) })).status).to.equal(403);
    expect((await post(editor, "materials", { ids: kept, keep: kept, seen: seen([kept]) })).status).to.equal(422);
    expect((await editor.get("/libraries/materials/merge")).url, "nothing to compare: to the proposals").to.contain("/duplicates");
    for (const ids of ["x", "1,,2", "0"]) {
      expect((await editor.get(`/libraries/materials/merge?ids=${ids}`)).status, ids).to.equal(404);
      expect((await post(editor, "materials", { ids, keep: "1", seen: "" })).status, ids).to.equal(404);
    }
    expect(await site.site.db("libraries_materials").whereIn("id", [kept, twin, foreign]).whereNotNull("merged_into")).to.deep.equal([]);
  });

  it("finds a record to merge by its name, where the names have nothing in common", async () => {
    const [kept, other] = [await add(editor, "名称检验户口册"), await add(editor, "名称检验常住人口登记卡")];
    const alone = await editor.get(`/libraries/materials/${kept}`);
    const start = await editor.get(alone.page("a[href*='/merge']").attr("href") ?? "");
    expect(start.page("#compare h2").text()).to.contain("还要选一份材料");
    const found = await editor.submit(start, "form.filter", { find: "常住人口登记卡" });
    const both = await editor.get(found.page(".tips a").attr("href") ?? "");
    expect(both.page("#compare thead").text()).to.contain("名称检验户口册").and.contain("名称检验常住人口登记卡");
    expect(both.url).to.contain(other);
  });

  it("merges laws, and what they had replaced follows (YN-3.2.2)", async () => {
    const [kept, twin] = [await add(manager, "云岭市合并检验办法", "laws"), await add(manager, "云岭市合并检验的办法", "laws")];
    await site.site.db("libraries_laws").insert({ title: "更早的合并检验办法", level: "规范性文件", status: "已被新版取代", superseded_by: twin, updated_at: NOW });
    const done = await confirm(manager, "laws", [kept, twin], kept);
    expect(done.page(".sx-done").text()).to.contain("已合并到《云岭市合并检验办法》");
    expect(done.page("#versions").text()).to.contain("更早的合并检验办法");
    expect((await manager.get(`/libraries/laws/${twin}`)).page(".sx-notice").text()).to.contain("已合并到《云岭市合并检验办法》".replace("到", "到 "));
    const service = libraryService({ now: () => NOW });
    expect((await service.lawsByTitle(site.site.db, ["云岭市合并检验的办法"])).size, "a shadow is found by nobody").to.equal(0);
    expect((await editor.get(`/libraries/laws/merge?ids=${kept}`)).status, "not the editor's").to.equal(403);
  });

  it("logs no error while all this happens", () => {
    expect(site.errors).to.deep.equal([]);
  });
});
