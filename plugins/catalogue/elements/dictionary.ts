/**
 * The element dictionary: every element (要素) of a 目录 and of an 事项, declared once (architecture §5.1). Editor form, help, red
 * asterisks, section ticks, validation, diff, Excel, JSON, guide page, PDF and search document all follow from it.
 *
 * To add an element, add one entry to the table of its section in `tables/`; nothing else changes:
 * 1. `key`: the column name of the national exchange table (domain-standards §1.9–1.13); ours in the same manner when there is none.
 * 2. `label`, `section`, `control`; `of` when a 目录 has it too; `families` or `types` when not every type has it.
 * 3. `required`, `shown` (asked only after certain answers), `check` (contradicts other elements).
 * 4. `help` in plain words: what to write, who reads it, one example.
 * 5. `guide` (part of the printed guide and of the page), `search`, `shared` (flows from the 目录), `public: false` to keep it inside.
 * A key is for ever: stored versions and exchanged data carry it. `test/catalogue/elements` checks the table and adds an element.
 */
import type { Dictionary } from "./element.ts";
import { sections } from "./sections.ts";
import { basicElements } from "./tables/basic-elements.ts";
import { basisElements } from "./tables/basis-elements.ts";
import { conditionElements } from "./tables/condition-elements.ts";
import { extensionElements } from "./tables/extension-elements.ts";
import { feeElements } from "./tables/fee-elements.ts";
import { flowElements } from "./tables/flow-elements.ts";
import { identityElements } from "./tables/identity-elements.ts";
import { licenceElements } from "./tables/licence-elements.ts";
import { limitElements } from "./tables/limit-elements.ts";
import { materialElements } from "./tables/material-elements.ts";
import { onlineElements } from "./tables/online-elements.ts";
import { questionElements } from "./tables/question-elements.ts";
import { remedyElements } from "./tables/remedy-elements.ts";
import { resultElements } from "./tables/result-elements.ts";
import { windowElements } from "./tables/window-elements.ts";

export const dictionary: Dictionary = {
  sections,
  elements: [
    ...identityElements,
    ...basicElements,
    ...basisElements,
    ...limitElements,
    ...conditionElements,
    ...materialElements,
    ...flowElements,
    ...feeElements,
    ...windowElements,
    ...onlineElements,
    ...resultElements,
    ...remedyElements,
    ...licenceElements,
    ...extensionElements,
    ...questionElements,
  ],
};
