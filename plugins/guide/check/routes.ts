import { z } from "zod";
import { page, type RouteTable } from "../../../core/contract.ts";
import type { GuideTools } from "../guide-tools.ts";
import { codeProblem } from "./check-code.ts";
import { checkPage } from "./check-page.ts";
import { checkPrint } from "./check-print.ts";

/** Far longer than any code; what is pasted beyond that is none. */
const LONGEST = 60;
const Question = z.object({ code: z.string().transform((typed) => typed.trim().slice(0, LONGEST)).optional() });

/** Whether a printed guide is still the newest one, by the 校验码 on it; the QR code leads here too. */
export const checkRoutes = (tools: GuideTools) => (r: RouteTable): void => {
  r.get("/check", { access: "public", query: Question }, async ({ query }) => {
    if (query.code === undefined) return page("guide/check/check.njk", checkPage("", null));
    const problem = codeProblem(query.code);
    return page("guide/check/check.njk", checkPage(query.code, problem === "" ? await checkPrint(tools, query.code) : null, problem));
  });
};
