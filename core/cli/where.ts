import type { Route } from "../http/route-table.ts";

/** Tells which files answer an address: the first part names the plugin, the second the folder of its subject. */
export const where = (routes: readonly Route[], address: string, say: (line: string) => void): number => {
  const path = new URL(address, "http://site").pathname;
  const found = routes.filter((route) => patternOf(route.path).test(path));
  if (found.length === 0) {
    say(`没有页面用这个地址：${path}`);
    return 1;
  }
  for (const route of found) say(`${route.method.padEnd(4)} ${route.path}  →  ${folderOf(route)}/routes.ts（权限：${route.access}）`);
  return 0;
};

/** `/<plugin>/<subject>/…` belongs to `plugins/<plugin>/<subject>`; an address of one part to the plugin's own folder. */
export const folderOf = (route: Route): string => {
  if (route.owner === "core") return "core/people";
  const [, second] = route.path.split("/").filter((part) => part !== "");
  return `plugins/${route.owner}${second === undefined || second.startsWith(":") ? "" : `/${second}`}`;
};

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:[A-Za-z]+/g, "[^/]+")}/?$`);
