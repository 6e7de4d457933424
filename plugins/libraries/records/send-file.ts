import { fileTypeName, notFound, writtenSize, type Db, type Reply, type FileStore, type StoredFile } from "../../../core/contract.ts";

/** What the browser can show by itself, in the page or in a tab of its own. */
export const isShown = (type: string): boolean => /^(application\/pdf|image\/|text\/plain)/.test(type);

/** A stored file as an answer: shown where the browser can and nobody asks to keep it, downloaded otherwise. */
export const sendFile = async (files: FileStore, db: Db, id: string | null, download: boolean): Promise<Reply> => {
  const file = id === null ? undefined : (await files.find(db, [id])).get(id);
  if (file === undefined) throw notFound();
  return { file: { name: file.name, type: file.type, content: await files.read(file.id), inline: !download && isShown(file.type) } };
};

export type FileFacts = { name: string; what: string; openHref: string; downloadHref: string };

/** A file as pages name it: name, type and size, and where it is. */
export const fileFacts = (file: StoredFile, href: string): FileFacts => ({
  name: file.name, what: `${fileTypeName(file.type)}，${writtenSize(file.size)}`, openHref: isShown(file.type) ? href : "", downloadHref: `${href}?download=1`,
});
