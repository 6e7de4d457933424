import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Route } from "../http/route-table.ts";

/** Tells which line of which file answers an address, so that nobody has to search: of each method the route that was declared first, as the router takes them. */
export const where = (root: string, routes: readonly Route[], address: string, say: (line: string) => void): number => {
  const path = new URL(address, "http://site").pathname;
  const matching = routes.filter((route) => patternOf(route.path).test(path));
  const found = matching.filter(({ method }, index) => matching.findIndex((route) => route.method === method) === index);
  for (const route of found) say(`${route.method.padEnd(4)} ${route.path}  →  ${fileOf(root, route)}（权限：${route.access}）`);
  if (found.length === 0) say(`没有页面用这个地址：${path}`);
  return found.length === 0 ? 1 : 0;
};

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:[A-Za-z]+/g, "[^/]+").replace(/\*[A-Za-z]+/g, ".*")}/?$`);

/** `plugins/<id>/<subject>/routes.ts:12`. */
export const fileOf = (root: string, route: Route): string => {
  const [, file = "", line = ""] = /^(.*):(\d+)$/.exec(route.declaredAt) ?? [];
  return `${relative(root, fileURLToPath(file))}:${line}`;
};
