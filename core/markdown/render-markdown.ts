import MarkdownIt from "markdown-it";

/** Markup that people type stays text; links go to http(s), mail and own addresses (the package refuses `javascript:` and its kin); pictures would come from elsewhere. */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable("image");
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const LOWEST = 6;

/** The headings of the text stand below the one of its page or part (`below`), none a step too deep, whatever signs were typed. */
export const renderMarkdown = (text: string, below: number): string => {
  const env = {};
  const tokens = markdown.parse(text, env);
  let around: number[] = [];
  for (const token of tokens) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    const typed = Number(token.tag.slice(1));
    if (token.type === "heading_open") around = [...around.filter((outer) => outer < typed), typed];
    token.tag = `h${Math.min(LOWEST, below + around.length)}`;
  }
  return markdown.renderer.render(tokens, markdown.options, env);
};
