import type { FileStore, Refusal, StoredFile, Upload } from "../../../core/contract.ts";

/** What the store would refuse (type by content, size, nothing in it), each at its own field and with its name, because a form may carry several files. */
export const checkUploads = async (files: FileStore, uploads: readonly Upload[], labels: Readonly<Record<string, string>>): Promise<Refusal[]> => {
  const checked = await Promise.all(uploads.flatMap(({ field, ...file }) => {
    const label = Object.hasOwn(labels, field) ? labels[field] : undefined;
    return label === undefined ? [] : [files.check(file).then((refusal) => refusal?.at(field, { label }))];
  }));
  return checked.flatMap((refusal) => refusal ?? []);
};

/** Stores the file of one field, `undefined` when none was chosen. */
export const storeUpload = async (files: FileStore, uploads: readonly Upload[], field: string): Promise<StoredFile | undefined> => {
  const upload = uploads.find((one) => one.field === field);
  return upload === undefined ? undefined : files.put(upload);
};
