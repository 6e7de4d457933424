import { expect } from "chai";
import { load, type CheerioAPI } from "cheerio";
import { gallery, render } from "./gallery.ts";

const open = (name: keyof typeof gallery & string, change: object = {}): CheerioAPI => {
  const sample = gallery[name];
  if (sample === undefined) throw new Error(`no page ${name}`);
  return load(render(sample.template, { ...sample.data, ...change }));
};
const shellOf = (name: string): object => {
  const { shell } = gallery[name]?.data as { shell: object };
  return shell;
};

describe("the frame of every page", () => {
  it("puts 错误： before the title when something has to be put right, and only then", () => {
    expect(open("sign-in")("title").text()).to.equal("工作人员登录 - 云岭市政务服务");
    expect(open("sign-in-wrong")("title").text()).to.equal("错误：工作人员登录 - 云岭市政务服务");
  });

  it("lets htmx swap what a 422 answers, evaluate nothing and ask nobody else", () => {
    const config = JSON.parse(open("wide")("meta[name=htmx-config]").attr("content") ?? "") as Record<string, unknown>;
    expect(config).to.include({ allowEval: false, selfRequestsOnly: true, includeIndicatorStyles: false, disableInheritance: true });
    const rules = config["responseHandling"] as { code: string; swap: boolean }[];
    const swaps = (status: string): boolean | undefined => rules.find(({ code }) => new RegExp(code).test(status))?.swap;
    expect([swaps("200"), swaps("422"), swaps("204"), swaps("404"), swaps("500")]).to.deep.equal([true, true, false, false, false]);
  });

  it("is the same page larger in 长辈版", () => {
    expect(open("wide")("html").attr("data-look")).to.equal("elder");
    expect(open("results")("html").attr("data-look")).to.equal("standard");
  });

  it("shows what has just been done once, as words with a mark", () => {
    expect(open("compare")("main [role=status]").first().text().replace(/\s+/g, " ").trim()).to.equal("✓ 已保存");
    expect(open("list-elder")("main [role=alert]").first().text()).to.include("184 个中有 2 个没有导出。");
    expect(open("list")(".sx-notice").length).to.equal(0);
  });
});

describe("the public shell", () => {
  it("says where one is", () => {
    const page = open("results");
    expect(page(".sx-nav [aria-current]").text()).to.equal("个人办事");
    expect(page(".govuk-breadcrumbs [aria-current]").text()).to.equal("搜索");
    expect(page("footer").text()).to.include("主办单位：云岭市人民政府").and.include("网站标识码：5399000001").and.include("12345");
  });

  it("offers another region only where there is one", () => {
    expect(open("results")(".sx-tools").text()).to.include("切换");
    expect(open("results-signed-in")(".sx-tools").text()).to.not.include("切换").and.not.include("地区：");
  });

  it("lets those sign out who are signed in, by a form", () => {
    expect(open("results-signed-in")("header form[action='/sign-out'][method=post] button").text()).to.equal("退出");
    expect(open("results")("header form").length).to.equal(0);
  });

  it("asks for a token only where a form is, so that pages for everybody can be kept ready", () => {
    const shell = Object.defineProperty({ ...shellOf("wide") }, "csrf", { get: () => { throw new Error("asked"); } });
    expect(() => open("wide", { shell })).to.not.throw();
    expect(() => open("error-404", { shell })).to.not.throw();
    expect(() => open("sign-in", { shell })).to.throw("asked");
  });

  it("stands without any site facts", () => {
    expect(open("error-404-bare")("footer").text().trim()).to.equal("事项");
    expect(open("error-404-bare")(".sx-nav").length).to.equal(0);
  });
});

describe("the staff desk", () => {
  it("has a menu in groups, counts beside it, and a way to it on small screens", () => {
    const page = open("list");
    expect(page("#nav p").first().text()).to.equal("事项");
    expect(page("#nav a").first().text()).to.equal("待办6");
    expect(page("#nav [aria-current=page]").text()).to.equal("事项梳理");
    expect(page(".desk-menu a").attr("href")).to.equal("#nav");
  });

  it("says who works here and lets them out", () => {
    const bar = open("list")(".desk-top");
    expect(bar.text()).to.include("李文静，市场监管局").and.include("消息3");
    expect(bar.find("form[action='/sign-out'] button").text()).to.equal("退出");
  });

  it("leaves the menu out where there is none", () => {
    expect(open("change-password")("#nav, .desk-menu").length).to.equal(0);
  });
});

describe("pages of core", () => {
  it("sign-in asks for the system only when there are several", () => {
    expect(open("sign-in")("select[name=system] option").length).to.equal(2);
    expect(open("sign-in-one-system")("[name=system]").length).to.equal(0);
  });

  it("sign-in says once what is wrong, keeps the account and never the password", () => {
    const page = open("sign-in-wrong");
    expect(page("main").text().match(/账号或者密码不正确/g)).to.have.length(1);
    expect(page("[name=account]").val()).to.equal("liwj");
    expect(page("[name=password]").attr("value")).to.equal(undefined);
    expect(page("form").attr("action")).to.equal("/sign-in?back=%2Fdesk");
  });

  it("sign-in announces the lock as it is", () => {
    expect(open("sign-in")("main").text()).to.include("连续 5 次输错密码，账号锁定 30 分钟。");
  });

  it("the first sign-in leaves no way round the new password", () => {
    expect(open("change-password")("main a").length).to.equal(0);
    expect(open("change-password-wrong")("main a[href='/desk']").length).to.equal(1);
    expect(open("change-password-wrong")("#f-next").attr("aria-invalid")).to.equal("true");
  });

  it("an error says what happened, what to do and the number; searching is offered where it can be done", () => {
    expect(open("error-500")("main").text()).to.include("刚才的操作没有完成。").and.include("1f09ac3e").and.include("请过几分钟再试。");
    expect(open("error-500")("main a").attr("href")).to.equal("/desk");
    expect(open("error-404")("main form").attr("action")).to.equal("/search");
    expect(open("error-404-bare")("main form").length).to.equal(0);
  });

  it("the desk says when there is nothing to do", () => {
    expect(open("home-desk")(".sx-key li").length).to.equal(2);
    expect(open("home-desk")(".sx-key strong").text()).to.equal("70");
    expect(open("home-desk-empty")("main").text()).to.include("现在没有等您处理的工作");
  });
});
