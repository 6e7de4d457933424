import type { PresentedElement } from "../../catalogue/api.ts";

/** The name of the certificate is often also that of the result; one of them is enough for readers. */
const ECHOES: Readonly<Record<string, string>> = { result_name: "certificate_name", elec_licence_name: "certificate_name" };

/** Old systems keep a telephone or an address once more in an element of its own. */
const PARTS: Readonly<Record<string, string>> = { consult_phone: "link_way", consult_addr: "link_way", supervise_phone: "supervise_way", supervise_addr: "supervise_way" };

/** Without the elements that only repeat another one, or words of another one. */
export const withoutEchoes = (elements: readonly PresentedElement[]): PresentedElement[] => {
  const words = new Map(elements.map(({ key, lines }) => [key, lines.join("\n")]));
  return elements.filter(({ key, lines }) => {
    const own = lines.join("\n");
    return words.get(ECHOES[key] ?? "") !== own && !holds(words.get(PARTS[key] ?? "") ?? "", own);
  });
};

/** As a whole: 12345 is no part of 0870-12345, nor of 123456. */
const holds = (text: string, part: string): boolean => {
  const at = part === "" ? -1 : text.indexOf(part);
  return at >= 0 && !/[\d-]/.test(text.charAt(at - 1)) && !/[\d-]/.test(text.charAt(at + part.length));
};
