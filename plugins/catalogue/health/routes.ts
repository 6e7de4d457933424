import { z } from "zod";
import { ById, can, notFound, page, redirect, refuse, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import { isOfChain } from "../items/show-item.ts";
import type { PageTools } from "../page-tools.ts";
import { findItem } from "../items/find-item.ts";
import { findRemarkLines } from "../items/find-remark-lines.ts";
import { findUnjudged } from "../items/find-unjudged.ts";
import { findUnsettled } from "../items/find-unsettled.ts";
import { handIn } from "../items/hand-in.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { marksOf } from "../drafts/value-marks.ts";
import { marksIn, revisionIn } from "../editor/form-rows.ts";
import { findSickItems } from "./find-sick-items.ts";
import { HealthAddress, itemHealthHref } from "./health-address.ts";
import { healthPage, itemHealthPage } from "./health-page.ts";
import { findHealth } from "./refresh-health.ts";
import { repairDraft } from "./repair-draft.ts";
import { RULE_IDS, type HealthFinding } from "./rule.ts";
import { stopping } from "./stopping.ts";

const Then = z.object({ then: z.enum(["", "submit", "publish"]).catch(""), seen: z.coerce.number().int().min(1).optional().catch(undefined) });
const Repair = Then.extend({ rule: z.enum(RULE_IDS) });
const HandInBody = z.looseObject({ then: z.enum(["submit", "publish"]) });

/** 事项体检 (domain-standards §1.14): the list, one item, one-click repairs, and what stands before a submission. */
export const healthRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house, libraries } = tools;
  r.get("/health", { access: "catalogue.read", query: HealthAddress }, async ({ query, user }) =>
    page("catalogue/health/list.njk", healthPage(await findSickItems(house.db, user, query), query), { fragments: { health: "catalogue/health/_list.njk" } }));

  r.get("/items/:id/health", { access: "catalogue.read", params: ById, query: Then }, async ({ params, query, user, now }) => {
    const { version, findings } = await examined(user, params.id);
    // What the person has read was another save: the next page says so.
    const isSeen = query.seen === undefined || query.seen === version.revision;
    const seen = { revision: query.seen ?? version.revision, marks: isSeen ? marksOf(await elementsOfVersion(house.db, version.versionId)) : "" };
    // What says something else now is settled by handing it in.
    const remarks = query.then === "" ? [] : (await findRemarkLines(tools, version, now)).filter(({ changed }) => !changed);
    const unjudged = query.then === "submit" ? (await findUnjudged(tools, user, [version])).get(version.versionId) ?? "" : "";
    return page("catalogue/health/item.njk", itemHealthPage({ version, findings, remarks, unjudged, mayEdit: mayEdit(user, version), then: query.then, seen }));
  });

  r.post("/items/:id/health/repair", { access: "catalogue.edit", params: ById, body: Repair }, async ({ params, body, user, now }) => {
    const { head: version } = await findItem(house.db, user, params.id);
    const done = await house.transact((tx) => repairDraft(tx, user, { version, rule: body.rule, revision: version.revision, now }, { libraries }));
    if (done === undefined) throw notFound();
    // Whoever repairs has seen what he repairs, unless somebody else had saved before.
    const seen = body.seen === version.revision ? done.revision : body.seen ?? done.revision;
    return redirect(body.then === "" ? itemHealthHref(params.id) : gateHref(params.id, { then: body.then, seen }), { kind: "done", title: "已修改", text: `现在符合规则“${done.rule.title}”。` });
  });

  r.post("/items/:id/health/hand-in", { access: "signed-in", params: ById, body: HandInBody }, async ({ params, body, user, now }): Promise<Reply> => {
    const { version, findings } = await examined(user, params.id);
    // With a review 发布 is done on its own page and nowhere else.
    if (isOfChain(tools, body.then)) throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[version.state] } });
    const seen = { revision: revisionIn(body), marks: marksIn(body) };
    if (stopping(findings) !== "") return redirect(gateHref(params.id, { then: body.then, seen: seen.revision }));
    return handIn(tools, { user, version, action: body.then, seen, now });
  });

  const examined = async (user: User, itemId: string): Promise<{ version: ItemVersion; findings: readonly HealthFinding[] }> => {
    const { head } = await findItem(house.db, user, itemId);
    return { version: head, findings: (await findHealth({ db: house.db, libraries }, [head.versionId])).get(head.versionId) ?? [] };
  };
};

const mayEdit = (user: User, version: ItemVersion): boolean => version.state === "draft" && can(user, "catalogue.edit", version.place);

type Wish = { then: "submit" | "publish"; seen: number };
const gateHref = (itemId: string, { then, seen }: Wish): string => `${itemHealthHref(itemId)}?then=${then}&seen=${seen}`;

/** Before a submission: where to go when the 体检 has something to say, a remark of a reviewer is not dealt with, or it would lie with nobody; `""` when the way is free. */
export const healthGate = async (tools: Pick<PageTools, "house" | "libraries">, user: User, version: ItemVersion, wish: Wish): Promise<string> => {
  const findings = (await findHealth({ db: tools.house.db, libraries: tools.libraries }, [version.versionId])).get(version.versionId) ?? [];
  if (findings.length > 0) return gateHref(version.itemId, wish);
  const unsettled = await findUnsettled(tools.house.db, tools.house, new Map([[version.versionId, await elementsOfVersion(tools.house.db, version.versionId)]]));
  if (unsettled.size > 0) return gateHref(version.itemId, wish);
  return wish.then === "submit" && (await findUnjudged(tools, user, [version])).size > 0 ? gateHref(version.itemId, wish) : "";
};
