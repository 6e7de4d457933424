import type { PresentedElement } from "../../catalogue/api.ts";

/** The name of the certificate is often also that of the result; one of them is enough for readers. */
const ECHOES: Readonly<Record<string, string>> = { result_name: "certificate_name", elec_licence_name: "certificate_name" };

/** Without the elements that only repeat another one word by word. */
export const withoutEchoes = (elements: readonly PresentedElement[]): PresentedElement[] => {
  const words = new Map(elements.map(({ key, lines }) => [key, lines.join("\n")]));
  return elements.filter(({ key, lines }) => {
    const original = ECHOES[key];
    return original === undefined || words.get(original) !== lines.join("\n");
  });
};
