import { z } from "zod";
import { ById, notFound, type RouteTable } from "../../../core/contract.ts";
import { departmentRoutes } from "../records/department-routes.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { sendFile } from "../records/send-file.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { materialSource, type MaterialRow } from "./material-rows.ts";
import { materialShelf } from "./material-shelf.ts";

const Download = z.object({ download: z.string().optional() });

/** 申报材料库 (YN-3.4, INTRO2-4.3). */
export const materialRoutes = (house: AnyHouse, uses: UsesFinder) => (r: RouteTable): void => {
  departmentRoutes(r, house, uses, materialShelf(house.files));

  const file = (path: string, column: "blank_form_id" | "sample_id"): void =>
    r.get(`/materials/:id/${path}`, { access: "libraries.read", params: ById, query: Download }, async ({ params, query }) => {
      const row: MaterialRow | undefined = await materialSource.rows(house.db).where("t.id", params.id).first();
      if (row === undefined) throw notFound();
      return sendFile(house.files, house.db, row[column], query.download !== undefined);
    });
  file("blank-form", "blank_form_id");
  file("sample", "sample_id");
};
