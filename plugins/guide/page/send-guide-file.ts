import { notFound, type Db, type Reply, type FileStore } from "../../../core/contract.ts";
import { fileIdsOf } from "../content/attachments.ts";
import type { GuideContent } from "../content/guide-content.ts";

/** Opens in the browser; everything else is downloaded. */
const SHOWN = /^(application\/pdf|image\/)/;

/** A blank form, a sample or another file of this guide; files of others are not found here. */
export const sendGuideFile = async (files: FileStore, db: Db, content: GuideContent, fileId: string): Promise<Reply> => {
  const file = fileIdsOf(content).has(fileId) ? (await files.find(db, [fileId])).get(fileId) : undefined;
  if (file === undefined) throw notFound();
  return { file: { name: file.name, type: file.type, content: await files.read(file.id), inline: SHOWN.test(file.type), etag: file.fingerprint } };
};
