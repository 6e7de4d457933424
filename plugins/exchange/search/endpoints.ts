import { z } from "zod";
import type { FoundItem } from "../../portal/api.ts";
import { endpoint, wholeNumber, type Endpoint } from "../endpoint.ts";
import type { ExchangeTools } from "../exchange-tools.ts";
import { addressesOf } from "../items/addresses.ts";

const Found = z.object({ code: z.string(), name: z.string(), summary: z.string(), type: z.string(), department: z.string(), time: z.string(), fee: z.string(), online: z.boolean(), url: z.string(), data: z.string() });
const Answer = z.object({ verdict: z.enum(["found", "none"]), total: z.number().int(), items: z.array(Found), nearest: z.array(Found) });

/** The search of the public, in the order of its page; nowhere when that is switched off. */
export const searchEndpoints = (tools: ExchangeTools): Endpoint[] => {
  const { itemSearch } = tools;
  if (itemSearch === undefined) return [];
  const { pageUrl, dataUrl } = addressesOf(tools);
  const card = ({ code, name, summary, type, department, time, fee, online }: FoundItem): z.infer<typeof Found> =>
    ({ code, name, summary, type, department, time, fee, online, url: pageUrl(code), data: dataUrl(code) });
  return [endpoint({
    path: "/search", title: "搜索事项", about: "与办事大厅的搜索次序相同；相符的不足 10 项时，后面接着列出也可能相关的事项。verdict 为 none 表示没有相符的事项，这时 items 为空，nearest 是最接近的。",
    query: z.object({ q: z.string().trim().min(1, "请填写要找的内容").max(200, "不能超过 200 个字"), page: wholeNumber(1, 10_000), size: wholeNumber(20, 100) }),
    words: { q: "要找的内容，可以是口语", page: "第几页", size: "每页的项数，最多 100" }, answer: Answer,
    read: async ({ query: { q: text, page, size } }) => {
      const { verdict, total, items, nearest } = await itemSearch.find({ text, page, size });
      return { verdict, total, items: items.map(card), nearest: nearest.map(card) };
    },
  })];
};
