import { expect } from "chai";
import { load, type CheerioAPI } from "cheerio";
import { assert as check, property, string } from "fast-check";
import { gallery, render, renderText } from "./gallery.ts";

const field = (call: string, data: object = {}): CheerioAPI => load(renderText(`{% import "shared/macros/field.njk" as field %}{{ field.${call} }}`, data), null, false);

const wrong = (): CheerioAPI => {
  const { template, data } = gallery["form-wrong"] ?? { template: "", data: {} };
  return load(render(template, data));
};

/** Browsers turn line breaks into \n and drop NUL; everything else that people type has to survive. */
const typed = string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/\r\n?/g, "\n").replace(/\0/g, ""));

describe("words in a form", () => {
  it("come back exactly as they were typed", () => {
    check(property(typed, (value) => {
      expect(field("text({name: 'a', label: '名称', value: value})", { value })("input").attr("value")).to.equal(value);
      expect(field("textarea({name: 'a', label: '内容', value: value})", { value })("textarea").text()).to.equal(value);
      expect(field("hidden('a', value)", { value })("input").attr("value")).to.equal(value);
    }), { numRuns: 50 });
  });

  it("keep a first empty line, markup and the number 0", () => {
    expect(field("textarea({name: 'a', label: '内容', value: value})", { value: "\n第二行</textarea><b>" })("textarea").text()).to.equal("\n第二行</textarea><b>");
    expect(field("number({name: 'a', label: '次数', value: 0})")("input").val()).to.equal("0");
    expect(field("textarea({name: 'a', label: '内容'})")("textarea").text()).to.equal("");
  });

  it("never come back in a password field", () => {
    expect(field("password({name: 'a', label: '密码', value: 'secret'})").html()).to.not.include("secret");
  });
});

describe("choices in a form", () => {
  const options = [{ value: 1, text: "一" }, { value: "a&b", text: "二" }, { value: "0", text: "零" }];
  const chosen = (call: string, value: unknown): string[] => {
    const page = field(call, { options, value });
    return page("option[selected], input[checked]").get().map((element) => page(element).attr("value") ?? "");
  };

  for (const [kind, call] of [["radios", "radios({name: 'a', label: '选', value: value, options: options})"], ["select", "select({name: 'a', label: '选', value: value, options: options})"]] as const) {
    it(`${kind}: the chosen one, whether number or text; none when nothing was chosen`, () => {
      expect(chosen(call, "1")).to.deep.equal(["1"]);
      expect(chosen(call, 1)).to.deep.equal(["1"]);
      expect(chosen(call, 0)).to.deep.equal(["0"]);
      expect(chosen(call, "a&b")).to.deep.equal(["a&b"]);
      for (const nothing of ["", null, undefined]) expect(chosen(call, nothing)).to.deep.equal([]);
    });
  }

  it("checkboxes: every chosen one, also when a browser sent only one", () => {
    const call = "checkboxes({name: 'a', label: '选', value: value, options: options})";
    expect(chosen(call, ["1", "a&b"])).to.deep.equal(["1", "a&b"]);
    expect(chosen(call, [0])).to.deep.equal(["0"]);
    expect(chosen(call, "a&b")).to.deep.equal(["a&b"]);
    expect(chosen(call, undefined)).to.deep.equal([]);
  });

  it("a select begins with an empty choice unless told otherwise", () => {
    expect(field("select({name: 'a', label: '选', options: options})", { options })("option").first().text()).to.equal("请选择");
    expect(field("select({name: 'a', label: '选', options: options, empty: false})", { options })("option").first().text()).to.equal("一");
  });
});

describe("errors in a form", () => {
  it("stand in the summary with a link to the question, and at the question in the same words", () => {
    const page = wrong();
    const links = page(".govuk-error-summary a").get();
    expect(links).to.have.length(13);
    expect(page(".govuk-error-summary h2").text()).to.equal("您填写的信息有误，请检查红色提示框");
    for (const link of links) {
      const target = page(`[id="${(page(link).attr("href") ?? "").slice(1)}"]`);
      expect(target.is("input, select, textarea"), page(link).text()).to.equal(true);
      const row = target.closest(".govuk-form-group--error");
      expect(row.find(".govuk-error-message").first().text()).to.equal(`错误：${page(link).text()}`);
    }
    expect(page(".govuk-error-message").length).to.equal(13);
  });

  it("are read out with the field, after its hint", () => {
    const page = wrong();
    expect(page("#f-itemName").attr("aria-describedby")).to.equal("f-itemName-hint f-itemName-error");
    expect(page("#f-who").closest("fieldset").attr("aria-describedby")).to.equal("f-who-hint f-who-error");
    expect(page("#f-itemName").attr("aria-invalid")).to.equal("true");
  });

  it("may come by field or by link, or be given directly", () => {
    for (const call of ["errors: [{field: 'a.0.b', message: '请填写'}]", "errors: [{href: '#f-a.0.b', text: '请填写'}]", "error: '请填写'"]) {
      expect(field(`text({name: 'a[0][b]', field: 'a.0.b', label: '名称', ${call}})`)(".govuk-error-message").text(), call).to.equal("错误：请填写");
    }
    expect(field("text({name: 'a', label: '名称', errors: [{field: 'b', message: '请填写'}]})")(".govuk-error-message, .govuk-form-group--error, [aria-invalid]").length).to.equal(0);
  });

  it("an error of the whole form has no link; no errors, no summary", () => {
    const summary = (errors: object[]): CheerioAPI => load(renderText(`{% from "shared/macros/errors.njk" import errorSummary %}{{ errorSummary(errors) }}`, { errors }), null, false);
    expect(summary([{ href: "", text: "已经有人改过这个事项" }])("li").html()).to.equal("已经有人改过这个事项");
    expect(summary([]).html().trim()).to.equal("");
  });
});

describe("what stands around a field", () => {
  it("marks what must be filled for eyes and for readers", () => {
    const page = field("text({name: 'a', label: '名称', required: true})");
    expect(page("label .sx-required").text()).to.equal("*");
    expect(page("input").attr("required")).to.not.equal(undefined);
    expect(field("radios({name: 'a', label: '选', required: true, options: []})")("legend").text()).to.equal("*选（必填）");
    expect(field("text({name: 'a', label: '名称', optional: true})")("label").text()).to.equal("名称（选填）");
  });

  it("says the limit of a long text and lets the page count", () => {
    const page = field("textarea({name: 'a', label: '内容', limit: 200})");
    expect(page(".govuk-hint").text()).to.equal("最多 200 个字。");
    expect(page("textarea").attr("data-limit")).to.equal("200");
    expect(page("textarea").attr("maxlength"), "cutting off loses words").to.equal(undefined);
  });

  it("shows a dependent question below its answer", () => {
    const { template, data } = gallery["form"] ?? { template: "", data: {} };
    const page = load(render(template, data));
    expect(page("#f-fee").closest(".govuk-radios__item").find(".sx-reveal label").text()).to.equal("*收费依据");
  });

  it("shows a button behind the control when one is given", () => {
    const page = load(renderText(`{% import "shared/macros/field.njk" as field %}{% call field.text({name: "a", label: "校验码"}) %}<button>核验</button>{% endcall %}`), null, false);
    expect(page("input + button").text()).to.equal("核验");
  });
});
