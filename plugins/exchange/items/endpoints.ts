import { z } from "zod";
import { endpoint, wholeNumber, type Endpoint } from "../endpoint.ts";
import { ROOT, type ExchangeTools } from "../exchange-tools.ts";
import { addressesOf, itemPath } from "./addresses.ts";
import { findPublic, isElsewhere } from "./find-public.ts";
import { governmentService, GovernmentService } from "./government-service.ts";
import { ItemSummary, summaryOf, Versions, WholeItem } from "./item-model.ts";

const MOST = 200;
const ByCode = z.object({ code: z.string().min(1).max(120) });
const code = { code: "实施编码（31 位，业务办理项 33 位）或者地方编码；变更以前的编码会转到现在的地址" };
const ItemsQuery = z.object({
  type: z.string().regex(/^\d{2}(,\d{2})*$/, "请填写两位的事项类型编码，几个之间用逗号隔开").optional(),
  department: z.string().regex(/^[0-9A-Z]{18}$/, "请填写 18 位统一社会信用代码").optional(),
  region: z.string().regex(/^\d{6,12}$/, "请填写 6 到 12 位的行政区划代码").optional(),
  after: z.string().regex(/^[1-9]\d{0,17}$/, "请使用上一页给出的位置").optional(), size: wholeNumber(50, MOST),
});
const Page = z.object({ items: z.array(ItemSummary), after: z.string().nullable(), next: z.string().nullable() });

/** 事项: a page of them, and one with everything, its versions and its description for search engines. */
export const itemEndpoints = (tools: ExchangeTools): Endpoint[] => {
  const { db, items, site } = tools;
  const addresses = addressesOf(tools);
  return [
    endpoint({
      path: "/items", title: "事项列表", about: "现行有效、对外公开的事项，按固定的次序分页。next 是下一页的地址，没有下一页时为 null。", query: ItemsQuery, answer: Page,
      words: { type: "事项类型编码，例如 01；几个之间用逗号隔开", department: "实施主体的统一社会信用代码", region: "行政区划代码，含下级", after: "从这个位置以后读起，使用上一页给出的值", size: `每页的项数，最多 ${MOST}` },
      read: async ({ query: { type, department, region, after = "", size } }) => {
        // One more than asked for tells whether there is another page.
        const found = (await items.publicAfter(db, after, size + 1, { ...(type === undefined ? {} : { types: type.split(",") }), ...(department === undefined ? {} : { creditCode: department }), ...(region === undefined ? {} : { regionCode: region }) })).map(({ itemId }) => itemId);
        const ids = found.slice(0, size);
        const last = found.length > size ? ids.at(-1) ?? null : null;
        const next = new URLSearchParams(Object.entries({ type, department, region, size: String(size), after: last ?? undefined }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
        return { items: (await items.publicItems(db, { itemIds: ids })).map((item) => summaryOf(item, addresses)), after: last, next: last === null ? null : `${site.publicUrl}${ROOT}/items?${next}` };
      },
    }),
    endpoint({
      path: "/items/:code.jsonld", title: "事项（JSON-LD）", about: "同一个事项，用 schema.org 的 GovernmentService 表示。", params: ByCode, words: code, answer: GovernmentService, type: "application/ld+json",
      read: async ({ params }) => {
        const item = await findPublic(tools, params.code, (now) => `${itemPath(now)}.jsonld`);
        return isElsewhere(item) ? item : governmentService(item, addresses.pageUrl(item.publicCode));
      },
    }),
    endpoint({
      path: "/items/:code/versions", title: "事项的版本", about: "生效过、对外公开的各个版本，由旧到新。", params: ByCode, words: code, answer: Versions,
      read: async ({ params }) => {
        const item = await findPublic(tools, params.code, (now) => `${itemPath(now)}/versions`);
        if (isElsewhere(item)) return item;
        const versions = (await items.publicVersions(db, [item.itemId])).get(item.itemId) ?? [];
        return { code: item.publicCode, versions: versions.flatMap(({ number: version, name, state, publishedAt, effectiveOn, fingerprint }) =>
          (publishedAt === null || (state !== "published" && state !== "archived" && state !== "abolished") ? [] : [{ version, name, state, publishedAt: publishedAt.toISOString(), effectiveOn, fingerprint }])) };
      },
    }),
    endpoint({
      path: "/items/:code", title: "事项", about: "一个事项的全部公开要素，名称用国家数据交换标准的字段名。", params: ByCode, words: code, answer: WholeItem,
      read: async ({ params }) => {
        const item = await findPublic(tools, params.code, itemPath);
        if (isElsewhere(item)) return item;
        return { ...summaryOf(item, addresses), aliases: [...item.aliases], fingerprint: item.fingerprint, elements: { ...(await items.exchange(db, item.versionId)) } };
      },
    }),
  ];
};
