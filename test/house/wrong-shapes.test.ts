import { load } from "cheerio";
import { expect } from "chai";
import { can } from "../../core/people/access.ts";
import { loadUser } from "../../core/people/load-user.ts";
import { DEMO_STAFF } from "../../core/demo/demo-people.ts";
import { house, type House } from "../support/house.ts";

/** A field of every name that a form of ours has, in a shape that none of them means. */
const wrong = (names: readonly string[], write: (name: string) => [string, string]): URLSearchParams => new URLSearchParams(names.map(write));

describe("forms filled in by nobody", function () {
  this.timeout(180_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("answer what no form sends with words for people, and never with a fault", async () => {
    const tried = new Set<string>();
    for (const { account } of DEMO_STAFF) {
      const browser = await site.signedIn(account);
      const token = (await browser.get("/people/password")).page("[name=_csrf]").attr("value") ?? "";
      const row: { id: string } = await site.site.db("core_staff").where({ account }).first();
      const user = await loadUser(site.site.db, row.id);
      const open = site.site.registry.routes.filter((r) => r.method === "POST" && r.path !== "/sign-out" && !tried.has(r.path) && (r.access === "public" || r.access === "signed-in" || can(user, r.access)));
      for (const route of open) {
        tried.add(route.path);
        const names = fieldsOf(route.body);
        for (const body of [wrong(names, (name) => [`${name}[a][b]`, "1"]), wrong(names, (name) => [name, "字".repeat(5_000)]), wrong(names, (name) => [name, "x"]), new URLSearchParams()]) {
          body.set("_csrf", token);
          const response = await browser.fetch(route.path.replace(/:[A-Za-z]+/g, "1"), { method: "POST", body });
          const asked = `${route.path} ${body}: ${site.errors.join("")}`.slice(0, 2_000);
          expect(response.status, asked).to.be.within(200, 499);
          expect(await faultsOf(response), asked).to.deep.equal([]);
        }
      }
    }
    expect([...tried]).to.include("/catalogue/items/new").and.include("/sign-in");
    expect(site.errors).to.deep.equal([]);
  });
});

/** What no answer may show, wherever it stands: the words of the schemas, and where the code was. */
const INSIDE = /Invalid (?:input|option|string)|expected \w+, received|Too (?:big|small): expected|Unrecognized key|ZodError|\bat (?:\S+ )?\(?(?:file:|node:|\/)\S+:\d+/;
/** In a message at a field no such word has any business. */
const ENGLISH = /expected|invalid|required|must|pattern|\bstring\b|\bnumber\b/i;

/** A person gets a page with a title to read, or is led on; a program a problem with one; a file is neither. */
const faultsOf = async (response: Response): Promise<string[]> => {
  const [type, text] = [response.headers.get("content-type") ?? "", await response.text()];
  const inside = INSIDE.exec(text) === null ? [] : [`shows ${INSIDE.exec(text)?.[0]}`];
  if (response.status >= 300 && response.status < 400) return (response.headers.get("location") ?? "").startsWith("/") ? inside : ["leads nowhere"];
  if (response.status === 200 && (response.headers.get("content-disposition") ?? "").startsWith("attachment")) return inside;
  if (/^application\/problem\+json/.test(type)) return [...inside, ...isChinese(String(Reflect.get(Object(JSON.parse(text)), "title"))) ? [] : ["a problem without a title"]];
  if (!/^text\/html/.test(type)) return [...inside, `neither a page nor a problem: ${type} ${text.slice(0, 100)}`];
  const page = load(text);
  const said = page(".govuk-error-message, .govuk-error-summary__list, .sx-error").text();
  return [...inside, ...isChinese(page("title").text()) && isChinese(page("h1").text()) ? [] : ["a page without a title"], ...ENGLISH.test(said) ? [`says ${said}`] : []];
};

const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words);

/** The names a form's schema asks for; forms that take any words get some. */
const fieldsOf = (schema: unknown): string[] => {
  if (typeof schema !== "object" || schema === null) return ["x"];
  if ("shape" in schema && typeof schema.shape === "object" && schema.shape !== null) return Object.keys(schema.shape);
  if ("def" in schema && typeof schema.def === "object" && schema.def !== null) {
    const { def } = schema;
    const inner = ["left", "right", "in", "out", "innerType"].flatMap((part) => (part in def ? fieldsOf(Reflect.get(def, part)) : []));
    if (inner.length > 0) return [...new Set(inner)];
  }
  return ["task_name", "by_law", "x"];
};
