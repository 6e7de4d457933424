import { z } from "zod";

const lines = (text: string): string[] => [...new Set(text.split(/\s+/).filter((line) => line !== ""))];

export const PageForm = z.object({
  title: z.string("标题：请填写").trim().min(1, "标题：请填写").max(60, "标题：最多 60 个字"),
  body: z.string("正文：请填写").trim().min(1, "正文：请填写").max(30_000, "正文：最多 30000 个字"),
  roles: z.union([z.array(z.string().max(60)).max(50), z.string().max(60).transform((one) => (one === "" ? [] : [one]))]).catch([]),
  addresses: z.string().max(1_000, "有关的页面：最多 1000 个字").catch("").transform(lines)
    .refine((all) => all.every((one) => /^\/[\w/.-]*$/.test(one)), "有关的页面：每行写一个以 / 开头的地址，例如 /catalogue/items"),
  position: z.string("排序号：请填写").trim().regex(/^\d{0,4}$/, "排序号：请填 0 至 9999 之间的整数").transform(Number),
  revision: z.string().regex(/^\d{1,9}$/).transform(Number).catch(0),
  step: z.enum(["preview", "save"]).catch("save"),
});
export type PageInput = Omit<z.infer<typeof PageForm>, "step" | "revision">;
