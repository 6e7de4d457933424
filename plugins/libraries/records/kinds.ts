import { libraryNames, type LibraryKind, type LibraryName } from "../api.ts";

type Kind = LibraryName & {
  table: string;
  /** The refusal when there is one like it already. */
  taken: `libraries.${string}`;
};

export const kinds: Readonly<Record<LibraryKind, Kind>> = {
  laws: { ...libraryNames.laws, table: "libraries_laws", taken: "libraries.law-exists" },
  materials: { ...libraryNames.materials, table: "libraries_materials", taken: "libraries.name-taken" },
  documents: { ...libraryNames.documents, table: "libraries_documents", taken: "libraries.name-taken" },
  windows: { ...libraryNames.windows, table: "libraries_windows", taken: "libraries.window-exists" },
  systems: { ...libraryNames.systems, table: "libraries_systems", taken: "libraries.name-taken" },
};

export const listHref = (kind: LibraryKind): string => `/libraries/${kind}`;
export const recordHref = (kind: LibraryKind, id: string): string => `/libraries/${kind}/${id}`;
export const crumbsTo = (kind: LibraryKind): { text: string; href?: string }[] => [{ text: "引用库" }, { text: kinds[kind].label, href: listHref(kind) }];
