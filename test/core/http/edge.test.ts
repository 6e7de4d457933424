import { request, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect } from "chai";
import { z } from "zod";
import { flip } from "../../../core/boot/switchboard.ts";
import { definePlugin } from "../../../core/contract.ts";
import { house, type House } from "../../support/house.ts";

describe("the edge", () => {
  let site: House;
  before(async () => {
    const probe = definePlugin({
      id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }),
      register(room) {
        room.routes("/probe", (r) => {
          r.get("/fault", { access: "public" }, async () => { throw new Error("a secret of the inside"); });
          r.get("/page/:id", { access: "public", params: z.object({ id: z.string().regex(/^\d+$/) }) }, async () => ({ json: {} }));
        });
      },
    });
    site = await house({ switches: [flip(probe, { enabled: true })] });
  });
  after(() => site.close());

  it("turns a fault into a plain page with a number that stands in the log, and tells nothing of the inside", async () => {
    const answer = await site.visitor().get("/probe/fault");
    expect(answer.status).to.equal(500);
    expect(answer.text).to.not.include("secret");
    const number = answer.page(".sx-error .code").text();
    expect(number).to.match(/^[0-9a-f]{8}$/);
    expect(site.errors.join("")).to.include(number).and.to.include("a secret of the inside");
    site.errors.length = 0;
  });

  it("answers 404 with a way on for unknown addresses and for ids that cannot be", async () => {
    for (const address of ["/nowhere", "/probe/page/x", "/static/../package.json", "/static/shared/%2e%2e/%2e%2e/package.json", "/static/shared/none.css", "/static/constructor", "/static/__proto__", "/static/a%00.css", "/probe/page/%00"]) {
      const answer = await site.visitor().get(address);
      expect(answer.status, address).to.equal(404);
      expect(answer.page("h1").text(), address).to.include("没有找到");
    }
  });

  it("is not put out by odd addresses and bodies", async () => {
    const odd = ["/%E0%A4%A", "/sign-in?back=%00", "/sign-in?back[a][b]=1", "/look?to[]=elder", "/static/%E0%A4%A", `/${"x".repeat(5_000)}`];
    for (const address of odd) expect((await site.visitor().fetch(address)).status, address).to.be.lessThan(500);
    for (const type of ["application/json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"]) {
      const response = await site.visitor().fetch("/sign-in", { method: "POST", body: "__proto__[a]=1&account[x]=1&%%%", headers: { "content-type": type } });
      expect(response.status, type).to.be.within(400, 499);
    }
    expect(site.errors).to.deep.equal([]);
  });

  it("allows no inline script, no frame of others, no guessing of types", async () => {
    const { headers } = await site.visitor().fetch("/sign-in");
    expect(headers.get("content-security-policy")).to.include("script-src 'self'").and.to.not.include("unsafe");
    expect(headers.get("x-content-type-options")).to.equal("nosniff");
    expect(headers.getSetCookie().every((cookie) => /httponly/i.test(cookie) && /samesite=lax/i.test(cookie))).to.equal(true);
  });

  it("has an icon for a tab that shows a file and no page", async () => {
    const icon = await site.visitor().fetch("/favicon.ico");
    expect(icon.status).to.equal(200);
    expect(icon.headers.get("content-type")).to.equal("image/x-icon");
    expect(Buffer.from(await icon.arrayBuffer()).subarray(0, 4).toString("hex"), "an ICO file").to.equal("00000100");
  });

  /** As it comes over the wire: nothing is unpacked, no header is added. */
  const raw = (address: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> =>
    new Promise((done, fail) => { request(new URL(address, site.base), { headers }, done).once("error", fail).end(); });

  it("lets a browser keep what pages link for good, under an address that changes with the files", async () => {
    const page = await site.visitor().get("/sign-in");
    const links = page.page("link[rel=stylesheet], script[src], img").map((_, node) => page.page(node).attr("href") ?? page.page(node).attr("src") ?? "").get();
    expect(links).to.have.length.greaterThan(4);
    for (const link of links) {
      expect(link).to.match(/^\/static\/~[0-9a-f]{8}\//);
      const { status, headers } = await site.visitor().fetch(link);
      expect([status, headers.get("cache-control")], link).to.deep.equal([200, "public, max-age=31536000, immutable"]);
    }
    const plain = (links[0] ?? "").replace(/~[0-9a-f]{8}\//, "");
    for (const address of [plain, plain.replace("/static/", "/static/~00000000/")]) {
      const { headers } = await site.visitor().fetch(address);
      expect(headers.get("cache-control"), address).to.equal("public, no-cache");
      expect((await raw(address, { "if-none-match": headers.get("etag") ?? "" })).statusCode, address).to.equal(304);
      expect((await raw(address, { "if-none-match": '"another"' })).statusCode, address).to.equal(200);
    }
  });

  it("sends pages and their files packed to browsers that can unpack them, the same for the others", async () => {
    for (const address of ["/sign-in", "/static/shared/ui.css"]) {
      const asked = async (encoding: string): Promise<[string, number, string]> => {
        const response = await raw(address, { "accept-encoding": encoding });
        const body = Buffer.concat(await response.toArray());
        const unpacked = encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
        return [response.headers["content-encoding"] ?? "", body.length, unpacked.toString().replaceAll(/name="_csrf" value="[^"]*"/g, "")];
      };
      const [, size, plain] = await asked("identity");
      for (const encoding of ["br", "gzip"]) {
        const [named, packedSize, text] = await asked(encoding);
        expect([named, text], address).to.deep.equal([encoding, plain]);
        expect(packedSize, address).to.be.lessThan(size / 2);
      }
    }
  });

  it("shows the secret of its forms under another salt on each page, and takes them all", async () => {
    const browser = site.visitor();
    const pages = [await browser.get("/sign-in"), await browser.get("/sign-in")];
    const tokens = pages.map(({ page }) => String(page("input[name=_csrf]").first().val()));
    expect(new Set(tokens).size).to.equal(2);
    const send = async (token: string): Promise<string> => (await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account: "nobody", password: "x", _csrf: token })).page(".govuk-error-summary, h1").text();
    for (const token of tokens) expect(await send(token)).to.include("账号或者密码");
    const [first = "", second = ""] = tokens.map((token) => Buffer.from(token, "base64url"));
    const mixed = Buffer.concat([Buffer.from(first).subarray(0, 16), Buffer.from(second).subarray(16)]).toString("base64url");
    for (const token of [mixed, "", "made-up"]) expect(await send(token)).to.not.include("账号或者密码");
  });

  it("remembers the look of the pages", async () => {
    const browser = site.visitor();
    expect((await browser.get("/look?to=elder&back=/sign-in")).page("html").attr("data-look")).to.equal("elder");
    expect((await browser.get("/look?to=standard&back=/sign-in")).page("html").attr("data-look")).to.equal("standard");
  });

  it("reports its health, and that it is not ready without the database", async () => {
    expect((await site.visitor().get("/healthz")).status).to.equal(200);
    expect((await site.visitor().get("/readyz")).status).to.equal(200);
  });
});
