import { materialFormats, materialTypes, sourceTypes, type LibraryCode } from "../api.ts";
import { runLevels } from "../codes.ts";

/** What the fields of all five forms are called, and the list that a code is from. */
export const FIELD_NAMES: ReadonlyMap<string, { label: string; list?: readonly LibraryCode[] }> = new Map(Object.entries({
  department_id: { label: "所属单位" }, name: { label: "名称" }, note: { label: "说明" },
  material_type: { label: "材料类型", list: materialTypes }, material_format: { label: "材料形式", list: materialFormats },
  source_type: { label: "来源渠道", list: sourceTypes }, source_note: { label: "来源渠道说明" }, fill_note: { label: "填报须知" },
  place: { label: "所在场所" }, number: { label: "窗口号" }, region: { label: "所在区划" }, address: { label: "地址" }, workday: { label: "工作日" },
  saturday: { label: "周六" }, sunday: { label: "周日" }, hours_note: { label: "办公时间说明" }, phone: { label: "电话" }, directions: { label: "交通指引" },
  url: { label: "网址" }, run_level: { label: "运行系统层级", list: runLevels }, contact: { label: "联系人和电话" },
  title: { label: "名称" }, short_title: { label: "简称" }, level: { label: "效力级别" }, doc_no: { label: "文号" }, issuer: { label: "制定机关" },
  published_on: { label: "公布日期" }, effective_on: { label: "施行日期" }, expires_on: { label: "失效日期" }, status: { label: "效力状态" },
  superseded_by: { label: "被哪部法规取代" }, articles: { label: "法规全文" },
}));
