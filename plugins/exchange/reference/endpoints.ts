import { z } from "zod";
import { endpoint, type Endpoint } from "../endpoint.ts";
import type { ExchangeTools } from "../exchange-tools.ts";

const Departments = z.object({ departments: z.array(z.object({ name: z.string(), creditCode: z.string(), phone: z.string(), address: z.string(), region: z.object({ code: z.string(), name: z.string() }) })) });
const CodeLists = z.object({ codeLists: z.array(z.object({ id: z.string(), name: z.string(), codes: z.array(z.object({ code: z.string(), name: z.string() })) })) });

/** What the codes of the items mean. */
export const referenceEndpoints = ({ db, people, items }: ExchangeTools): Endpoint[] => [
  endpoint({
    path: "/departments", title: "部门", about: "全部部门，按区划和部门次序排列。", words: {}, answer: Departments,
    read: async () => ({ departments: (await people.departments(db, {})).map(({ name, creditCode, phone, address, regionCode, regionName }) => ({ name, creditCode, phone, address, region: { code: regionCode, name: regionName } })) }),
  }),
  endpoint({
    path: "/code-lists", title: "代码表", about: "要素里使用的编码和它们的含义。", words: {}, answer: CodeLists,
    read: async () => ({ codeLists: items.codeLists().map(({ id, label, codes }) => ({ id, name: label, codes: codes.map((one) => ({ code: one.code, name: one.label })) })) }),
  }),
];
