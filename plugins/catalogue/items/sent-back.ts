import type { Db, Tx } from "../../../core/contract.ts";
import type { ElementValues } from "../elements/element.ts";

/** Keeps what the version says now, in place of what it said when it was sent back before. */
export const keepSentBack = async (tx: Tx, versionId: string, now: Date): Promise<void> => {
  await tx.raw(`insert into catalogue_sent_back (version_id, elements, at) select version_id, elements, ? from catalogue_item_contents where version_id = ?
    on conflict (version_id) do update set elements = excluded.elements, at = excluded.at`, [now, versionId]);
};

export const findSentBack = async (db: Db, versionId: string): Promise<{ elements: ElementValues; at: Date } | undefined> =>
  db("catalogue_sent_back").where({ version_id: versionId }).first("elements", "at");
