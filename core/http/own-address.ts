import { z } from "zod";

const OWN = "http://own.site";

/**
 * An address of this site to go back to, as a header may carry it; `""` for anything else. The URL parser decides, because
 * it is what browsers use: they drop tabs and turn `\` into `/`, so that `/<tab>/evil` would lead elsewhere.
 */
export const OwnAddress = z.string().max(2_000).catch("").transform((text) => {
  if (!text.startsWith("/") || !URL.canParse(text, OWN)) return "";
  const url = new URL(text, OWN);
  const address = `${url.pathname}${url.search}${url.hash}`;
  // `/..//evil` is ours when it is read and theirs when it is written.
  return url.origin === OWN && !address.startsWith("//") ? address : "";
});
