import { can, type AuditLinks } from "../../../core/contract.ts";
import { itemHref } from "./item-hrefs.ts";

/** From an entry of the log to the page of its item, for those who read items. The three administrators do not: they are led to what is public. */
export const itemAuditLinks: AuditLinks = (_db, user, subjects) =>
  Promise.resolve(new Map(can(user, "catalogue.read") ? subjects.flatMap((subject) => linkTo(subject)) : []));

const linkTo = (subject: string): [string, { text: string; href: string }][] => {
  const id = /^item:(\d+)$/.exec(subject)?.[1];
  return id === undefined ? [] : [[subject, { text: "打开事项", href: itemHref(id) }]];
};
