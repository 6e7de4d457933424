import type { FacetCount, SearchAnswer } from "../../../core/contract.ts";
import type { CatalogueItems } from "../../catalogue/api.ts";
import { BUSINESS_STAGES, LIFE_STAGES } from "../home/life-stages.ts";
import { DEPARTMENTS } from "../departments/addresses.ts";
import { REGIONS } from "../regions/regions-page.ts";
import { sameEverywhere } from "../regions/same-everywhere.ts";
import { hallHref, type Browse, type Hall } from "../search/halls.ts";

type CodeLists = ReturnType<CatalogueItems["codeLists"]>;

/** More departments than these are found on the page of all departments. */
const MOST_DEPARTMENTS = 24;

/** What the hall holds in the region shown, and in all of them. */
type Counted = { shown: SearchAnswer; whole: SearchAnswer };

/** The first page of a hall: its ways with counts (HEN-3.1.1b); a way that leads nowhere is not offered, and the page says why. */
export const hallPage = (hall: Hall, { shown: answer, whole }: Counted, lists: CodeLists): object => ({
  name: hall.name, note: hall.note, total: answer.total, regionsHref: REGIONS,
  keep: hall.values.map((value) => ({ name: hall.by, value })),
  allHref: hallHref(hall), online: { count: countOf(answer, "online", "1"), href: hallHref(hall, { online: "1" }) },
  ways: hall.browse.map((way, index) => {
    const values = valuesOf(hall, way, { shown: answer, whole }, lists);
    const shown = way.facet === "department" ? values.slice(0, MOST_DEPARTMENTS) : values;
    return {
      id: `way-${index + 1}`, title: way.title, missing: shown.length === 0 ? way.missing : "",
      more: values.length > shown.length ? { text: `全部 ${values.length} 个部门`, href: DEPARTMENTS } : null,
      links: shown.map(({ value, count }) => ({ text: value, count, href: hallHref(hall, { [way.facet]: [value] }) })),
    };
  }).filter(({ missing, links }) => missing !== "" || links.length > 0),
});

const countOf = (answer: SearchAnswer, facet: string, value: string): number => (answer.facets[facet] ?? []).find((one) => one.value === value)?.count ?? 0;

const EVENTS: Readonly<Record<string, readonly { name: string }[]>> = { personal: LIFE_STAGES, corporate: BUSINESS_STAGES };

/** Stages stand in the order of life, everything else by how much there is; what is for people is not offered to enterprises, and the other way round. */
const valuesOf = (hall: Hall, { facet, codes }: Browse, { shown, whole }: Counted, lists: CodeLists): readonly FacetCount[] => {
  const words = lists.find(({ id }) => id === codes)?.codes.map(({ label }) => label);
  if (facet === "department") return shown.facets[facet] ?? [];
  const counts = sameEverywhere(facet, whole, shown).filter(({ value }) => words === undefined || words.includes(value));
  if (facet !== "life") return counts;
  return (EVENTS[hall.id] ?? []).flatMap(({ name }) => counts.filter(({ value }) => value === name));
};
