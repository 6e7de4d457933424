import { z } from "zod";
import { localDay } from "../../../core/calendar/local-day.ts";
import { XLSX } from "../../../core/excel/book-type.ts";
import { page, PageNumber, redirect, type RouteTable, rowId, SearchText, several } from "../../../core/contract.ts";
import type { PageTools } from "../page-tools.ts";
import { findProgress, PROGRESS_SORTS } from "./find-progress.ts";
import { findRecognitions, RECOGNITION_KINDS } from "./find-recognitions.ts";
import { progressBook } from "./progress-book.ts";
import { progressPage } from "./progress-page.ts";
import { recognitionsAddress, recognitionsPage } from "./recognitions-page.ts";
import { recogniseItems } from "./recognise-items.ts";

const Address = z.object({
  kind: z.enum(RECOGNITION_KINDS).catch(""), q: SearchText, type: z.string().regex(/^\d{2}$/).catch(""), department: rowId().catch(""),
  page: PageNumber,
});
const Decision = z.object({
  ids: several(z.array(rowId()).min(1, "事项：请先在事项前面打勾").max(200, "事项：一次最多认定 200 个")),
  isService: z.enum(["1", "0"], "认定结果：请选择"),
  reason: z.string().trim().min(1, "理由：请填写").max(500, "理由：请缩短到 500 个字以内"),
  basis: z.string().trim().max(500, "依据：请缩短到 500 个字以内").default(""),
});

const OfRegion = z.object({ region: z.string().regex(/^\d{6,12}$/).catch(""), sort: z.enum(PROGRESS_SORTS).catch("") });
const OfRegionByPages = OfRegion.extend({ page: PageNumber });

/** 事项认定 (HLJ-2.4.1), and how far every department has come (HLJ-2.1.2). */
export const recognitionRoutes = ({ house }: PageTools) => (r: RouteTable): void => {
  r.form("/recognitions", {
    access: "catalogue.read", query: Address, body: Decision,
    show: async ({ form, query, user }) => page("catalogue/recognitions/list.njk", recognitionsPage(await findRecognitions(house.db, user, query), query, user, form), { fragments: { recognitions: "catalogue/recognitions/_list.njk" } }),
    submit: async ({ body, query, user, now }) => {
      const count = await house.transact((tx) => recogniseItems(tx, user, { itemIds: body.ids, isService: body.isService === "1", reason: body.reason, basis: body.basis, now }, house));
      return redirect(recognitionsAddress(query), { kind: "done", title: `已认定 ${count} 项`, text: body.isService === "1" ? "认定为依申请政务服务事项。" : "认定为不是依申请政务服务事项。" });
    },
  });
  r.get("/progress", { access: "catalogue.read", query: OfRegionByPages }, async ({ query, user }) => page("catalogue/recognitions/progress.njk", progressPage(await findProgress(house.db, house.people, user, query), query)));
  r.get("/progress.xlsx", { access: "catalogue.read", query: OfRegion }, async ({ query, user, now }) => {
    const found = await findProgress(house.db, house.people, user, query);
    return { file: { name: `梳理进度${found.chosen === null ? "" : ` ${found.chosen.name}`} ${localDay(now)}.xlsx`, type: XLSX, content: await progressBook(found), inline: false } };
  });
};
