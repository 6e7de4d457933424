/**
 * The fonts of printed pages. They come from npm, so a PDF looks the same on every machine and carries its letters with
 * it. Each is cut into a hundred files by range of characters, of which a page loads only those it needs.
 */
export const printFonts = {
  serif: { family: "Noto Serif SC", stylesheets: ["/fonts/noto-serif-sc/400.css", "/fonts/noto-serif-sc/700.css"] },
  sans: { family: "Noto Sans SC", stylesheets: ["/fonts/noto-sans-sc/400.css", "/fonts/noto-sans-sc/700.css"] },
} as const;
