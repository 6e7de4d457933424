import type { Tx } from "../../../core/contract.ts";
import type { EnsuredLaw, LawRecord, WantedLaw } from "../api.ts";
import { lawsByTitle } from "./laws-by-title.ts";
import { readLaw, type ReadLaw } from "./import/read-law.ts";

/** What a source may say of a law, and what the library calls it. */
const FACTS = [["docNo", "文号"], ["issuer", "制定机关"], ["effectiveOn", "施行日期"]] as const;

/**
 * The laws that an import cites, in the order asked for. Laws belong to everybody: one that is there is taken as it is, and where it says
 * something else that is told; one that is missing is added as 待核实 with what the source says of it. A handful of queries.
 */
export const ensureLaws = async (tx: Tx, wanted: readonly WantedLaw[], now: Date): Promise<EnsuredLaw[]> => {
  const known = await lawsByTitle(tx, wanted.map(({ title }) => title));
  const missing = wanted.filter(({ title }) => !known.has(title)).flatMap((law) => asImported(law) ?? []);
  await addLaws(tx, missing, now);
  const added = missing.length === 0 ? known : await lawsByTitle(tx, wanted.map(({ title }) => title));
  return wanted.map((law) => {
    const found = nearest(added.get(law.title) ?? [], law);
    if (found === undefined) return { id: "", notes: [`《${law.title}》不能收入法律法规库，请在库里添加后选择`] };
    return { id: found.id, notes: known.has(law.title) ? differences(found, law) : [`法律法规库里没有《${law.title}》，已按“待核实”新增，请核对`] };
  });
};

const asImported = ({ title, docNo, issuer, effectiveOn }: WantedLaw): ReadLaw["columns"] | undefined => {
  const read = readLaw({ id: title, title, doc_no: docNo, issuer, effective_date: effectiveOn, articles: [] });
  return read.ok ? read.law.columns : undefined;
};

const addLaws = async (tx: Tx, laws: readonly ReadLaw["columns"][], now: Date): Promise<void> => {
  if (laws.length === 0) return;
  const rows = laws.map((law) => ({ ...law, history: JSON.stringify(law.history), doubts: JSON.stringify(law.doubts), updated_at: now }));
  // The same law cited twice, or added by somebody else in the same moment: one is enough.
  await tx("libraries_laws").insert(rows).onConflict().ignore();
};

/** Of several with one title the one of that day, otherwise the newest that may be chosen. */
const nearest = (laws: readonly LawRecord[], { effectiveOn }: WantedLaw): LawRecord | undefined =>
  laws.find((law) => effectiveOn !== "" && law.effectiveOn === effectiveOn) ?? laws.find(({ usable }) => usable) ?? laws[0];

const differences = (found: LawRecord, wanted: WantedLaw): string[] =>
  FACTS.filter(([fact]) => wanted[fact] !== "" && wanted[fact] !== found[fact])
    .map(([fact, label]) => `《${found.title}》的${label}在库里是“${found[fact] === "" ? "空白" : found[fact]}”，来源写的是“${wanted[fact]}”`);
