import { expect } from "chai";
import fc from "fast-check";
import type { SearchAnswer, SearchDocument, SearchPort, SearchQuery, Suggestions, SuggestQuery, TextPart } from "../../../core/ports/search.ts";
import { sampleDocuments } from "./sample-documents.ts";

export type EngineUnderTest = { engine: SearchPort; close(): Promise<void> };

/** What every engine keeps. `inside` runs work as a plugin's transaction would. */
export const searchContract = (
  name: string, makeEngine: () => Promise<EngineUnderTest>, inside: (work: () => Promise<unknown>) => Promise<unknown>,
): void => {
  describe(`search: ${name}`, () => {
    let made: EngineUnderTest;
    let engine: SearchPort;
    const ask = (text: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> => engine.query("items", { text, ...more });
    const ids = (answer: SearchAnswer): string[] => answer.hits.map((hit) => hit.id);
    const first = async (text: string): Promise<string | undefined> => ids(await ask(text))[0];

    before(async function () {
      this.timeout(60_000);
      made = await makeEngine();
      engine = made.engine;
      await engine.index("items", sampleDocuments);
    });
    after(() => made.close());

    describe("finds", () => {
      it("a name, first", async () => {
        for (const { id, fields } of sampleDocuments) expect(await first(fields.title), fields.title).to.equal(id);
      });
      it("a name that looks like a question or holds a number like a code", async () => {
        const odd = ["如何办理公证指引", "GB20240001查询", "12345热线"].map((title, i): SearchDocument => ({ id: `odd-${String(i)}`, fields: { title }, filters: {}, data: null }));
        await engine.index("odd", [...odd, ...sampleDocuments]);
        for (const { id, fields } of odd) expect(ids(await engine.query("odd", { text: fields.title }))[0], fields.title).to.equal(id);
      });
      it("parts of a name in any order", async () => {
        expect(await first("变更 食品经营")).to.equal("food-change");
        expect(await first("出租汽车 网络预约")).to.equal("taxi");
      });
      it("short names and everyday words as well as the title", async () => {
        expect(await first("新生儿落户")).to.equal("birth");
        expect(await first("失业金")).to.equal("jobless");
      });
      it("a code and fragments of four signs and more, but not of three", async () => {
        expect(ids(await ask("11530900MB0000001A2000131032001"))).to.deep.equal(["food-new"]);
        expect(ids(await ask("0709001"))).to.deep.equal(["move"]);
        expect(ids(await ask("mb0000002b"))).to.deep.equal(["move"]);
        expect((await ask("709")).total).to.equal(0);
      });
      it("words of materials, conditions, department and summary, and says where", async () => {
        expect(await place("健康证明", "food-new")).to.equal("materials");
        expect(await place("湖泊", "water")).to.equal("conditions");
        expect(await place("残疾人联合会", "disabled")).to.equal("department");
        expect(await place("经济困难", "legal")).to.equal("summary");
        expect(await place("居住证", "residence")).to.equal("title");
      });
      it("what asks for a material of this name, also where the name shares a word with it", async () => {
        expect(await first("出生医学证明")).to.equal("birth");
        expect(await place("出生医学证明", "birth")).to.equal("materials");
      });
      it("what people call it", async () => {
        expect(await first("打井")).to.equal("water");
        expect(await first("下岗补贴")).to.equal("jobless");
        expect(await first("开ktv")).to.equal("ktv");
        expect(await first("请不起律师")).to.equal("legal");
      });
      it("a whole spoken sentence, and says what it left out", async () => {
        const answer = await ask("我想开一家小饭馆需要办什么");
        expect(ids(answer)[0]).to.equal("food-new");
        expect(answer.understood.dropped.join("")).to.include("需要办什么");
        expect(ids(await ask("请问单位食堂要办哪些手续"))[0]).to.match(/^food/);
      });
      it("the sister that does what was asked for", async () => {
        expect(await first("食品经营许可证丢了")).to.equal("food-replace");
        expect(await first("食品经营许可证到期了怎么延期")).to.equal("food-extend");
        expect(await first("饭店不开了注销食品经营许可")).to.equal("food-cancel");
        expect(await first("身份证丢了怎么办")).to.equal("id-lost");
        expect(await first("身份证")).to.equal("id-card");
      });

      const place = async (text: string, id: string): Promise<string | undefined> =>
        (await ask(text)).hits.find((hit) => hit.id === id)?.place.field;
    });

    describe("forgives", () => {
      const same = (kind: string, pairs: Readonly<Record<string, string>>): void => {
        it(kind, async () => {
          for (const [typed, id] of Object.entries(pairs)) expect(await first(typed), typed).to.equal(id);
        });
      };
      same("one wrong sign", { 食品经宫许可核发: "food-new", 失业保检金: "jobless", 残疾入证换领: "disabled" });
      same("a homophone of the input method", { 居住正: "residence", 户口签移: "move", 法律元助: "legal" });
      same("a missing sign", { 失业保金: "jobless", 歌舞娱场所: "ktv" });
      same("an extra sign", { 失业业保险金: "jobless", 居民身身份证申领: "id-card" });
      same("pinyin", { jumin: "id-card", shiyebaoxianjin: "jobless", "hukou qianyi": "move" });
      same("initials", { jzz: "residence", sfz: "id-card" });
      same("traditional signs and full width", { 戶口遷移: "move", 殘疾人證: "disabled", ＫＴＶ: "ktv", "０７０９００１": "move" });

      it("and says what it took the word for", async () => {
        const { understood } = await ask("法律元助");
        expect(understood.terms.some((term) => term.how === "corrected" && term.typed.includes("元助"))).to.equal(true);
      });
    });

    describe("is not silly", () => {
      it("asks for the words of a phrase that stands for what this place has not", async () => {
        expect(ids(await engine.query("items", { text: "打井许可", synonyms: [{ said: ["打井许可"], official: ["凿井批准"] }, { said: ["打井"], official: ["取水"] }] }))[0]).to.equal("water");
      });
      it("says so when nothing answers, and shows the nearest apart", async () => {
        for (const text of ["火星旅行签证", "红烧肉的做法", "今天天气怎么样", "潜艇许可证变更", "炒股登记", "附近的食品经营店", "zzzzqqqq", "！？。"]) {
          const answer = await ask(text);
          expect([answer.verdict, answer.total, answer.hits], text).to.deep.equal(["none", 0, []]);
        }
        const near = await ask("宇宙飞船乘务员许可证");
        expect([near.verdict, near.nearest]).to.deep.equal(["none", []]);
        expect((await ask("火星居住证移民飞船")).nearest.map((hit) => hit.id)).to.deep.equal(["residence"]);
      });
      it("offers nothing as the nearest that shares only what is done or held", async () => {
        for (const text of ["我家恐龙要办证", "宇宙飞船许可证", "时光机登记申领", "公安局的飞碟证"]) expect((await ask(text)).nearest.map((hit) => hit.id), text).to.deep.equal([]);
      });
      it("lets what comes next follow the hits where few answer and as many are wanted, apart, uncounted and under the same filters", async () => {
        const words = "户口迁移居民户口簿";
        const alone = await ask(words);
        expect([ids(alone), alone.sure, alone.hits.some(({ isFurther }) => isFurther)]).to.deep.equal([["move"], 1, false]);
        const filled = await ask(words, { fill: 2, facets: ["type"] });
        expect(filled.hits.map(({ isFurther }) => isFurther)).to.deep.equal([false, true]);
        expect(ids(filled)).to.include("move");
        expect(["id-card", "birth"]).to.include(ids(filled)[1]);
        expect([filled.total, filled.sure, filled.groups.total, filled.facets["type"]?.map(({ count }) => count)]).to.deep.equal([2, 1, 2, [1]]);
        expect(ids(await ask(words, { fill: 2, page: 2, size: 1 }))).to.deep.equal(ids(filled).slice(1));
        expect((await ask(words, { fill: 2, sort: "name" })).total).to.equal(1);
        expect((await ask(words, { fill: 2, filters: { type: ["公共服务"] } })).verdict).to.equal("none");
        expect((await ask("宇宙飞船乘务员许可证", { fill: 4 })).hits).to.deep.equal([]);
      });
      it("does not take one shared sign for a hit", async () => {
        for (const text of ["居心", "口才", "水彩画"]) expect((await ask(text)).hits, text).to.deep.equal([]);
      });
      it("offers nothing as the nearest that shares one sign only", async () => {
        for (const text of ["居心叵测", "水", "口水鸡做法"]) {
          const { nearest } = await ask(text);
          expect(nearest.map((hit) => hit.id), text).to.deep.equal([]);
        }
      });
      it("searches only what was typed when asked to", async () => {
        expect((await ask("打井", { exact: true })).verdict).to.equal("none");
        expect(ids(await ask("食品经营 注销", { exact: true }))).to.deep.equal(["food-cancel"]);
      });
      it("answers any input", async () => {
        await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
          const { verdict, hits } = await ask(text);
          expect(verdict === "found").to.equal(hits.length > 0);
        }), { numRuns: 60 });
        for (const text of ["%", "'; drop table x", "\\", "\u0000", "a".repeat(5000), "食品".repeat(2000), "(((", "\ud800"]) await ask(text);
      });
    });

    describe("learns", () => {
      it("from what was opened: a hit passes its equals, and never a name that is the question or the sister that was asked for", async () => {
        const sisters = ["food-change", "food-extend", "food-replace", "food-cancel"];
        const plain = ids(await ask("食品经营"));
        const last = plain.findLast((id) => sisters.includes(id)) ?? expect.fail("no sister");
        const opened = ids(await ask("食品经营", { opened: { [last]: 1, "nobody": 1 } }));
        expect(opened.indexOf(last)).to.be.lessThan(plain.indexOf(last));
        expect(opened).to.have.members(plain);
        expect(ids(await ask("食品经营许可变更", { opened: { "food-cancel": 1 } }))[0]).to.equal("food-change");
        expect(ids(await ask("食品经营许可证到期了怎么延期", { opened: { "food-cancel": 1 } }))[0]).to.equal("food-extend");
        expect(ids(await ask("打井", { opened: { "food-new": 1 } }))).to.not.include("food-new");
      });
      it("other words for one question, and forgets them for the next", async () => {
        const synonyms = [{ said: ["喵喵咪咪"], official: ["居民身份证"] }, { same: ["咕咕", "取水"] }];
        expect(ids(await ask("喵喵咪咪", { synonyms }))[0]).to.equal("id-card");
        expect(ids(await ask("咕咕许可", { synonyms }))[0]).to.equal("water");
        expect((await ask("喵喵咪咪")).verdict).to.equal("none");
        expect((await ask("打井", { synonyms })).hits.map(({ id }) => id)).to.not.include("water");
      });
    });

    it("marks the hits in the title and changes no sign of it", async () => {
      const [hit] = (await ask("食品 核发")).hits;
      expect(textOf(hit?.title)).to.equal("食品经营许可核发");
      expect(hit?.title.filter((part) => part.hit).map((part) => part.text)).to.deep.equal(["食品", "核发"]);
    });

    describe("lists", () => {
      it("everything without a question, the weightiest first, each once over all pages", async () => {
        const pages = await Promise.all([1, 2, 3, 4].map((page) => ask("", { page, size: 5 })));
        const all = pages.flatMap(ids);
        expect(all.slice(0, 2)).to.deep.equal(["id-card", "food-new"]);
        expect([...all].sort()).to.deep.equal(sampleDocuments.map((document) => document.id).sort());
        expect(pages[0]?.total).to.equal(sampleDocuments.length);
        expect(ids(await ask("", { page: 99 }))).to.deep.equal([]);
      });
      it("each match once over all pages of a search", async () => {
        const whole = ids(await ask("食品经营许可", { size: 50 }));
        const paged = (await Promise.all([1, 2, 3].map((page) => ask("食品经营许可", { page, size: 2 })))).flatMap(ids);
        expect(paged).to.deep.equal(whole);
        expect(whole).to.have.length(5);
      });
      it("groups, each on one page with its whole number, its members cut short where they are many (HEN-3.1.1d)", async () => {
        const groupBy = { facet: "department", most: 3 };
        for (const text of ["", "许可"]) {
          const whole = await ask(text, { size: 50 });
          const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((page) => ask(text, { page, size: 2, groupBy })));
          const hits = pages.flatMap((answer) => answer.hits);
          const departments = hits.map((hit) => departmentOf.get(hit.id) ?? "");
          const order = [...new Set(departments)];
          expect(pages[0]?.groups.total).to.equal(order.length).and.to.be.greaterThan(1);
          expect(pages[0]?.total).to.equal(whole.total);
          // Nobody stands twice, and members of one group stand side by side: as many changes of department as departments.
          expect(departments.filter((name, i) => name !== departments[i - 1])).to.deep.equal(order);
          expect(order).to.deep.equal([...new Set(whole.hits.map((hit) => departmentOf.get(hit.id)))]);
          const sizes = Object.assign({}, ...pages.map((answer) => answer.groups.sizes)) as Record<string, number>;
          for (const name of order) {
            const members = whole.hits.filter((hit) => departmentOf.get(hit.id) === name).length;
            expect(sizes[name], name).to.equal(members);
            expect(departments.filter((other) => other === name).length, name).to.equal(Math.min(3, members));
          }
        }
      });
      it("what is in no group alone", async () => {
        const answer = await ask("食品经营许可", { size: 2, groupBy: { facet: "nothing", most: 3 } });
        expect([answer.hits.length, answer.groups]).to.deep.equal([2, { total: 5, sizes: {} }]);
      });
      it("by name in the order of pinyin, whatever their place is, and by place (HEN-3.1.1f)", async () => {
        const byName = ["food-change", "food-replace", "food-new", "food-extend", "food-cancel"];
        expect(ids(await ask("食品经营许可", { sort: "name" }))).to.deep.equal(byName);
        const placed = byName.map((id, i): SearchDocument => ({ ...(sampleDocuments.find((one) => one.id === id) ?? expect.fail()), place: `9${String(i % 2)}${id}` }));
        await engine.index("placed", placed);
        for (const text of ["食品经营许可", ""]) {
          const asked = async (sort: "name" | "place"): Promise<string[]> => ids(await engine.query("placed", { text, sort }));
          expect(await asked("name"), text).to.deep.equal(byName);
          expect(await asked("place"), text).to.deep.equal(["food-cancel", "food-change", "food-new", "food-extend", "food-replace"]);
        }
      });
      it("groups by the name of their heading, and one alone by its own (HEN-3.1.1d)", async () => {
        const one = (id: string, title: string, group: string): SearchDocument => ({ id, fields: { title, group }, filters: { entry: [group] }, data: null });
        await engine.index("headed", [one("c", "残疾人证换领", "残疾人证"), one("b", "公司备案", "企业登记"), one("a", "变更登记", "企业登记"), one("d", "食品经营许可", "食品"), one("e", "环境登记", "证件")]);
        for (const text of ["", "登记"]) {
          const { hits } = await engine.query("headed", { text, sort: "name", groupBy: { facet: "entry", most: 9 } });
          // Before 企业登记 (qi) come 残疾人证换领 (can) and 环境登记 (huan), although it holds 变更登记 (bian); 登记 leaves that alone.
          expect(hits.map(({ id }) => id), text).to.deep.equal(text === "" ? ["c", "e", "a", "b", "d"] : ["a", "e"]);
        }
      });
      it("by how often they were opened, which stays when a document is written anew and over a rebuild (HEN-3.1.1f)", async () => {
        const asked = async (text = "食品经营许可"): Promise<string[]> => ids(await engine.query("opened", { text, sort: "hits" })).slice(0, 2);
        await engine.index("opened", sampleDocuments);
        await engine.recount("opened", new Map([["food-extend", 3], ["food-cancel", 9], ["water", 5], ["never-there", 70]]));
        expect([await asked(), await asked("")]).to.deep.equal([["food-cancel", "food-extend"], ["food-cancel", "water"]]);
        await engine.index("opened", sampleDocuments.filter(({ id }) => id === "food-cancel"));
        expect(await asked()).to.deep.equal(["food-cancel", "food-extend"]);
        async function* whole(): AsyncGenerator<SearchDocument> {
          yield* sampleDocuments;
        }
        await engine.rebuild("opened", whole());
        expect(await asked()).to.deep.equal(["food-cancel", "food-extend"]);
        await engine.recount("opened", new Map([["food-extend", 3], ["food-change", 2]]));
        expect(await asked()).to.deep.equal(["food-extend", "food-change"]);
        await engine.recount("nowhere", new Map([["a", 1]]));
      });
    });

    describe("suggests to who is still typing", () => {
      const suggest = (text: string, more: Partial<SuggestQuery> = {}): Promise<Suggestions> => engine.suggest("items", { text, ...more });
      const namesFor = async (text: string, more: Partial<SuggestQuery> = {}): Promise<string[]> => (await suggest(text, more)).names.map(({ name }) => textOf(name));

      it("the names that begin with it, then those that have it further on", async () => {
        const names = await namesFor("居");
        expect(names).to.have.members(["居住证办理", "居民身份证申领", "居民身份证补领"]);
        expect(await namesFor("身份证")).to.have.members(["居民身份证申领", "居民身份证补领"]);
        expect((await namesFor("证"))[0]).to.not.equal(undefined);
        expect((await namesFor("取水"))[0]).to.equal("取水许可");
      });
      it("by pinyin, by first letters, and in the middle of either", async () => {
        for (const typed of ["shenfenzheng", "sfz", "shenfz", "shenf", "sfzheng", "SHENFZ", "shen'fen'zh", "shen fen z"]) {
          expect(await namesFor(typed), typed).to.include.members(["居民身份证申领", "居民身份证补领"]);
        }
        expect((await namesFor("hukou"))[0]).to.equal("户口迁移审批");
        expect((await namesFor("食品jingy"))[0]).to.match(/^食品经营许可/);
      });
      it("and marks what was typed in the name", async () => {
        for (const typed of ["身份", "shenfen", "sf", "身 份"]) {
          const [first] = (await suggest(typed)).names;
          expect(first?.name.filter(({ hit }) => hit).map(({ text }) => text).join(""), typed).to.equal("身份");
        }
      });
      it("each name once, with the number of documents that bear it", async () => {
        const twin: SearchDocument = { id: "twin", fields: { title: "取水许可", group: "水资源" }, filters: { region: ["5309"] }, data: { name: "取水许可" } };
        await engine.index("items", [twin]);
        const [first] = (await suggest("取水许可")).names;
        expect([textOf(first?.name), first?.count]).to.deep.equal(["取水许可", 2]);
        await engine.remove("items", ["twin"]);
        expect((await suggest("取水许可")).names.map(({ count }) => count)).to.deep.equal([1]);
      });
      it("values of facets that it was asked for, with their numbers", async () => {
        const { values } = await suggest("公安", { facets: ["department", "theme"] });
        expect(values.map(({ facet, value, count }) => [facet, value, count])).to.deep.equal([["department", "公安局", 5]]);
        expect((await suggest("公安")).values).to.deep.equal([]);
        expect((await suggest("shebao", { facets: ["theme"] })).values).to.deep.equal([]);
        expect((await suggest("shehuib", { facets: ["theme"] })).values.map(({ value }) => value)).to.deep.equal(["社会保障"]);
      });
      it("only what passes the filters, and never more than wanted", async () => {
        expect(await namesFor("证", { filters: { department: ["残疾人联合会"] } })).to.deep.equal(["残疾人证换领"]);
        expect(await namesFor("食品", { size: { names: 2, values: 1 } })).to.have.length(2);
      });
      it("what the words mean where no name has them, and nothing where they mean nothing here", async () => {
        expect(await namesFor("打井")).to.deep.equal(["取水许可"]);
        for (const text of ["", "   ", "！？", "红烧肉", "zzzzqqqq", "%", "\u0000", "a".repeat(5000), "\ud800"]) expect((await suggest(text)).names, text).to.deep.equal([]);
        expect(await engine.suggest("nowhere", { text: "证" })).to.deep.equal({ names: [], values: [] });
      });
    });

    describe("filters and counts", () => {
      const facets = ["type", "theme", "department", "region"];
      it("any value within a facet, all facets together", async () => {
        expect(ids(await ask("", { filters: { theme: ["水利", "司法"] } })).sort()).to.deep.equal(["legal", "water"]);
        expect(ids(await ask("", { filters: { theme: ["户籍"], type: ["公共服务"] } })).sort()).to.deep.equal(["birth", "residence"]);
        expect((await ask("", { filters: { theme: ["没有的主题"] } })).verdict).to.equal("none");
      });
      it("a higher region has what lies below it", async () => {
        const { facets: { region } } = await ask("", { facets });
        expect(region).to.deep.equal([{ value: "5300", count: 15 }, { value: "5309", count: 5 }]);
      });
      it("the number at a value is what choosing it gives", async () => {
        for (const text of ["", "食品经营许可", "证"]) {
          for (const filters of [{}, { type: ["公共服务"] }, { type: ["行政许可"], theme: ["餐饮"] }]) await checkCounts(text, filters);
        }
      });
      it("a filter on a search narrows it and nothing else", async () => {
        const all = ids(await ask("许可", { size: 50 }));
        const some = ids(await ask("许可", { size: 50, filters: { department: ["水利局"] } }));
        expect(some).to.deep.equal(all.filter((id) => id === "water"));
      });

      const checkCounts = async (text: string, filters: Readonly<Record<string, readonly string[]>>): Promise<void> => {
        const answer = await ask(text, { filters, facets });
        for (const [facet, counts] of Object.entries(answer.facets)) {
          for (const { value, count } of counts) {
            const chosen = await ask(text, { filters: { ...filters, [facet]: [value] } });
            expect(chosen.total, `${text} ${facet}=${value}`).to.equal(count);
          }
        }
      };
    });

    describe("changes", () => {
      // Owners may call their documents what they like.
      const offer: SearchDocument = { id: "码头/1 号", fields: { title: "游艇码头登记" }, filters: { type: ["公共服务"] }, data: null };
      it("new words are found at once, old ones no longer", async () => {
        await engine.index("items", [offer]);
        expect(await first("游艇码头")).to.equal(offer.id);
        await engine.index("items", [{ ...offer, fields: { title: "帆船泊位登记" } }]);
        expect(await first("帆船泊位")).to.equal(offer.id);
        expect(ids(await ask("游艇码头"))).to.deep.equal([]);
        await engine.remove("items", [offer.id, "never-there"]);
        await engine.remove("items", [offer.id]);
        expect(ids(await ask("帆船泊位"))).to.deep.equal([]);
        expect((await ask("")).total).to.equal(sampleDocuments.length);
      });
      it("one index knows nothing of another", async () => {
        await engine.index("articles", [{ ...offer, id: "news" }]);
        expect((await engine.query("articles", { text: "游艇" })).total).to.equal(1);
        expect((await ask("游艇")).total).to.equal(0);
        expect((await engine.query("nowhere", { text: "游艇", facets: ["type"] })).verdict).to.equal("none");
      });
      it("a rebuild replaces everything and loses no change made meanwhile", async () => {
        const name = "rebuilt";
        const keep = (id: string, title: string): SearchDocument => ({ id, fields: { title }, filters: {}, data: null });
        await engine.index(name, [keep("gone", "旧事项"), keep("b", "养老机构备案"), keep("c", "收养登记")]);
        async function* source(): AsyncGenerator<SearchDocument> {
          yield keep("a", "律师执业许可");
          yield keep("b", "养老机构备案");
          yield keep("c", "收养登记");
          expect((await engine.query(name, { text: "旧事项" })).total).to.equal(1);
          await engine.index(name, [keep("b", "慈善组织认定"), keep("d", "临时救助")]);
          await engine.remove(name, ["c"]);
          expect((await engine.query(name, { text: "慈善组织认定" })).total).to.equal(1);
        }
        expect(await engine.rebuild(name, source())).to.equal(3);
        expect(ids(await engine.query(name, { text: "" })).sort()).to.deep.equal(["a", "b", "d"]);
        expect((await engine.query(name, { text: "慈善组织" })).total).to.equal(1);
        expect((await engine.query(name, { text: "养老机构" })).total).to.equal(0);
      });
      it("a rebuild that breaks off leaves the old index in use, and the next one works", async () => {
        async function* broken(): AsyncGenerator<SearchDocument> {
          yield offer;
          throw new Error("source gone");
        }
        const outcome = await engine.rebuild("items", broken()).then(() => "done", (error: unknown) => String(error));
        expect(outcome).to.include("source gone");
        expect((await ask("")).total).to.equal(sampleDocuments.length);
        async function* whole(): AsyncGenerator<SearchDocument> {
          yield* sampleDocuments;
        }
        expect(await engine.rebuild("items", whole())).to.equal(sampleDocuments.length);
        expect(await first("取水许可")).to.equal("water");
      });
    });

    it("refuses to work inside a transaction", async () => {
      const calls = [() => ask("证"), () => engine.suggest("items", { text: "证" }), () => engine.index("items", sampleDocuments), () => engine.remove("items", ["water"]), () => engine.recount("items", new Map())];
      for (const call of calls) {
        const outcome = await inside(call).then(() => "done", (error: unknown) => String(error));
        expect(outcome).to.include("transaction");
      }
    });
  });
};

const departmentOf = new Map(sampleDocuments.map(({ id, filters }) => [id, filters["department"]?.[0] ?? ""]));

const textOf = (parts: readonly TextPart[] | undefined): string => (parts ?? []).map((part) => part.text).join("");
