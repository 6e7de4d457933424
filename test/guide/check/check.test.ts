import { expect } from "chai";
import fc from "fast-check";
import { checkCodeFor, readCheckCode } from "../../../plugins/guide/check/check-code.ts";
import type { ItemAction } from "../../../plugins/catalogue/api.ts";
import { NOW } from "../../support/house.ts";
import { guideWorld, publishedLicence, readablePdf, type GuideWorld, type Made } from "../guide-world.ts";
import { plainService } from "../restaurant-licence.ts";

describe("核验办事指南", function () {
  this.timeout(60_000);
  const pdf = readablePdf();
  let world: GuideWorld;
  let licence: Made & { code: string };
  before(async () => {
    world = await guideWorld({ pdf });
    licence = await publishedLicence(world);
  });
  after(() => world.close());

  const codeOn = async (code: string): Promise<string> => {
    const { page } = await world.visitor().get(`/guide/${code}`);
    return page(".idbox .code").last().text();
  };
  const answer = async (typed: string) => {
    const visitor = world.visitor();
    const { page, status } = await visitor.submit(await visitor.get("/guide/check"), "form[action='/guide/check']", { code: typed });
    expect(status).to.equal(200);
    return { title: page(".check-answer h2").text(), text: page(".check-answer").text().replace(/\s+/g, " "), link: page(".check-answer .govuk-button").attr("href"), heading: page("title").text() };
  };

  it("asks for a code and says where it stands", async () => {
    const { page } = await world.visitor().get("/guide/check");
    expect(page(".check-answer").length).to.equal(0);
    expect(page("label[for=f-code]").text()).to.equal("校验码");
    expect(page("main").text()).to.contain("首页右上角");
  });

  it("knows the newest one, however the code is typed", async () => {
    const code = await codeOn(licence.code);
    for (const typed of [code, code.toLowerCase(), code.replace("-", ""), ` ${code.replace("-", " － ").trim()} `, code.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))]) {
      const { title, text, link, heading } = await answer(typed);
      expect(title, typed).to.equal("最新版");
      expect(heading).to.match(/^最新版/);
      expect(text).to.contain("食品经营许可（首次申请）").and.contain(licence.code).and.contain("第 1 版");
      expect(link).to.equal(`/guide/${licence.code}`);
    }
  });

  it("tells an old version from the new one and leads to it", async () => {
    const made = await world.draft("20", plainService(world.shelf, "会变更的服务"));
    await world.publish(made);
    const code = await world.code(made);
    const old = await codeOn(code);
    await world.change(made, { accept_condition: "年满六十五周岁。" });
    const { title, text, link } = await answer(old);
    expect(title).to.equal("已有新版");
    expect(text).to.contain("您手中的是第 1 版，现在使用的是第 2 版，2026年11月23日发布").and.contain("有变化的内容：受理条件。");
    expect(link).to.equal(`/guide/${code}`);
    expect((await answer(await codeOn(code))).title).to.equal("最新版");
  });

  it("tells when only a window, material or law has changed since", async () => {
    const old = await codeOn(licence.code);
    await world.changeRecord("windows", "libraries_windows", world.shelf.window, { address: "云岭市翠湖区文昌路 99 号" });
    const { title, text } = await answer(old);
    expect(title).to.equal("已有新版");
    expect(text).to.contain("印出以后，窗口“云岭市政务服务中心食品经营窗口”有了更新");
    // Of what was printed by an older program nobody knows.
    await world.site.db("guide_prints").where({ check_code: old }).update({ shown: "{}" });
    expect((await answer(old)).text).to.contain("引用的窗口、材料或者法规等内容有了更新");
    expect((await answer(await codeOn(licence.code))).title).to.equal("最新版");
  });

  it("warns of a print whose item was abolished", async () => {
    const made = await world.draft("20", plainService(world.shelf, "会取消的服务"));
    await world.publish(made);
    const code = await codeOn(await world.code(made));
    await world.abolish(made);
    const { title, text, link } = await answer(code);
    expect(title).to.equal("已废止");
    expect(text).to.contain("2026年11月23日废止，请不要再按这份办事指南办理");
    expect(link).to.equal(undefined);
  });

  it("leads from a print whose item was merged into another one to that one", async () => {
    const [made, successor] = [await world.draft("20", plainService(world.shelf, "会并入别处的服务")), await world.draft("20", plainService(world.shelf, "接着办的服务"))];
    await world.publish(made);
    await world.publish(successor);
    const former = await world.code(made);
    const code = await codeOn(former);
    const perform = (action: ItemAction, who: string): Promise<unknown> => world.site.ports.transact((tx) => world.items.perform(tx, world.user(who), {
      versionId: made.versionId, action, opinion: "合并", now: NOW, ...(action === "request-abolition" ? { abolition: { reason: "merged" as const, notice: "到综合窗口一次办。", successorId: successor.itemId } } : {}),
    }));
    await perform("request-abolition", "editor");
    await perform("approve-abolition", "second");
    await world.drain();
    const visitor = world.visitor();
    const { page } = await visitor.get(`/guide/check?code=${code}`);
    expect(page(".check-answer h2").text()).to.equal("已废止");
    expect(page(".check-answer").text()).to.contain("废止（合并到其他事项），请不要再按").and.contain("到综合窗口一次办。");
    const gone = await visitor.get(`/guide/${former}`);
    expect(gone.page("main").text()).to.contain("废止（合并到其他事项）").and.contain("到综合窗口一次办。");
    expect(page(".check-answer a").first().attr("href")).to.equal(`/guide/${await world.code(successor)}`);
  });

  it("gives no green light to the newest print of an item that is suspended, and a PDF made now says so", async () => {
    const made = await world.draft("20", plainService(world.shelf, "会暂停的服务"));
    await world.publish(made);
    const code = await world.code(made);
    const printed = async (): Promise<string> => {
      await world.visitor().fetch(`/guide/${code}/print.pdf`);
      return pdf.printed.at(-1) ?? "";
    };
    expect(await printed()).to.contain("会暂停的服务").and.not.contain("暂停办理");
    await world.site.ports.transact((tx) => world.items.perform(tx, world.user("editor"), { versionId: made.versionId, action: "request-suspension", opinion: "系统升级，请换个时间来。", now: NOW, suspension: { from: "2026-11-24", until: "2026-12-31" } }));
    await world.site.ports.transact((tx) => world.items.perform(tx, world.user("second"), { versionId: made.versionId, action: "grant", opinion: "同意", now: NOW }));
    await world.drain();
    const { title, text } = await answer(await codeOn(code));
    expect(title).to.equal("最新版，事项暂停办理");
    expect(text).to.contain("2026年11月24日起暂停办理，到2026年12月31日为止。系统升级，请换个时间来。");
    expect(await printed(), "made anew").to.contain("2026年11月24日起暂停办理");
  });

  it("says what a genuine print says, so that an altered one is seen to be none", async () => {
    const { text } = await answer(await codeOn(licence.code));
    expect(text).to.contain("被改动过").and.contain("5 个工作日").and.contain("10 个工作日").and.contain("不收费").and.contain("云岭市市场监督管理局").and.contain("完整版");
  });

  it("says neither name nor code of what has become secret or was taken from the guides since", async () => {
    for (const [name, values] of [["后来涉密的服务", { is_secret: "1" }], ["后来不公布指南的服务", { is_show_guide: "0" }]] as const) {
      const made = await world.draft("20", plainService(world.shelf, name));
      await world.publish(made);
      const itemCode = await world.code(made);
      const code = await codeOn(itemCode);
      await world.change(made, values);
      const { title, text, link } = await answer(code);
      expect(title, name).to.equal("已停止公布");
      expect(text).to.contain("停止公布").and.contain(code).and.not.contain(name).and.not.contain(itemCode);
      expect(link).to.equal(undefined);
    }
  });

  it("knows no code that was never printed, and keeps what was typed", async () => {
    const ask = async (code: string) => {
      const visitor = world.visitor();
      return visitor.submit(await visitor.get("/guide/check"), "form[action='/guide/check']", { code });
    };
    const { page } = await ask("AAAA-AAAA");
    expect(page(".check-answer h2").text()).to.equal("查无此码");
    expect(page("#f-code").attr("value")).to.equal("AAAA-AAAA");
    // Half a code is a slip of the hand, and no word against the paper.
    for (const [typed, words] of [["", "请输入校验码"], ["YL7K", "您输入了 4 位"], ["O0I1-O0I1", "校验码里没有“O”"], ["'; drop table guide_prints; --", "校验码是 10 位"], ["字".repeat(20), "校验码是 10 位"]] as const) {
      const refused = await ask(typed);
      expect(refused.page("#f-code-error").text(), typed).to.include(words);
      expect(refused.page(".govuk-error-summary a[href='#f-code']").text(), typed).to.include(words);
      expect(refused.page("title").text(), typed).to.match(/^错误：/);
      expect([refused.page(".check-answer").length, refused.page("#f-code").attr("value")]).to.deep.equal([0, typed]);
    }
  });

  it("makes codes of ten signs that are not mistaken on paper, and reads them as printed", () => {
    fc.assert(fc.property(fc.string(), fc.nat(4), (fingerprint, attempt) => {
      const code = checkCodeFor(fingerprint, attempt);
      expect(code).to.match(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
      expect(readCheckCode(code.toLowerCase().replace("-", " "))).to.equal(code);
    }));
    expect(new Set(Array.from({ length: 2000 }, (_, index) => checkCodeFor(String(index), 0))).size).to.equal(2000);
    expect(readCheckCode("yl7k 29qd"), "as it was printed before").to.equal("YL7K-29QD");
    expect(readCheckCode("YL7K29QDA"), "nine signs").to.equal("");
    expect(checkCodeFor("a", 0)).to.not.equal(checkCodeFor("a", 1));
  });

  it("gives the next code when another guide has the first one already", async () => {
    const made = await world.draft("20", plainService(world.shelf, "与别人同码的服务"));
    await world.publish(made);
    const row: { id: string; fingerprint: string } = await world.site.db("guide_prints").where({ item_id: made.itemId }).first();
    const taken = checkCodeFor(row.fingerprint, 0);
    await world.site.db("guide_prints").where({ id: row.id }).update({ fingerprint: "of another content" });
    const again = await world.visitor().fetch(`/guide/${await world.code(made)}/print.pdf`);
    const html = await again.text();
    expect(html).to.contain(checkCodeFor(row.fingerprint, 1)).and.not.contain(taken);
  });
});
