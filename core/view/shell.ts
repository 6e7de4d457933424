import type { NavEntry, PublicSearch } from "../contract.ts";
import { can, type User } from "../people/access.ts";
import type { Notice } from "../http/route-table.ts";

type Link = { label: string; href: string; current: boolean };
type DeskLink = Link & { count: string };

/** What every page may show around its own content. */
export type Shell = {
  site: SiteWords;
  look: "standard" | "elder";
  readonly csrf: string;
  path: string;
  user: null | { name: string; unit: string; region: string; passwordHref: string };
  publicNav: Link[];
  /** `staff`: stands in the footer as well, so the head of a phone does without. */
  publicTools: { label: string; href: string; staff: boolean }[];
  footerLinks: { label: string; href: string }[];
  /** Dials the service line; `""` where it is no bare number. */
  hotlineHref: string;
  deskNav: { heading: string; links: DeskLink[] }[];
  deskTools: { label: string; href: string; count: string }[];
  /** The region that public pages are of; without an address nobody offers a choice. */
  region: { name: string; switchHref: string };
  notice: Notice | null;
  /** Where the public searches; `""` while nobody offers it. */
  searchHref: string;
  /** Where its boxes get suggestions, and the script that shows them; `""` alike. */
  suggest: { href: string; script: string };
  /** How large an uploaded file may be, “20 MB”: said at every field for files. */
  fileLimit: string;
};

export type SiteWords = { name: string; sponsor: string; organiser: string; siteCode: string; icp: string; police: string; hotline: string };

type Facts = {
  site: SiteWords; nav: readonly NavEntry[]; user: User | null; path: string; look: "standard" | "elder";
  notice: Notice | null; csrf: () => string; search: PublicSearch | undefined; fileLimit: string; region: { href: string; name: string }; failed: (fault: unknown) => void;
};

const allowed = (entry: NavEntry, user: User | null): boolean =>
  entry.access === "public" || (user !== null && (entry.access === "signed-in" || can(user, entry.access)));

/** The entry whose address is the longest beginning of the current one; of a question (`?a=1`), its names must be answered alike. */
const currentHref = (entries: readonly NavEntry[], path: string): string => {
  const bare = path.split("?")[0] ?? path;
  const candidates = entries.map((entry) => entry.href).filter((href) =>
    href.includes("?") ? asksAlike(href, path) : bare === href || (href !== "/" && bare.startsWith(`${href}/`)));
  return candidates.sort((a, b) => b.length - a.length)[0] ?? "";
};

/** Whatever else is asked there: further filters and pages stay within the entry. */
const asksAlike = (href: string, path: string): boolean => {
  const [entry, here] = [new URL(href, "http://own.site"), new URL(path, "http://own.site")];
  const valuesOf = (url: URL, name: string): string => url.searchParams.getAll(name).sort().join("\n");
  return entry.pathname === here.pathname && [...entry.searchParams.keys()].every((name) => valuesOf(entry, name) === valuesOf(here, name));
};

/** A number that cannot be counted is left out; the page it stands on is worth more than the number. */
const countOf = async (entry: NavEntry, user: User, failed: (fault: unknown) => void): Promise<number> => {
  try {
    return (await entry.count?.(user)) ?? 0;
  } catch (fault) {
    failed(fault);
    return 0;
  }
};

const deskGroups = async (entries: readonly NavEntry[], user: User, current: string, failed: (fault: unknown) => void): Promise<Shell["deskNav"]> => {
  const groups = new Map<string, DeskLink[]>();
  const links = await Promise.all(entries.map(async (entry) => {
    const count = await countOf(entry, user, failed);
    return { heading: entry.group ?? "", link: { label: entry.label, href: entry.href, current: entry.href === current, count: count === 0 ? "" : String(count) } };
  }));
  for (const { heading, link } of links) groups.set(heading, [...(groups.get(heading) ?? []), link]);
  return [...groups].map(([heading, list]) => ({ heading, links: list }));
};

/** The page belongs to this entry of the navigation, whatever its address. */
export const pointAt = (shell: Shell, href: string): void => {
  const pointed = <L extends Link>(links: readonly L[]): L[] => links.map((link) => ({ ...link, current: link.href === href }));
  shell.deskNav = shell.deskNav.map(({ heading, links }) => ({ heading, links: pointed(links) }));
  shell.publicNav = pointed(shell.publicNav);
};

/** Choosing leads back to where one was, except to the page of the choice itself. */
const backTo = (href: string, path: string): string => (href === "" || path.startsWith(href) ? href : `${href}?back=${encodeURIComponent(path)}`);

const dialling = (line: string): string => (/^\d[\d-]{2,}$/.test(line) ? `tel:${line}` : "");

const searchOf = (search: PublicSearch | undefined): Pick<Shell, "searchHref" | "suggest"> =>
  search === undefined ? { searchHref: "", suggest: { href: "", script: "" } } : { searchHref: search.action, suggest: search.suggest };

/** Builds the shell of one page. The token is made only when a form on the page asks for it, not when somebody looks at the whole shell. */
export const makeShell = async ({ site, nav, user, path, look, notice, csrf, search, fileLimit, region, failed }: Facts): Promise<Shell> => {
  const visible = [...nav].sort((a, b) => a.order - b.order).filter((entry) => allowed(entry, user))
    // Whoever holds two of the permissions that open one page sees its entry once.
    .filter((entry, index, all) => all.findIndex((other) => other.area === entry.area && other.href === entry.href) === index);
  const inArea = (area: NavEntry["area"]): NavEntry[] => visible.filter((entry) => entry.area === area);
  const current = currentHref(visible.filter(({ area }) => area !== "tool"), path);
  return Object.defineProperty({
    site, look, path, notice, ...searchOf(search), fileLimit, hotlineHref: dialling(site.hotline), csrf: "",
    user: user === null ? null : { name: user.name, unit: user.department.name, region: user.region.name, passwordHref: "/people/password" },
    publicNav: inArea("public").map(({ label, href }) => ({ label, href, current: href === current })),
    publicTools: [
      { label: look === "elder" ? "标准版" : "长辈版", href: `/look?to=${look === "elder" ? "standard" : "elder"}&back=${encodeURIComponent(path)}`, staff: false },
      ...(user === null ? [{ label: "工作人员登录", href: "/sign-in", staff: true }] : [{ label: "工作台", href: "/desk", staff: false }]),
    ],
    footerLinks: [...inArea("footer").map(({ label, href }) => ({ label, href })), ...(user === null ? [{ label: "工作人员登录", href: "/sign-in" }] : [])],
    deskNav: user === null ? [] : await deskGroups(inArea("desk"), user, current, failed),
    deskTools: [
      ...inArea("public").slice(0, 1).map(() => ({ label: "办事大厅", href: "/", count: "" })),
      ...inArea("tool").map(({ label, href }) => ({ label, href: `${href}?from=${encodeURIComponent(path.split("?")[0] ?? "")}`, count: "" })),
    ],
    region: { name: region.name, switchHref: backTo(region.href, path) },
  }, "csrf", { get: csrf, enumerable: false });
};
