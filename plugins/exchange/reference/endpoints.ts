import { z } from "zod";
import { endpoint, wholeNumber, type Endpoint } from "../endpoint.ts";
import { ROOT, type ExchangeTools } from "../exchange-tools.ts";

const Departments = z.object({ departments: z.array(z.object({ name: z.string(), creditCode: z.string(), phone: z.string(), address: z.string(), region: z.object({ code: z.string(), name: z.string() }) })), next: z.string().nullable() });
const MOST = 500;
const DepartmentsQuery = z.object({ page: wholeNumber(1, 100_000), size: wholeNumber(MOST, MOST) });
const CodeLists = z.object({ codeLists: z.array(z.object({ id: z.string(), name: z.string(), codes: z.array(z.object({ code: z.string(), name: z.string() })) })) });

/** What the codes of the items mean. */
export const referenceEndpoints = ({ db, people, items, site }: ExchangeTools): Endpoint[] => [
  endpoint({
    path: "/departments", title: "部门", about: "全部部门，按区划和部门次序分页。next 是下一页的地址，没有下一页时为 null。", query: DepartmentsQuery, answer: Departments,
    words: { page: "第几页，从 1 开始", size: `每页的部门数，最多 ${MOST}` },
    read: async ({ query: { page, size } }) => {
      // One more than asked for tells whether there is another page.
      const found = await people.departments(db, { part: { offset: (page - 1) * size, limit: size + 1 } });
      return {
        departments: found.slice(0, size).map(({ name, creditCode, phone, address, regionCode, regionName }) => ({ name, creditCode, phone, address, region: { code: regionCode, name: regionName } })),
        next: found.length > size ? `${site.publicUrl}${ROOT}/departments?page=${page + 1}&size=${size}` : null,
      };
    },
  }),
  endpoint({
    path: "/code-lists", title: "代码表", about: "要素里使用的编码和它们的含义。", words: {}, answer: CodeLists,
    read: async () => ({ codeLists: items.codeLists().map(({ id, label, codes }) => ({ id, name: label, codes: codes.map((one) => ({ code: one.code, name: one.label })) })) }),
  }),
];
