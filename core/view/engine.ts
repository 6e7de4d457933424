import { join } from "node:path";
import nunjucks from "nunjucks";

export type View = (template: string, data: object) => string;

/**
 * Pages see finished values and nothing else: no filters and no globals of our own, undefined throws, everything is escaped.
 * The macros of govuk-frontend are on the path; no plugin can shadow another's template, because every name begins with its owner.
 */
export const createView = (root: string): View => {
  const folders = [join(root, "views"), join(root, "node_modules/govuk-frontend/dist")];
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader(folders, { watch: false }),
    { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
  );
  return (template, data) => environment.render(template, data);
};
