import { expect } from "chai";
import type { User } from "../../../core/contract.ts";
import { libraryService } from "../../../plugins/libraries/records/library-service.ts";
import { LIBRARY_KINDS, type AnyRecord, type Libraries, type RecordKey } from "../../../plugins/libraries/api.ts";
import { NOW, type House } from "../../support/house.ts";
import { libraryHouse } from "../library-house.ts";

describe("引用库的服务", () => {
  let site: House;
  const service: Libraries = libraryService({ now: () => NOW });
  let user: User;
  let department: string;

  before(async () => {
    ({ site } = await libraryHouse());
    const departments = await site.site.ports.people.departments(site.site.db, {});
    const own = departments.find(({ name }) => name === "云岭市公安局");
    department = own?.id ?? "";
    user = { id: "1", account: "yangfan", name: "杨帆", department: { id: department, name: "云岭市公安局", path: own?.path ?? "" }, region: { code: "539900", name: "云岭市", path: own?.regionPath ?? "" }, mustChangePassword: false, grants: [] };
    await site.site.db("libraries_laws").insert(["失效", "有效"].map((status, index) => ({ title: "服务检验条例", short_title: "检验条例", level: "行政法规", status, effective_on: `20${20 - index}-01-01`, updated_at: NOW })));
    const [law] = await site.site.db("libraries_laws").where({ title: "服务检验条例", status: "有效" });
    await site.site.db("libraries_articles").insert([{ law_id: law.id, seq: 1, no: "第一条", text: "甲。" }, { law_id: law.id, seq: 2, no: "第三十五条", text: "乙。\n丙。" }]);
  });
  after(() => site.close());

  it("finds records by id and leaves out what is not there", async () => {
    const { records: [law] } = await service.search(site.site.db, "laws", { text: "服务检验", user, page: 1, size: 1 });
    const found = await service.find(site.site.db, "laws", [law?.id ?? "", "999999999", "not an id", law?.id ?? ""]);
    expect([...found.keys()]).to.deep.equal([law?.id]);
    expect(await service.find(site.site.db, "windows", [])).to.have.property("size", 0);
  });

  it("finds records of any library at once, each as it is found alone", async () => {
    const alone = new Map<RecordKey, AnyRecord>();
    for (const kind of LIBRARY_KINDS) {
      const { records } = await service.search(site.site.db, kind, { text: "", user, page: 1, size: 3 });
      for (const [id, record] of await service.find(site.site.db, kind, records.map(({ id }) => id))) alone.set(`${kind} ${id}`, record);
    }
    expect(new Set([...alone.values()].map(({ kind }) => kind))).to.have.property("size", LIBRARY_KINDS.length);
    const found = await service.findMany(site.site.db, [...alone.keys(), "laws 999999999", "windows not an id"]);
    expect([...found].sort()).to.deep.equal([...alone].sort());
    expect(await service.findMany(site.site.db, [])).to.have.property("size", 0);
  });

  it("lists for pickers what may be chosen first, and says of the rest that it may not", async () => {
    const { total, records } = await service.search(site.site.db, "laws", { text: "检验 条例", user, page: 1, size: 10 });
    expect(total).to.equal(2);
    expect(records.map((record) => [record.kind === "laws" && record.status, record.usable])).to.deep.equal([["有效", true], ["失效", false]]);
    expect((await service.search(site.site.db, "laws", { text: "检验条例", user, page: 2, size: 1 })).records).to.have.length(1);
    for (const text of ["%", "_", "\\"]) expect((await service.search(site.site.db, "laws", { text, user, page: 1, size: 10 })).total, text).to.equal(0);
  });

  it("puts the own department's records before the others'", async () => {
    const other = (await site.site.ports.people.departments(site.site.db, {})).find(({ id }) => id !== department)?.id ?? "";
    await site.site.ports.transact((tx) => service.ensureMaterials(tx, [{ departmentId: other, name: "排序检验材料" }, { departmentId: department, name: "排序检验材料" }]));
    const { records } = await service.search(site.site.db, "materials", { text: "排序检验", user, page: 1, size: 10 });
    expect(records.map(({ subtitle }) => subtitle.startsWith("云岭市公安局"))).to.deep.equal([true, false]);
  });

  it("gives the text of an article under the number that was cited", async () => {
    const law = (await service.lawsByTitle(site.site.db, ["检验条例"])).get("检验条例")?.find(({ usable }) => usable);
    const lawId = law?.id ?? "";
    const articles = await service.articles(site.site.db, [{ lawId, no: "第三十五条第一款" }, { lawId, no: "第35条" }, { lawId, no: "第九条" }, { lawId: "x", no: "第一条" }]);
    expect(articles).to.deep.equal([{ lawId, no: "第三十五条第一款", text: "乙。\n丙。" }, { lawId, no: "第35条", text: "乙。\n丙。" }]);
  });

  it("finds laws by full or short title, with or without 《》, newest first", async () => {
    const found = await service.lawsByTitle(site.site.db, ["《服务检验条例》", "检验条例", "没有的条例"]);
    expect([...found.keys()]).to.have.members(["《服务检验条例》", "检验条例"]);
    expect(found.get("《服务检验条例》")?.map(({ effectiveOn }) => effectiveOn)).to.deep.equal(["2020-01-01", "2019-01-01"]);
  });

  it("adds what an import wants once, and answers in the order asked for", async () => {
    const wanted = ["乙表", "甲表", "乙表"].map((name) => ({ departmentId: department, name }));
    const [second, first, again] = await site.site.ports.transact((tx) => service.ensureMaterials(tx, wanted));
    expect(second).to.equal(again).and.not.equal(first);
    expect(await site.site.ports.transact((tx) => service.ensureMaterials(tx, wanted))).to.deep.equal([second, first, second]);
    const window = { departmentId: department, name: "检验窗口", address: "甲路 1 号", hours: "上午九点起", phone: "1" };
    const ids = await site.site.ports.transact((tx) => service.ensureWindows(tx, [window, { ...window, address: "乙路 1 号" }, { ...window, phone: "2" }]));
    expect(ids[0]).to.equal(ids[2]).and.not.equal(ids[1]);
    const found = (await service.find(site.site.db, "windows", ids)).get(ids[0] ?? "");
    expect(found?.kind === "windows" && [found.hours, found.phone, found.weekly.workday]).to.deep.equal(["上午九点起", "1", []]);
  });

  it("changes the revision with every change", async () => {
    const ids = await site.site.ports.transact((tx) => service.ensureMaterials(tx, [{ departmentId: department, name: "会变的材料" }]));
    const editor = await site.signedIn("yangfan");
    const before = (await service.find(site.site.db, "materials", ids)).get(ids[0] ?? "")?.revision;
    await editor.submit(await editor.get(`/libraries/materials/${ids[0]}/edit`), "form[action$='/edit']", { source_note: "变了", material_type: "1", material_format: "1", source_type: "10" });
    expect((await service.find(site.site.db, "materials", ids)).get(ids[0] ?? "")?.revision).to.not.equal(before);
  });
});
