import type { Db, House, StoredFile, Tx } from "../../../core/contract.ts";
import type { Act } from "../records/record-change.ts";
import { DEMO_DOCUMENTS } from "./demo-documents.ts";
import { loadDemoLaws } from "./load-demo-laws.ts";
import { DEMO_MATERIALS } from "./demo-materials.ts";
import { DEMO_MORE_MATERIALS } from "./demo-more-materials.ts";
import { DEMO_SYSTEMS } from "./demo-systems.ts";
import { DEMO_WINDOWS } from "./demo-windows.ts";
import { formPdf } from "./form-pdf.ts";

const MATERIALS = [...DEMO_MATERIALS, ...DEMO_MORE_MATERIALS];

type Files = ReadonlyMap<string, StoredFile>;
type IdOf = (department: string) => string;

const blankFormName = (material: string): string => `${material}（空表）.pdf`;

/** The names that are there already, so that a start that was killed goes on without storing files twice. */
const knownNames = async (db: Db, table: string): Promise<ReadonlySet<string>> =>
  new Set((await db(table).select("name")).map(({ name }: { name: string }) => name));

/** Files are stored before the transaction; each is named after its file name, which is unique among the demo's. */
const storeFiles = async (house: House<unknown>): Promise<Files> => {
  const [materials, documents] = [await knownNames(house.db, "libraries_materials"), await knownNames(house.db, "libraries_documents")];
  const wanted = [
    ...MATERIALS.flatMap(({ name, blankForm }) => (blankForm === undefined || materials.has(name) ? []
      : [{ name: blankFormName(name), content: formPdf([name, ...blankForm.map((question) => `${question}：______________________________`)]) }])),
    ...DEMO_DOCUMENTS.filter(({ name }) => !documents.has(name)).map(({ fileName, lines }) => ({
      name: fileName, content: fileName.endsWith(".pdf") ? formPdf(lines) : Buffer.from(`${lines.join("\n")}\n`),
    })),
  ];
  // A document and the blank form of a material may have one name: it is the same form, and the document's is the better drawn.
  const byName = new Map(wanted.map((file) => [file.name, file]));
  const stored = await Promise.all([...byName.values()].map((file) => house.files.put(file)));
  return new Map(stored.map((file) => [file.name, file]));
};

const insert = async (tx: Tx, table: string, rows: readonly object[], key: readonly string[], now: Date): Promise<void> => {
  if (rows.length > 0) await tx(table).insert(rows.map((row) => ({ ...row, updated_at: now }))).onConflict([...key]).ignore();
};

const loadRecords = async (tx: Tx, files: Files, idOf: IdOf, now: Date): Promise<void> => {
  await insert(tx, "libraries_materials", MATERIALS.map((m) => ({
    department_id: idOf(m.department), name: m.name, material_type: m.type, material_format: m.format, source_type: m.source,
    source_note: m.sourceNote ?? "", fill_note: m.fillNote ?? "", blank_form_id: m.blankForm === undefined ? null : files.get(blankFormName(m.name))?.id ?? null,
  })), ["department_id", "name"], now);
  await insert(tx, "libraries_documents", DEMO_DOCUMENTS.flatMap((d) => {
    const file = files.get(d.fileName);
    return file === undefined ? [] : [{ department_id: idOf(d.department), name: d.name, note: d.note, file_id: file.id }];
  }), ["department_id", "name"], now);
  await tx.raw(`
    insert into libraries_document_files (document_id, version, file_id, uploaded_at)
    select id, file_version, file_id, updated_at from libraries_documents on conflict do nothing`);
  await insert(tx, "libraries_windows", DEMO_WINDOWS.map((w) => ({
    department_id: idOf(w.department), name: w.name, place: w.place, number: w.number, region_code: w.regionCode, address: w.address,
    weekly: JSON.stringify(w.weekly), hours_note: w.note, phone: w.phone, directions: w.directions,
    longitude: w.point?.[0] ?? null, latitude: w.point?.[1] ?? null,
  })), ["department_id", "name", "number", "address"], now);
  await insert(tx, "libraries_systems", DEMO_SYSTEMS.map((s) => ({
    department_id: idOf(s.department), name: s.name, url: s.url, run_level: s.level, contact: s.contact, phone: s.phone, note: s.note,
  })), ["department_id", "name"], now);
};

/** Fills the libraries of the demo site; run again it adds only what is missing. */
export const loadDemoLibraries = async (house: House<unknown>): Promise<void> => {
  const act: Act = { audit: house.audit, now: house.clock.now() };
  const departments = new Map((await house.people.departments(house.db, {})).map(({ name, id }) => [name, id]));
  const idOf: IdOf = (name) => {
    const id = departments.get(name);
    if (id === undefined) throw new Error(`The demo site has no department ${name}`);
    return id;
  };
  const files = await storeFiles(house);
  await house.transact(async (tx) => {
    await loadDemoLaws(tx, idOf("云岭市政务服务管理局"), act.now);
    await house.files.register(tx, ...files.values());
    await loadRecords(tx, files, idOf, act.now);
    await act.audit.record(tx, { at: act.now, actor: null, action: "libraries.demo-loaded", subject: "libraries:demo", detail: { files: files.size } });
  });
};
