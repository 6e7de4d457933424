import { expect } from "chai";
import { load, type CheerioAPI } from "cheerio";
import { createView } from "../../../core/view/engine.ts";
import { projectRoot } from "../../support/house.ts";
import { gallery, render } from "./gallery.ts";

const pages = Object.entries(gallery).map(([name, { template, data }]) => ({ name, template, data, html: render(template, data) }));

const idsOf = (page: CheerioAPI): string[] => page("[id]").get().map((element) => page(element).attr("id") ?? "");

/** The visible words of a page, without what only machines read. */
const wordsOf = (html: string): string => {
  const page = load(html);
  page("script, [aria-hidden=true], textarea, input").remove();
  return `${page("title").text()} ${page("body").text()}`;
};

describe("pages of the gallery", () => {
  it("are made with the same engine as the real ones", () => {
    const view = createView(projectRoot);
    for (const { name, template, data, html } of pages.filter((sample) => sample.template.startsWith("core/"))) {
      expect(view(template, data), name).to.equal(html);
    }
  });

  for (const { name, html } of pages) {
    describe(name, () => {
      const page = load(html);

      it("is a whole page in Chinese with one heading on top, and no step of headings left out", () => {
        expect(html.trimStart().slice(0, 15)).to.equal("<!doctype html>");
        expect(page("html").attr("lang")).to.equal("zh-CN");
        expect(page("h1").length).to.equal(1);
        expect(page("h1").text().trim()).to.not.equal("");
        const levels = page("main h1, main h2, main h3, main h4").get().map((heading) => Number(heading.tagName.slice(1)));
        levels.forEach((level, i) => { if (i > 0) expect(level - (levels[i - 1] ?? level), `heading ${i}`).to.be.at.most(1); });
      });

      it("has one main part which the skip link reaches, and names its navigations apart", () => {
        expect(page("main").length).to.equal(1);
        expect(page("body a").first().attr("href")).to.equal(`#${page("main").attr("id") ?? ""}`);
        const names = page("nav").get().map((nav) => page(nav).attr("aria-label") ?? "");
        expect(names).to.not.include("");
        expect(new Set(names).size).to.equal(names.length);
      });

      it("needs no inline script or style", () => {
        expect(page("script:not([src]), style, [style]").length).to.equal(0);
        const handlers = page("*").get().flatMap((element) => Object.keys("attribs" in element ? element.attribs : {})).filter((attribute) => /^(on|hx-on|hx-vars)/.test(attribute));
        expect(handlers).to.deep.equal([]);
        expect(html).to.not.match(/javascript:/i);
      });

      it("uses every id once, and only points at ids that exist", () => {
        const ids = idsOf(page);
        expect(ids.filter((id, i) => ids.indexOf(id) !== i)).to.deep.equal([]);
        for (const attribute of ["for", "aria-describedby", "aria-labelledby", "aria-controls"]) {
          for (const element of page(`[${attribute}]`).get()) {
            for (const id of (page(element).attr(attribute) ?? "").split(" ")) expect(ids, `${attribute}="${id}"`).to.include(id);
          }
        }
        for (const link of page("a[href^='#']").get()) expect(ids).to.include((page(link).attr("href") ?? "").slice(1));
      });

      it("gives every control a name, and every choice a question", () => {
        for (const control of page("input:not([type=hidden]), select, textarea").get()) {
          const label = page(control).attr("aria-label") ?? page(`label[for="${page(control).attr("id") ?? ""}"]`).text();
          expect(label.trim(), page(control).attr("name")).to.not.equal("");
        }
        for (const radio of page("input[type=radio]").get()) expect(page(radio).closest("fieldset").children("legend").text().trim()).to.not.equal("");
        for (const button of page("button").get()) expect(page(button).text().trim()).to.not.equal("");
        for (const image of page("img").get()) expect(page(image).attr("alt")).to.be.a("string");
      });

      it("puts the token into every form that changes something, and into no other", () => {
        for (const form of page("form").get()) {
          const tokens = page(form).find("input[name=_csrf]").get().map((token) => page(token).attr("value"));
          expect(tokens, page(form).attr("action")).to.deep.equal(page(form).attr("method") === "post" ? ["token-of-this-browser"] : []);
          expect(page(form).attr("action"), "action").to.match(/^\//);
          expect(page(form).find("form").length).to.equal(0);
        }
      });

      it("sends a form to the same address with and without script", () => {
        for (const form of page("form[hx-post], form[hx-get]").get()) {
          expect(page(form).attr("hx-post") ?? page(form).attr("hx-get")).to.equal(page(form).attr("action"));
          expect(page(form).attr("hx-target"), "target").to.be.a("string");
        }
        for (const link of page("a[hx-get]").get()) expect(page(link).attr("hx-get")).to.equal(page(link).attr("href"));
      });

      it("speaks in full-width punctuation and finished values", () => {
        const words = wordsOf(html);
        expect(words).to.not.match(/undefined|null|NaN|\[object/);
        expect(words).to.not.match(/[\u4e00-\u9fff] ?[,;:?!]|！|点击这里/);
      });
    });
  }
});
