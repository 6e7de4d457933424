import { z } from "zod";
import { ById, notFound, type RouteTable } from "../../../core/contract.ts";
import { departmentRoutes } from "../records/department-routes.ts";
import type { FindUses } from "../records/find-uses.ts";
import { sendFile } from "../records/send-file.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { documentSource, type DocumentRow } from "./document-rows.ts";
import { documentShelf } from "./document-shelf.ts";

/** 附件文档库 (YN-3.3): upload, download, preview. */
export const documentRoutes = (house: AnyHouse, findUses: FindUses) => (r: RouteTable): void => {
  departmentRoutes(r, house, findUses, documentShelf(house.files));

  r.get("/documents/:id/file", { access: "libraries.read", params: ById, query: z.object({ download: z.string().optional() }) }, async ({ params, query }) => {
    const row: DocumentRow | undefined = await documentSource.rows(house.db).where("t.id", params.id).first();
    if (row === undefined) throw notFound();
    return sendFile(house.files, house.db, row.file_id, query.download !== undefined);
  });
};
