import { expect } from "chai";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";

const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe("a session that runs out while a form is being filled in", () => {
  let site: House;
  beforeEach(async () => { site = await house(); });
  afterEach(() => site.close());

  /** A new draft, open in the editor. */
  const openDraft = async (editor: BrowserClient): Promise<Answer> => {
    const form = await editor.get("/catalogue/items/new?type=20");
    return editor.submit(form, "form[action^='/catalogue/items/new']", { name: "读书角开放" });
  };
  const signInOn = (browser: BrowserClient, page: Answer, password: string): Promise<Answer> =>
    browser.submit(page, "form[action^='/sign-in']", { account: "liwenjing", password });

  it("loses nothing: after signing in again, also at the second try, the same words are sent", async () => {
    const editor = await site.signedIn("liwenjing");
    const draft = await openDraft(editor);
    site.setNow(minutesLater(31));
    const stopped = await editor.submit(draft, "#editor", { task_content: "读书角每天“开放” <8 小时>。", "server_type[]": ["1", "2"] });
    expect(stopped.page("main").text()).to.contain("登录已过期").and.contain("没有丢失");
    const wrong = await signInOn(editor, stopped, "Wrong-123456");
    expect([wrong.status, wrong.page(".govuk-error-summary").length]).to.deep.equal([422, 1]);
    const again = await signInOn(editor, wrong, DEMO_PASSWORD);
    expect(again.page("h1").text()).to.equal("您已重新登录");
    const saved = await editor.submit(again, "main form", {}, { button: "继续提交" });
    expect(saved.page("main").text()).to.contain("保存成功");
    expect(saved.page("[name=task_content]").text()).to.equal("读书角每天“开放” <8 小时>。");
    expect(saved.page("[name='server_type[]']:checked").map((_, box) => saved.page(box).val()).get()).to.deep.equal(["1", "2"]);
  });

  it("loses nothing of a long form either, which a stranger may not send", async () => {
    const editor = await site.signedIn("liwenjing");
    const draft = await openDraft(editor);
    site.setNow(minutesLater(31));
    const long = "读书角每天开放。".repeat(8_000);
    const stopped = await editor.submit(draft, "#editor", { task_content: long });
    expect([stopped.status, stopped.page("h1").text()]).to.deep.equal([200, "工作人员登录"]);
    const again = await signInOn(editor, stopped, DEMO_PASSWORD);
    expect(again.page("main form [name=task_content]").val() ?? again.page("main form textarea[name=task_content]").text()).to.equal(long);
    const stranger = site.visitor();
    const refused = await stranger.submit(await stranger.get("/sign-in"), "form[action^='/sign-in']", { account: long, password: "x" });
    expect(refused.status).to.equal(409);
  });

  it("tells a script to leave the page as it is", async () => {
    const editor = await site.signedIn("liwenjing");
    const draft = await openDraft(editor);
    site.setNow(minutesLater(31));
    const response = await editor.fetch(new URL(draft.url).pathname, { method: "POST", headers: { "HX-Request": "true", "content-type": "application/x-www-form-urlencoded" }, body: "_act=look" });
    expect([response.status, response.headers.get("hx-redirect")]).to.deep.equal([401, null]);
  });

  it("runs out in a page that only asks by itself whether somebody else is there", async () => {
    const editor = await site.signedIn("liwenjing");
    const draft = await openDraft(editor);
    const asks = draft.page("#presence");
    expect(asks.attr("hx-headers")).to.equal('{"SX-Unattended":"1"}');
    const ask = async (minutes: number, unattended: boolean): Promise<number> => {
      site.setNow(minutesLater(minutes));
      const fields = new URLSearchParams({ _csrf: String(draft.page("[name=_csrf]").first().val()) });
      return (await editor.fetch(asks.attr("hx-post") ?? "", { method: "POST", body: fields, headers: { "HX-Request": "true", ...(unattended ? { "SX-Unattended": "1" } : {}) } })).status;
    };
    expect([await ask(20, false), await ask(40, true), await ask(49, true)], "somebody was there at 20 minutes").to.deep.equal([200, 200, 200]);
    expect(await ask(51, true)).to.equal(401);
  });

  it("carries no words that another site has sent, and no passwords", async () => {
    const editor = await site.signedIn("liwenjing");
    const draft = await openDraft(editor);
    const password = await editor.get("/people/password");
    site.setNow(minutesLater(31));
    const forged = await editor.submit(draft, "#editor", { _csrf: "guessed", task_content: "别人写的话" });
    expect([forged.page("h1").text(), forged.page("[name=kept]").length]).to.deep.equal(["工作人员登录", 0]);
    const secrets = await editor.submit(password, "form[action='/people/password']", { current: DEMO_PASSWORD, next: "Neu-12345678", repeat: "Neu-12345678" });
    expect(secrets.text).to.not.contain("Neu-12345678");
    expect(secrets.page("[name=kept]").length).to.equal(0);
  });
});
