import { z } from "zod";
import type { Reply, RouteTable } from "../../../core/contract.ts";
import { FEED_HREF } from "./feed-href.ts";
import { latestItems } from "./latest.ts";
import { findGuideAddresses, findParts, findStandingAddresses, type FeedTools } from "./sitemap.ts";

const ByPart = z.object({ after: z.string().regex(/^(?:pages|\d{1,18})$/) });

const file = (name: string, type: string, content: string): Reply => ({ file: { name, type: `${type}; charset=utf-8`, content: Buffer.from(content), inline: true } });

/** What search engines and feed readers ask for: robots.txt, the site map, and a feed of what is new. */
export const feedRoutes = (tools: FeedTools) => (r: RouteTable): void => {
  const { site, view } = tools;
  const xml = (name: string, type: string, template: string, data: object): Reply => file(name, type, view(template, { base: site.publicUrl, siteName: site.name, ...data }));

  r.get("/robots.txt", { access: "public" }, async () => file("robots.txt", "text/plain", robots(site.publicUrl)));
  r.get("/sitemap.xml", { access: "public" }, async () => xml("sitemap.xml", "application/xml", "portal/feeds/sitemap-index.njk", { parts: ["pages", ...await findParts(tools)] }));
  r.get("/sitemap/:after.xml", { access: "public", params: ByPart }, async ({ params: { after }, now }) =>
    xml(`sitemap-${after}.xml`, "application/xml", "portal/feeds/sitemap.njk", { addresses: after === "pages" ? await findStandingAddresses(tools, now) : await findGuideAddresses(tools, after) }));
  r.get(FEED_HREF, { access: "public" }, async () => xml("latest.rss", "application/rss+xml", "portal/feeds/latest.njk", { entries: await latestItems(tools), self: FEED_HREF }));
};

/** What somebody has searched for, and what is for the staff, is nothing to be found elsewhere. */
const robots = (base: string): string => ["User-agent: *", "Disallow: /portal/search?q=", "Disallow: /sign-in", "Disallow: /desk", "Disallow: /look", "Disallow: /portal/regions", "", `Sitemap: ${base}/sitemap.xml`, ""].join("\n");
