import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** What the standard demands, and beyond it headings in order and a name for every control; how attributes are written is ours to decide. */
const validator = new HtmlValidate(new StaticConfigLoader({
  root: true, extends: ["html-validate:standard"],
  rules: { "input-missing-label": ["error", { accessible: true }], "heading-level": ["error", { allowMultipleH1: false }] },
}));

const ERROR = 2;

/** The faults of a whole page: rule, what is wrong, and where. */
export const htmlFaults = (text: string): string[] => {
  const { results } = validator.validateStringSync(text);
  return results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === ERROR).map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ""}`));
};
