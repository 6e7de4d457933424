/** The feed of what was published and changed last. */
export const FEED_HREF = "/portal/latest.rss";
