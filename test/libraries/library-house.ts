import { z } from "zod";
import { flip } from "../../core/boot/switchboard.ts";
import { definePlugin } from "../../core/contract.ts";
import { lawsRevised, recordMerging, recordsChanged, recordUses, type LibraryKind, type Merge, type RecordUse, type UsePart } from "../../plugins/libraries/api.ts";
import { plugin as libraries } from "../../plugins/libraries/plugin.ts";
import { house, type House } from "../support/house.ts";

/** A picture of one pixel. */
export const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** A neighbour that uses whatever the test says, as the items do in a whole site. */
export type Borrower = {
  uses: (Pick<RecordUse, "recordId" | "title" | "href" | "state" | "article"> & Partial<Pick<RecordUse, "part" | "version">> & { kind: LibraryKind })[];
  /** The merges that it was told of. */
  merged: (Merge & { intoTitle: string })[];
  /** What it heard of laws that are no longer in force, after `drain`. */
  ended: { lawId: string; change: string; successorId: string }[];
  /** What it was told has changed, after `drain`. */
  heard: { kind: LibraryKind; ids: string[] }[];
};

/** A site with the libraries alone and one borrower beside them. */
export const libraryHouse = async (template: "template_empty" | "template_demo" = "template_demo", poolMax = 1): Promise<{ site: House; borrower: Borrower }> => {
  const borrower: Borrower = { uses: [], heard: [], merged: [], ended: [] };
  const neighbour = definePlugin({
    id: "borrower", label: "借用者", settings: z.object({ enabled: z.boolean() }),
    register(own) {
      own.on(recordsChanged, async (change) => { borrower.heard.push(change); });
      own.on(lawsRevised, async ({ changes }) => { borrower.ended.push(...changes); });
      own.add(recordMerging, {
        preview: async (_db, { from }) => [`借用者的 ${from.length} 处改为引用保留的一条`],
        merge: async (_tx, _actor, { kind, from, into, intoTitle }) => { borrower.merged.push({ kind, from, into, intoTitle }); },
      });
      own.add(recordUses, {
        find: async (_db, { kind, ids, limit, offset, part }) => {
          const found = borrower.uses.map((use) => ({ part: "current" as const, version: "第 1 版", ...use }))
            .filter((use) => use.kind === kind && ids.includes(use.recordId) && (part === "" || part === use.part));
          return { total: found.length, uses: found.slice(offset, offset + limit) };
        },
        count: async (_db, kind, ids) => new Map(ids.map((id) => {
          const parts = borrower.uses.filter((use) => use.kind === kind && use.recordId === id).map(({ part = "current" }) => part);
          const count = (part: UsePart): number => parts.filter((one) => one === part).length;
          return [id, { current: count("current"), draft: count("draft"), past: count("past") }];
        })),
        used: (db, kind) => db.from(db.raw("unnest(?::bigint[]) as u(id)", [borrower.uses.filter((use) => use.kind === kind).map(({ recordId }) => recordId)])).select("id"),
      });
    },
  });
  const site = await house({ template, poolMax, switches: [flip(libraries, { enabled: true }), flip(neighbour, { enabled: true })] });
  return { site, borrower };
};
