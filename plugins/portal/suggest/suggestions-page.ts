import type { NameSuggestion, Suggestions, TextPart, ValueSuggestion } from "../../../core/contract.ts";
import type { Guides } from "../../guide/api.ts";
import { ItemCard } from "../index/item-card.ts";
import { emptyAddress, hrefOf } from "../search/search-query.ts";
import type { SuggestAddress } from "./suggest-address.ts";

/** What stands below the name, in small: who does it, or how many there are. */
type Option = { name: readonly TextPart[]; note: string; href: string };

/** What the open list and the page without script show. */
export const suggestionsPage = ({ q }: SuggestAddress, { names, values }: Suggestions, guides: Guides): object => {
  const options = [...values.map(valueOption), ...names.map((name) => nameOption(name, guides))].slice(0, MOST_OPTIONS);
  return {
    q, options,
    told: options.length === 0 ? "没有建议，按回车键搜索" : `有 ${options.length} 条建议，按上下键选择`,
    searchHref: hrefOf(emptyAddress(q.trim()), {}),
  };
};

export const MOST_OPTIONS = 8;

/** One item leads to its guide; a 主项 to its 子项, and a name that several departments share to all that bear it. */
const nameOption = ({ of, name, count, data }: NameSuggestion, guides: Guides): Option => {
  const card = ItemCard.parse(data);
  if (of === "group") return { name, note: `${card.department}，${count} 个子项`, href: hrefOf(emptyAddress(""), { entry: card.entryId }) };
  if (count > 1) return { name, note: `${card.department}等 ${count} 项`, href: hrefOf(emptyAddress(card.name), {}) };
  return { name, note: card.department, href: guides.pageHref(card.code) };
};

const valueOption = ({ facet, value, name, count }: ValueSuggestion): Option =>
  facet === "department"
    ? { name, note: `部门，${count} 个事项`, href: hrefOf(emptyAddress(""), { department: [value] }) }
    : { name, note: `主题，${count} 个事项`, href: hrefOf(emptyAddress(""), { theme: [value] }) };
