import type { Db, Department, Tx, User } from "../../../../core/contract.ts";
import type { Libraries } from "../../../libraries/api.ts";
import type { Row } from "../../elements/element.ts";
import { DEPARTMENT_KINDS } from "./kinds.ts";
import type { VolumeRecords } from "./say-volume.ts";

/** What is asked for most often on real lists; every synthetic department keeps the same eight. */
const MATERIALS = ["居民身份证", "营业执照", "申请表", "授权委托书", "场所使用证明", "人员资格证明", "安全管理制度文本", "居民户口簿"];
const HOURS = "周一至周五 9:00—12:00，13:00—17:00";
const ARTICLES = ["第二条", "第三条", "第五条", "第八条", "第十条", "第十二条", "第十五条", "第二十条", "第三十五条"];

type Law = { id: string; title: string; usable: boolean };
export type VolumeLibraries = { of(department: Department, kind: number): VolumeRecords };

/** Materials and windows of these departments, made where they are missing, and the laws of the demo site that fit each kind of work. */
export const volumeRecords = async (tx: Tx, libraries: Libraries, departments: readonly Department[], reader: User): Promise<VolumeLibraries> => {
  const materials = await libraries.ensureMaterials(tx, departments.flatMap(({ id }) => MATERIALS.map((name) => ({ departmentId: id, name }))));
  const windows = await libraries.ensureWindows(tx, departments.map(({ id, address, phone }) => ({ departmentId: id, name: "政务服务中心综合窗口", address, hours: HOURS, phone })));
  const places = new Map(departments.map(({ id }, index) => [id, index]));
  const { records } = await libraries.search(tx, "laws", { text: "", user: reader, page: 1, size: 1_000 });
  const cited = await citations(tx, libraries, records);
  const stale = cited.filter(({ usable }) => !usable).map(({ row }) => row);
  const usable = cited.filter((law) => law.usable);
  const fitting = DEPARTMENT_KINDS.map(({ name, topics }) => lawsFor(usable, `${name}${topics.join("")}`));
  return {
    of: ({ id }, kind) => {
      const at = places.get(id) ?? 0;
      const laws = fitting[kind];
      if (laws === undefined) throw new Error(`No laws for the kind ${kind}`);
      return { materials: materials.slice(at * MATERIALS.length, (at + 1) * MATERIALS.length), window: windows[at] ?? "", laws, stale };
    },
  };
};

type Citation = { title: string; usable: boolean; row: Row };

/** A true article of each law, with its text. */
const citations = async (db: Db, libraries: Libraries, laws: readonly Law[]): Promise<Citation[]> => {
  const found = await libraries.articles(db, laws.flatMap(({ id }) => ARTICLES.map((no) => ({ lawId: id, no }))));
  const byLaw = Map.groupBy(found, ({ lawId }) => lawId);
  return laws.flatMap(({ id, title, usable }) => (byLaw.get(id) ?? []).slice(0, 2).map(({ no, text }) => ({ title, usable, row: { record: id, clause: no, clause_content: text.slice(0, 300) } })));
};

/** Laws whose title shares two signs with the words of the work; all of them where none does. */
const lawsFor = (cited: readonly Citation[], words: string): [Row, ...Row[]] => {
  const fits = cited.filter(({ title }) => [...title].some((sign, at) => words.includes(sign + (title[at + 1] ?? "")) && !"中华人民共和国管理规定办法条例".includes(sign)));
  const [first, ...rest] = (fits.length > 0 ? fits : cited).map(({ row }) => row);
  if (first === undefined) throw new Error("The library of the demo site has no law with articles");
  return [first, ...rest];
};
