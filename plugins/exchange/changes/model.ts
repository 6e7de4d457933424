/** A version came into force; what is shown changed without one (a law, a window, a department); the public no longer sees it. */
export const CHANGE_KINDS = ["published", "updated", "withdrawn"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A row of `exchange_changes`. */
export type ChangeRow = { position: string; item_id: string; kind: ChangeKind; code: string; name: string; version: number; digest: string; at: Date };
