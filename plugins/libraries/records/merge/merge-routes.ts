import { z } from "zod";
import { forbid, notFound, page, PageNumber, redirect, type Reply, type RouteTable, rowId, SearchText, type User } from "../../../../core/contract.ts";
import { recordMerging } from "../../api.ts";
import type { ActTools } from "../act-routes.ts";
import { kinds, recordHref } from "../kinds.ts";
import type { AnyHouse } from "../shelf.ts";
import type { Subject } from "../subject.ts";
import { duplicatesPage, shownGroups } from "./duplicates-page.ts";
import type { DuplicatesOf } from "./find-duplicates.ts";
import { duplicatesHref, mergePage } from "./merge-page.ts";
import { mergeRecords } from "./merge-records.ts";

/** As many as can be looked at side by side. */
const MERGED_AT_ONCE = 10;
const Ids = z.string().transform((text) => [...new Set(text.split(","))]).pipe(z.array(rowId()).max(MERGED_AT_ONCE));
/** Without any record there is nothing to compare, only something to look for. */
const Wish = z.object({ ids: z.literal("").transform((): string[] => []).or(Ids).default([]), keep: rowId().catch(""), find: SearchText, look: z.literal(["", "1"]).catch("") });
const Confirmed = z.object({ ids: Ids, keep: rowId(), seen: z.string().max(500) });

type MergeTools = ActTools & { duplicates: DuplicatesOf; search(text: string, user: User): Promise<string[]> };

/** 查找重复 and 合并, the same for all five libraries. */
export const mergeRoutes = (r: RouteTable, house: AnyHouse, { kind, access, find, uses, duplicates, search }: MergeTools): void => {
  const { db } = house;
  const others = () => house.collect(recordMerging);
  const mine = async (ids: readonly string[], user: User): Promise<Subject[]> => {
    const found = await find(db, ids);
    const records = ids.flatMap((id) => found.find((record) => record.id === id && record.state !== "merged") ?? []);
    if (records.length === 0) throw notFound();
    const foreign = records.find((record) => !record.allowed(user));
    if (foreign !== undefined) throw forbid(foreign.permission);
    return records;
  };
  const show = async ({ ids, keep, find: text, look }: z.infer<typeof Wish>, user: User): Promise<Reply> => {
    const records = await mine(ids, user);
    const counts = await uses.count(db, kind, ids);
    const merge = { kind, into: keep, from: records.map(({ id }) => id).filter((id) => id !== keep) };
    const chosen = keep !== "" && records.some(({ id }) => id === keep);
    const points = chosen ? (await Promise.all(others().map((other) => other.preview(db, merge)))).flat() : [];
    const found = text === "" || records.length >= MERGED_AT_ONCE ? [] : (await find(db, await search(text, user))).filter((record) => record.allowed(user) && record.state !== "merged");
    return page("libraries/records/merge.njk", mergePage({ kind, records, counts, keep: chosen ? keep : "", points, find: text, found, unchosen: look !== "" && !chosen && records.length > 1 }));
  };

  r.get(`/${kind}/duplicates`, { access, query: z.object({ q: SearchText, page: PageNumber }) }, async ({ query, user }) => {
    const found = await duplicates(db, { q: query.q, user });
    const counts = await uses.count(db, kind, shownGroups(found, query.page).flatMap(({ records }) => records.map(({ id }) => id)));
    return page("libraries/records/duplicates.njk", duplicatesPage(kind, found, counts, query), { fragments: { results: "libraries/records/_duplicates.njk" } });
  });

  r.get(`/${kind}/merge`, { access, query: Wish }, async ({ query, user }) => (query.ids.length === 0 ? redirect(duplicatesHref(kind)) : show(query, user)));
  r.post(`/${kind}/merge`, {
    access, body: Confirmed,
    // The ids stand in the form, not in the address: words that are no ids at all are an address that does not exist.
    show: ({ form, user }) => {
      const wish = Wish.safeParse({ find: "", ...form.words });
      if (!wish.success || wish.data.ids.length === 0) throw notFound();
      return show(wish.data, user);
    },
  }, async ({ body: { ids, keep, seen }, user, now }) => {
    const title = await house.transact((tx) => mergeRecords(tx, user, { kind, keep, from: ids.filter((id) => id !== keep), seen }, { audit: house.audit, now, find, others: others() }));
    return redirect(recordHref(kind, keep), { kind: "done", title: `已合并到${title}`, text: `原来引用重复${kinds[kind].one}的草稿已经改为引用这一${kinds[kind].unit}。` });
  });
};
