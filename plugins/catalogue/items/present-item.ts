import type { ItemVersion, PresentedElement, PresentedItem } from "../api.ts";
import { codeLabel, type CodeListId } from "../codes/code-lists.ts";
import type { ElementValues, LibraryRecords } from "../elements/element.ts";
import { codesIn, rowsIn, textIn } from "../elements/element-values.ts";
import { searchTexts } from "../elements/search-texts.ts";
import { feeWords } from "./fee-words.ts";
import { identityValues } from "./identity-values.ts";
import { presentElements } from "./present-elements.ts";

/** One version ready to be shown, printed and searched; all that is looked up comes in as an argument. */
export const presentItem = (version: ItemVersion, stored: ElementValues, records: LibraryRecords, order: string): PresentedItem => {
  const values: ElementValues = { ...stored, ...identityValues(version) };
  const elements = presentElements(version.typeCode, values, records);
  const texts = searchTexts("item", version.typeCode, values, records);
  return {
    ...version, elements, order,
    isPublic: textIn(values, "is_secret") !== "1" && textIn(values, "is_show_guide") !== "0",
    summary: texts.summary.join(" "), aliases: [...texts.title, ...texts.alias].filter((name) => name !== version.name),
    facts: factsOf(values, elements),
    search: {
      codes: texts.code, departments: texts.department, materials: texts.material, conditions: texts.condition.join(" "),
      audience: labels(values, ["server_type", "server_type"]),
      themes: labels(values, ["user_topic_type", "user_topic"], ["corp_topic_type", "corp_topic"]),
      onlineDepth: labels(values, ["online_handle_depth", "online_handle_depth"]),
      groups: labels(values, ["special_group", "special_group"]),
      lifeEvents: labels(values, ["life_event", "life_event"], ["corp_event", "corp_event"]),
    },
  };
};

/** The four things everybody asks first, and what lists and filters need. */
const factsOf = (values: ElementValues, elements: readonly PresentedElement[]): PresentedItem["facts"] => {
  const words = new Map(elements.map(({ key, lines }) => [key, lines.join(" ")]));
  return {
    time: words.get("promise_day") ?? "", legalTime: words.get("anticipate_day") ?? "",
    fee: feeWords(elements.find(({ key }) => key === "is_fee"), values), visits: visitsIn(words.get("limit_scene_num") ?? ""),
    materials: rowsIn(values, "materials").length, online: textIn(values, "is_online") === "1" && words.has("is_online"),
    projectType: words.get("project_type") ?? "",
  };
};

const visitsIn = (words: string): string => (words === "0 次" ? "不用到现场" : words);

/** The words of the codes of several elements, each once. */
const labels = (values: ElementValues, ...sources: readonly (readonly [key: string, list: CodeListId])[]): string[] =>
  [...new Set(sources.flatMap(([key, list]) => codesIn(values, key).map((code) => codeLabel(list, code) ?? code)))];
