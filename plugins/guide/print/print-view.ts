import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";

const views = fileURLToPath(new URL("../../../views", import.meta.url));

/** The templates of printed pages, under the rules of the pages on screen: everything escaped, undefined throws. */
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([views], { watch: false }), {
  autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true,
});

/** The whole printed page; a page for paper has no shell around it, so core does not render it. */
export const printView = (template: string, data: object): string => environment.render(template, data);
