import { refuse, type Upload } from "../../../core/contract.ts";
import type { FileStore, StoredFile } from "../../../core/ports/files.ts";

/** What the file store takes, said before people choose a file. */
export const FILE_HINT = "PDF、图片（JPG、PNG）、Word、Excel 或者文本文件，不超过 20 MB。";

/**
 * Stores the file of one field, `undefined` when none was chosen. What the store refuses (type, size) is said at the field, because a
 * form may carry several files.
 */
export const storeUpload = async (files: FileStore, uploads: readonly Upload[], field: string): Promise<StoredFile | undefined> => {
  const upload = uploads.find((one) => one.field === field);
  if (upload === undefined) return undefined;
  try {
    return await files.put(upload);
  } catch (fault) {
    const code = fault instanceof Error && fault.name === "Refusal" ? fault.message : "";
    if (!isFileCode(code)) throw fault;
    throw refuse(code, { field, values: { mega: 20 } });
  }
};

const isFileCode = (code: string): code is `core.file-${string}` => code.startsWith("core.file-");
