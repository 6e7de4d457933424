import type { SiteFacts } from "../../../core/contract.ts";
import type { Endpoint } from "../endpoint.ts";
import { ROOT } from "../exchange-tools.ts";
import { openPath } from "../openapi/openapi-document.ts";

/** The same endpoints for people: what each answers and what it can be asked. */
export const aboutPage = (endpoints: readonly Endpoint[], { publicUrl }: SiteFacts): object => ({
  documentHref: `${ROOT}/openapi.json`,
  endpoints: endpoints.map(({ path, title, about, words }, index) => ({
    id: `e-${index}`, title, about, address: `${publicUrl}${ROOT}${openPath(path)}`,
    // What varies in the path cannot be opened as it stands.
    href: path.includes(":") || path === "/search" ? "" : `${ROOT}${path}`,
    parameters: Object.entries(words).map(([name, meaning]) => ({ name, meaning })),
  })),
});
