import type { PresentedElement } from "../../catalogue/api.ts";

/** The name of the certificate is often also that of the result; one of them is enough for readers. */
const ECHOES: Readonly<Record<string, string>> = { result_name: "certificate_name", elec_licence_name: "certificate_name" };

/** Old systems keep a telephone or an address once more in an element of its own. */
const PARTS: Readonly<Record<string, string>> = { consult_phone: "link_way", consult_addr: "link_way", supervise_phone: "supervise_way", supervise_addr: "supervise_way" };

/** Without the elements that only repeat another one, or a line of another one, word by word. */
export const withoutEchoes = (elements: readonly PresentedElement[]): PresentedElement[] => {
  const words = new Map(elements.map(({ key, lines }) => [key, lines.join("\n")]));
  return elements.filter(({ key, lines }) => {
    const own = lines.join("\n");
    const isPart = words.get(PARTS[key] ?? "")?.split("\n").some((line) => line === own || line.endsWith(`：${own}`)) ?? false;
    return words.get(ECHOES[key] ?? "") !== own && !isPart;
  });
};
