const ARTICLE = /第(?:[〇零一二三四五六七八九十百千两]+|\d{1,4})条(?:之[一二三四五六七八九十]+)?/g;

/** The articles that a 条款 names, in order and each once: “第三条、第十二条第一款” → [第三条, 第十二条]. */
export const articleNumbers = (clause: string): string[] => [...new Set(clause.normalize("NFKC").replace(/\s/g, "").match(ARTICLE) ?? [])];
