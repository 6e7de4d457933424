import type { LibraryKind } from "../api.ts";
import { listHref } from "../records/kinds.ts";

export const importHref = (kind: LibraryKind): string => `${listHref(kind)}/import`;
export const exportHref = (kind: LibraryKind): string => `${listHref(kind)}/export`;
