import { z } from "zod";
import { ById, notFound, redirect, type RouteTable } from "../../../core/contract.ts";
import { departmentRoutes } from "../records/department-routes.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { recordHref } from "../records/kinds.ts";
import { sendFile } from "../records/send-file.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { documentSource, type DocumentRow } from "./document-rows.ts";
import { documentShelf } from "./document-shelf.ts";
import { findFileVersions } from "./find-file-versions.ts";
import { restoreFile } from "./restore-file.ts";

const Download = z.object({ download: z.string().optional() });
const OfVersion = ById.extend({ version: z.string().regex(/^[1-9]\d{0,8}$/).transform(Number) });

/** 附件文档库 (YN-3.3): upload, download, preview, versions. */
export const documentRoutes = (house: AnyHouse, uses: UsesFinder) => (r: RouteTable): void => {
  departmentRoutes(r, house, uses, documentShelf(house.files));

  r.get("/documents/:id/file", { access: "libraries.read", params: ById, query: Download }, async ({ params, query }) => {
    const row: DocumentRow | undefined = await documentSource.rows(house.db).where("t.id", params.id).first();
    if (row === undefined) throw notFound();
    return sendFile(house.files, house.db, row.file_id, query.download !== undefined);
  });

  r.get("/documents/:id/versions/:version/file", { access: "libraries.read", params: OfVersion, query: Download }, async ({ params, query }) => {
    const found = (await findFileVersions(house.db, params.id)).find(({ version }) => version === params.version);
    return sendFile(house.files, house.db, found?.file_id ?? null, query.download !== undefined);
  });

  r.post("/documents/:id/versions/:version/restore", { access: "libraries.edit", params: OfVersion }, async ({ params, user, now }) => {
    const next = await house.transact((tx) => restoreFile(tx, user, params, { audit: house.audit, now }));
    return redirect(recordHref("documents", params.id), { kind: "done", title: `已恢复第 ${params.version} 版的文件`, text: `现在是第 ${next} 版；原来的文件仍然保留在历次文件里。` });
  });
};
