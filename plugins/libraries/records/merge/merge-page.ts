import { listAddress } from "../../../../core/contract.ts";
import type { UseCounts } from "../../api.ts";
import { countsOf, totalOf } from "../find-uses.ts";
import { crumbsTo, kinds, recordHref } from "../kinds.ts";
import type { LibraryKind } from "../../api.ts";
import { stateWords } from "../record-state.ts";
import type { Subject } from "../subject.ts";
import { seenOf } from "./merge-records.ts";

export const duplicatesHref = (kind: LibraryKind): string => `/libraries/${kind}/duplicates`;
export const mergeHref = (kind: LibraryKind, ids: readonly string[], keep = "", find = ""): string =>
  listAddress(`/libraries/${kind}/merge`, { ids: ids.join(","), keep, find });

type Parts = {
  kind: LibraryKind;
  records: readonly Subject[];
  counts: ReadonlyMap<string, UseCounts>;
  keep: string;
  /** What would change, from those who use the records. */
  points: readonly string[];
  find: string;
  found: readonly Subject[];
  /** The change was asked for before anything was chosen. */
  unchosen: boolean;
};

/** One row per fact, one cell per record; what differs is marked, because one of the two will be lost. */
const factRows = (records: readonly Subject[]): object[] => {
  const labels = [...new Set(records.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  return labels.map((label) => {
    const values = records.map(({ facts }) => facts.find((fact) => fact.label === label) ?? { label, value: "" });
    return { label, values, differs: new Set(values.map(({ value }) => value)).size > 1 };
  });
};

/** Choosing which of the duplicates stays, and what follows from it. */
export const mergePage = ({ kind, records, counts, keep, points, find, found, unchosen }: Parts): object => {
  const { one, unit } = kinds[kind];
  const ids = records.map(({ id }) => id);
  const kept = records.find(({ id }) => id === keep);
  const others = records.filter(({ id }) => id !== keep);
  return {
    crumbs: [...crumbsTo(kind), { text: "查找重复", href: duplicatesHref(kind) }], one, unit, title: `合并重复的${one}`,
    action: `/libraries/${kind}/merge`, ids: ids.join(","), keep, find, backHref: duplicatesHref(kind), isReady: records.length > 1, unchosen: unchosen ? `请先选定保留哪一${unit}，再查看合并后的变化` : "",
    records: records.map((record) => {
      const { current, draft, past } = countsOf(counts, record.id);
      return {
        id: record.id, name: record.name, department: record.department, href: recordHref(kind, record.id), state: stateWords[record.state].text,
        uses: `在用 ${current} 处，草稿和审核中 ${draft} 处，历史 ${past} 处`,
        withoutHref: records.length > 2 ? mergeHref(kind, ids.filter((id) => id !== record.id), keep === record.id ? "" : keep) : "",
      };
    }),
    facts: factRows(records),
    found: found.filter(({ id }) => !ids.includes(id)).map((record) => ({ name: record.name, department: record.department, href: mergeHref(kind, [...ids, record.id], keep) })),
    preview: kept === undefined || others.length === 0 ? null : {
      question: `确定把${others.map(({ title }) => title).join("、")}合并到${kept.title}（${kept.department || "全站共用"}）吗？`,
      points: [
        ...points,
        `被合并的 ${others.length} ${unit}不再提供选用；打开时提示已经合并到${kept.title}`,
        `只保留${kept.title}的内容；被合并的内容不会并进来，需要的请先补到保留的这一${unit}里`,
        "合并后不能撤销，操作记入审计日志",
      ],
      seen: seenOf(records), total: others.reduce((sum, { id }) => sum + totalOf(countsOf(counts, id)), 0),
    },
  };
};
