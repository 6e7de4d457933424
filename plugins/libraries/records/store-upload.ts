import type { FileStore, Refusal, StoredFile, Upload } from "../../../core/contract.ts";

/** What the store would refuse (type by content, size, nothing in it), each at its own field, because a form may carry several files. */
export const checkUploads = async (files: FileStore, uploads: readonly Upload[], fields: readonly string[]): Promise<Refusal[]> => {
  const checked = await Promise.all(uploads.filter(({ field }) => fields.includes(field)).map(async (upload) => (await files.check(upload))?.at(upload.field)));
  return checked.flatMap((refusal) => refusal ?? []);
};

/** Stores the file of one field, `undefined` when none was chosen. */
export const storeUpload = async (files: FileStore, uploads: readonly Upload[], field: string): Promise<StoredFile | undefined> => {
  const upload = uploads.find((one) => one.field === field);
  return upload === undefined ? undefined : files.put(upload);
};
