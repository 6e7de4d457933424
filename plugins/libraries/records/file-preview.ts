import type { FileStore, StoredFile } from "../../../core/contract.ts";

/** As much of a text as a page shows; the rest is in the file. */
const SHOWN_CHARACTERS = 20_000;

export type Preview = { kind: "pdf" | "picture" | "none" | "lost"; src: string } | { kind: "text"; text: string; cut: boolean };

/** How a page shows the content: PDF and pictures by the browser, text as text, the rest only as a download. `src` is where the file is served. */
export const filePreview = async (files: FileStore, { id, type }: Pick<StoredFile, "id" | "type">, src: string): Promise<Preview> => {
  if (!(await files.exists(id))) return { kind: "lost", src: "" };
  if (type === "application/pdf") return { kind: "pdf", src };
  if (type.startsWith("image/")) return { kind: "picture", src };
  if (!type.startsWith("text/")) return { kind: "none", src };
  const text = (await files.read(id)).toString("utf8");
  return { kind: "text", text: text.slice(0, SHOWN_CHARACTERS), cut: text.length > SHOWN_CHARACTERS };
};
