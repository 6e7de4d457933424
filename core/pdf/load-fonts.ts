/**
 * Runs in the printed page and resolves when all its fonts are there. The browser loads a font when letters are laid
 * out with it, but the boxes in the page margins (page numbers, running heads) are laid out only while printing, which
 * waits for nothing: their letters are asked for by name. Margin boxes inherit from `@page`, and that from the root.
 * A style sheet that was blocked cannot be read and has no fonts.
 */
export const loadFonts = `(async () => {
  const root = getComputedStyle(document.documentElement);
  const styleRules = (rules) => [...rules].flatMap((rule) =>
    rule instanceof CSSPageRule || !rule.cssRules ? [rule] : styleRules(rule.cssRules));
  const readable = (sheet) => { try { return [...sheet.cssRules]; } catch { return []; } };
  const pages = [...document.styleSheets].flatMap((sheet) => styleRules(readable(sheet)))
    .filter((rule) => rule instanceof CSSPageRule);
  const asked = pages.flatMap((page) => [...page.cssRules].map(({ style }) => {
    const own = (name) => style[name] || page.style[name] || root[name];
    return document.fonts.load(own("fontWeight") + " 16px " + own("fontFamily"), style.content + "0123456789");
  }));
  await Promise.all(asked);
  await document.fonts.ready;
})()`;
