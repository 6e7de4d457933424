import { materialFormats, materialTypes, sourceTypes } from "../api.ts";
import { lawLevels, LAW_STATUSES, runLevels } from "../codes.ts";
import type { SheetColumn } from "./library-book.ts";

const owner: SheetColumn = { field: "department_id", header: "所属单位", width: 28, kind: "whose", help: "单位的名称，要是您可以维护的单位。留空的，是您所在的单位。" };
const name = (header: string, help: string): SheetColumn => ({ field: "name", header, width: 36, required: true, help });
const text = (field: string, header: string, width: number, help = ""): SheetColumn => ({ field, header, width, help });
const toRead = (field: string, header: string, width: number): SheetColumn => ({ field, header, width, kind: "to-read", help: "只供阅读，导入时不看这一列。" });

export const materialColumns: readonly SheetColumn[] = [
  owner, name("材料名称", "材料的正式名称，例如居民身份证。"),
  { field: "material_type", header: "材料类型", width: 14, help: "", list: materialTypes },
  { field: "material_format", header: "材料形式", width: 14, help: "", list: materialFormats },
  { field: "source_type", header: "来源渠道", width: 16, help: "", list: sourceTypes },
  text("source_note", "来源渠道说明", 28), text("fill_note", "填报须知", 40),
  toRead("files", "空白表格和样表", 20),
];

export const documentColumns: readonly SheetColumn[] = [
  owner, name("文档名称", "公众看到的名称，例如食品经营许可申请书（空表）。"), text("note", "说明", 40),
  toRead("file_name", "文件", 32), toRead("file_size", "大小", 12), toRead("file_version", "文件版本", 12),
];

export const windowColumns: readonly SheetColumn[] = [
  owner, name("窗口名称", "例如云岭市政务服务中心市场监管窗口。"), text("place", "所在场所", 28), text("number", "窗口号", 14),
  { ...text("region", "所在区划", 22, "区划的全称或者代码。"), required: true }, { ...text("address", "地址", 36, "公众照着去办，写到门牌和楼层。"), required: true },
  text("workday", "工作日时间", 26, "写成“9:00–12:00，13:30–17:00”的样子。"), text("saturday", "周六时间", 20), text("sunday", "周日时间", 20),
  text("hours_note", "办公时间说明", 28), text("phone", "电话", 22), text("directions", "交通指引", 32),
  text("longitude", "经度", 12, "东经的度数，例如 103.834012；和纬度一起填。"), text("latitude", "纬度", 12),
];

export const systemColumns: readonly SheetColumn[] = [
  owner, name("系统名称", "系统的正式名称。"), text("url", "网址", 32, "写完整，以 http:// 或者 https:// 开头。"),
  { field: "run_level", header: "运行系统层级", width: 18, help: "", list: runLevels },
  text("contact", "运维联系人", 18), text("phone", "运维电话", 20), text("health_url", "运行检查地址", 32), text("note", "说明", 36),
];

const statuses = LAW_STATUSES.map((status) => ({ code: status, label: status }));

export const lawColumns: readonly SheetColumn[] = [
  { field: "title", header: "法规名称", width: 44, required: true, help: "法规的全称，不写书名号。" }, text("short_title", "简称", 20),
  { field: "level", header: "效力级别", width: 14, required: true, help: "", list: lawLevels }, text("doc_no", "文号", 24), text("issuer", "制定机关", 28),
  { field: "published_on", header: "公布日期", width: 13, help: "例如 2026-11-23。", kind: "day" },
  { field: "effective_on", header: "施行日期", width: 13, help: "例如 2026-11-23。", kind: "day" },
  { field: "expires_on", header: "失效日期", width: 13, help: "现行有效的留空。", kind: "day" },
  { field: "status", header: "效力状态", width: 14, required: true, help: "", list: statuses },
  text("superseded_by", "被哪部法规取代", 32, "库里那部法规的名称。"),
];

/** The second sheet of 法律法规: one article a line. */
export const ARTICLES_SHEET = "条文";
export const articleColumns: readonly SheetColumn[] = [
  toRead("title", "法规名称", 36), text("part", "编", 16), text("chapter", "章", 22), text("section", "节", 18),
  { field: "no", header: "条号", width: 14, required: true, help: "例如第三十五条。" }, { field: "text", header: "条文内容", width: 80, required: true, help: "同一条的几款分行写。" },
];

/** 编号 stands before the columns of every sheet, 系统核对 behind those of the first. */
export const KEY: SheetColumn = { field: "#key", header: "编号", width: 10, help: "已有的是库里的编号，请不要修改；新增的留空，法规带条文的写“新1”“新2”，条文工作表用同一个编号。" };
export const STAMP: SheetColumn = { field: "#stamp", header: "系统核对", width: 10, help: "导出时的版本，用来发现导出以后别人的修改，请不要修改；新增的留空。" };
