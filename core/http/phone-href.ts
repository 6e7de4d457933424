/** A link that dials, for a text that is one number and nothing else; `""` otherwise. */
export const phoneHref = (text: string): string => {
  const digits = text.trim();
  return /^(?:\d{3,4}-)?\d{5,12}$/.test(digits) ? `tel:${digits}` : "";
};
