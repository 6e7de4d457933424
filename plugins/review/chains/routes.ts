import { z } from "zod";
import { page, redirect, type Audit, type Reply, type RouteTable } from "../../../core/contract.ts";
import type { ReviewTools } from "../review-tools.ts";
import { CHAIN_NAMES, CHAINS, CHAINS_HREF, chainsPage, chainWords, deleteChainPage, ruleHref } from "./chains-page.ts";
import { findChains, type FoundChains } from "./find-chains.ts";
import { isAt, unitsUnder, unjudgedIn, unjudgedWords } from "./reached-units.ts";
import { deleteChain, saveChain } from "./save-chain.ts";

const Region = z.string({ error: "区划：请选择您管理的区划" }).regex(/^\d{6,12}$/, "区划：请选择您管理的区划");
const Type = z.string().regex(/^(\d{2})?$/, "事项类型：请从列表中选择");
const Wish = z.object({ region: z.string().regex(/^\d{6,12}$/).catch(""), type: z.string().regex(/^\d{2}$/).catch("") });
const ChainForm = z.object({ regionCode: Region, typeCode: Type.default(""), chain: z.enum(CHAIN_NAMES, "审核流程：请选择一项") });
const Place = z.object({ regionCode: Region, typeCode: Type.default("") });

/** The chain as configuration of a region manager. */
export const chainRoutes = (tools: ReviewTools & { audit: Audit }) => (r: RouteTable): void => {
  r.form("/", {
    access: "review.chains", query: Wish, body: ChainForm,
    show: async ({ user, query, form }) => page("review/chains/list.njk", chainsPage(await findChains(tools, user), tools.items.types(), query, form), { fragments: { rule: "review/chains/_rule.njk" } }),
    submit: async ({ body, user, now }) => {
      const { chain } = CHAINS[body.chain];
      await tools.transact((tx) => saveChain(tx, user, { regionCode: body.regionCode, typeCode: body.typeCode, chain, now }, tools));
      return saved(await findChains(tools, user), body);
    },
  });
  r.form("/delete", {
    access: "review.chains", query: Wish, body: Place,
    show: async ({ user, query }) => page("review/chains/delete.njk", deleteChainPage(await findChains(tools, user), tools.items.types(), query)),
    submit: async ({ user, body, now }) => {
      await tools.transact((tx) => deleteChain(tx, user, { ...body, now }, tools));
      return redirect(CHAINS_HREF, { kind: "done", title: "已删除这条规定", text: "这里改按上级区划的规定办理；上级没有规定的，按通常的流程。" });
    },
  });
};

const saved = (found: FoundChains, place: z.infer<typeof ChainForm>): Reply => {
  const { chain } = CHAINS[place.chain];
  const rule = found.rules.find(isAt(place));
  const unjudged = rule === undefined ? [] : unjudgedIn(found, unitsUnder(found, rule).units, () => [chain]);
  const text = `${chainWords(chain)}。新报送的按它办理；在办的留在现在的环节，办完后按它往下走。`;
  return redirect(ruleHref(place), unjudged.length === 0 ? { kind: "done", title: "已保存审核流程", text } : {
    kind: "told", title: "已保存审核流程，但是有单位报送后没有人审核", text: `${text}${unjudged.map(unjudgedWords).join("；")}，请安全管理员授予角色。`,
  });
};
