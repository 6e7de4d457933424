import type { Knex } from "knex";
import { typeCodes } from "../plugins/catalogue/codes/type-codes.ts";

export type Reader = "editor" | "publisher" | "visitor";
export type ListPage = { reader: Reader; what: string; path: string };

const page = (reader: Reader, what: string, path: string): ListPage => ({ reader, what, path });
const words = (text: string): string => encodeURIComponent(text);

/** A 主项 with 子项 of the type, and the department of the editor. */
const findPlaces = async (db: Knex): Promise<{ entry: string; department: string }> => {
  const entry: { id: string } = await db("catalogue_entries").where("base_code", "like", "5301%00Y").orderBy("position", "desc").first("id");
  const department: { id: string } = await db("core_departments").where({ name: "云岭市市场监督管理局" }).first("id");
  return { entry: entry.id, department: department.id };
};

/** Every list of issue 3.4 with its filters: an editor of one department, a publisher who sees the whole province, and a visitor. */
export const listPages = async (db: Knex): Promise<ListPage[]> => {
  const { entry, department } = await findPlaces(db);
  return [
    page("publisher", "工作台", "/desk"),
    page("publisher", "事项梳理", "/catalogue/items"), page("publisher", "事项梳理 第 50 页", "/catalogue/items?page=50"), page("publisher", "事项梳理 最后一页", "/catalogue/items?page=999999"),
    ...typeCodes.map(({ code, label }) => page("publisher", `事项梳理 ${label}`, `/catalogue/items?type=${code}`)),
    page("publisher", "公共服务 第 50 页", "/catalogue/items?type=20&page=50"), page("publisher", "目录树 第 5 段", "/catalogue/items?type=01&branch=5"),
    page("publisher", "目录树 展开一个主项", `/catalogue/items?type=01&entry=${entry}`), page("publisher", "没有目录", "/catalogue/items?type=20&entry=none"),
    page("publisher", "按状态 已入库", "/catalogue/items?state=published"), page("publisher", "按状态 备案", "/catalogue/items?state=archived"), page("publisher", "按部门", `/catalogue/items?department=${department}`),
    page("publisher", "按名称 常见的词", `/catalogue/items?q=${words("许可")}`), page("publisher", "按名称 少见的词", `/catalogue/items?q=${words("养犬许可")}`), page("publisher", "按名称 没有的词", `/catalogue/items?q=${words("没有这样的事项")}`),
    page("publisher", "综合查询", "/catalogue/query"), page("publisher", "综合查询 信息不全", "/catalogue/query?lacking=1"), page("publisher", "综合查询 按发布日期", "/catalogue/query?from=2025-06-01&to=2026-06-01"),
    page("publisher", "综合查询 县级即办件", "/catalogue/query?level=4&project=1"), page("publisher", "事项体检", "/catalogue/health"), page("publisher", "事项体检 一条规则", "/catalogue/health?rule=R20"),
    page("publisher", "梳理进度", "/catalogue/progress"), page("publisher", "事项认定", "/catalogue/recognitions"), page("publisher", "目录清单", "/catalogue/inventories"), page("publisher", "分组管理", "/catalogue/groups"),
    page("publisher", "审核收件箱", "/review/inbox"),
    page("editor", "工作台", "/desk"), page("editor", "事项梳理", "/catalogue/items"), page("editor", "事项梳理 行政许可", "/catalogue/items?type=01"), page("editor", "按名称", `/catalogue/items?q=${words("食品")}`),
    page("editor", "综合查询", "/catalogue/query"), page("editor", "待办", "/catalogue/todo"), page("editor", "事项体检", "/catalogue/health"),
    page("visitor", "首页", "/"), page("visitor", "全部事项", "/portal/search"), page("visitor", "搜索 常见的词", `/portal/search?q=${words("许可")}`), page("visitor", "搜索 一句话", `/portal/search?q=${words("我想开一家小饭店要办什么证")}`),
    page("visitor", "搜索 第 20 页", `/portal/search?q=${words("办理许可")}&page=20`), page("visitor", "部门", "/portal/departments"),
  ];
};
