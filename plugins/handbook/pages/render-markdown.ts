import MarkdownIt from "markdown-it";

/** Markup that people type stays text; links go to http(s), mail and own addresses (the package refuses `javascript:` and its kin); pictures would come from elsewhere. */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable("image");
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const LOWEST = 6;

/** The page has its own h1, so the headings of the text begin one step lower. */
for (const rule of ["heading_open", "heading_close"] as const) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token !== undefined) token.tag = `h${Math.min(LOWEST, Number(token.tag.slice(1)) + 1)}`;
    return self.renderToken(tokens, index, options);
  };
}

export const renderMarkdown = (text: string): string => markdown.render(text);
