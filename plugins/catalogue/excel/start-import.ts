import { can, forbid, refuse, type StartWork, type Tx, type User } from "../../../core/contract.ts";
import type { FileStore } from "../../../core/contract.ts";
import type { OfImport } from "./check-import.ts";
import { countOutcomes, findImport } from "./find-imports.ts";

type StoredFile = Parameters<FileStore["register"]>[1];

/** Takes an upload in and asks for its check. Answers the id of the work. */
export const uploadImport = async (tx: Tx, actor: User, input: { file: StoredFile; now: Date }, tools: { files: FileStore; startCheck: StartWork<OfImport> }): Promise<string> => {
  if (!can(actor, "catalogue.edit")) throw forbid("catalogue.edit");
  await tools.files.register(tx, input.file);
  const [row]: { id: string }[] = await tx("catalogue_imports").insert({ owner_id: actor.id, file_id: input.file.id, file_name: input.file.name, created_at: input.now }).returning("id");
  if (row === undefined) throw new Error("An import was not written");
  const workId = await tools.startCheck(tx, actor, { title: `检查导入文件：${input.file.name}`, input: { id: row.id }, now: input.now });
  await tx("catalogue_imports").where({ id: row.id }).update({ work_id: workId });
  return workId;
};

/** 确认导入: once, and only after the check. Answers the id of the work. */
export const confirmImport = async (tx: Tx, actor: User, input: { id: string; now: Date }, startImport: StartWork<OfImport>): Promise<string> => {
  if (!can(actor, "catalogue.edit")) throw forbid("catalogue.edit");
  await tx("catalogue_imports").where({ id: input.id }).forUpdate().first();
  const upload = await findImport(tx, actor, input.id);
  if (upload.state === "nothing") throw refuse("catalogue.import-nothing");
  if (upload.state !== "checked") throw refuse("catalogue.import-not-ready");
  const counts = await countOutcomes(tx, input.id);
  if (counts.new + counts.changed === 0) throw refuse("catalogue.import-nothing");
  const workId = await startImport(tx, actor, { title: `导入事项：${upload.file_name}`, input: { id: input.id }, now: input.now });
  await tx("catalogue_imports").where({ id: input.id }).update({ state: "running", work_id: workId });
  return workId;
};
