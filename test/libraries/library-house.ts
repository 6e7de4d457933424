import { z } from "zod";
import { flip } from "../../core/boot/switchboard.ts";
import { definePlugin } from "../../core/contract.ts";
import { recordsChanged, recordUses, type LibraryKind, type RecordUse } from "../../plugins/libraries/api.ts";
import { plugin as libraries } from "../../plugins/libraries/plugin.ts";
import { house, type House } from "../support/house.ts";

/** A picture of one pixel. */
export const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** A neighbour that uses whatever the test says, as the items do in a whole site. */
export type Borrower = {
  uses: (RecordUse & { kind: LibraryKind })[];
  /** What it was told has changed, after `drain`. */
  heard: { kind: LibraryKind; ids: string[] }[];
};

/** A site with the libraries alone and one borrower beside them. */
export const libraryHouse = async (template: "template_empty" | "template_demo" = "template_demo", poolMax = 1): Promise<{ site: House; borrower: Borrower }> => {
  const borrower: Borrower = { uses: [], heard: [] };
  const neighbour = definePlugin({
    id: "borrower", label: "借用者", settings: z.object({ enabled: z.boolean() }),
    register(own) {
      own.on(recordsChanged, async (change) => { borrower.heard.push(change); });
      own.add(recordUses, {
        find: async (_db, { kind, ids, limit }) => {
          const found = borrower.uses.filter((use) => use.kind === kind && ids.includes(use.recordId));
          return { total: found.length, uses: found.slice(0, limit) };
        },
      });
    },
  });
  const site = await house({ template, poolMax, switches: [flip(libraries, { enabled: true }), flip(neighbour, { enabled: true })] });
  return { site, borrower };
};
