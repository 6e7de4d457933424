/**
 * Code lists of the elements of items (domain-standards §1.6). Where the national platform and GB/T 39046 differ,
 * these are the platform's; [M:…] marks what is from memory, [D] what is our own because no national code was found.
 */
import { materialFormats, materialTypes, sourceTypes } from "../../libraries/api.ts";
import { codeTable, sharedTable } from "./code-list.ts";
import { typeCodes } from "./type-codes.ts";

export const elementCodeLists = [
  codeTable("task_type", "事项类型", typeCodes.map(({ code, label }) => [code, label] as const)),
  codeTable("use_level", "行使层级", [
    ["1", "国家级", "国务院部门及其直属的局、署、会办理"],
    ["2", "省级", "省级部门及其直属单位办理"],
    ["3", "市级", "州、市的部门及其下属单位办理"],
    ["4", "县级", "县、市、区的部门办理"],
    ["5", "镇（乡、街道）级"],
    ["6", "村（社区）级"],
    ["7", "分级管理", "同一件事按范围或者金额由几级分别办理"], // one local system writes 6 for this: not followed
  ]),
  codeTable("dept_type", "实施主体性质", [
    ["1", "法定机关"],
    ["2", "授权组织"],
    ["3", "受委托组织", "须填写委托部门"],
    ["9", "其他"],
  ]),
  codeTable("power_source", "权力来源", [
    ["1", "法定本级行使"],
    ["2", "上级下放"],
    ["3", "上级授权"],
    ["4", "同级授权"],
    ["5", "上级委托", "须填写委托部门"],
    ["6", "同级委托", "须填写委托部门"],
  ]),
  // The platform's list. GB/T 39046 table A.4 counts otherwise (5 行政机关, 6 其他组织): map on export.
  codeTable("server_type", "服务对象", [
    ["1", "自然人"],
    ["2", "企业法人"],
    ["3", "事业法人"],
    ["4", "社会组织法人"],
    ["5", "非法人企业"],
    ["6", "行政机关"],
    ["9", "其他组织"],
  ]),
  codeTable("project_type", "办件类型", [
    ["1", "即办件", "当场办结"],
    ["2", "承诺件", "在承诺的时限内办结"],
    ["9", "其他", "原上报件、联办件归入此类"],
  ]),
  // The platform's list. GB/T 39046 table A.5 splits 2 into computer and mobile: map on export.
  codeTable("handle_type", "办理形式", [
    ["1", "窗口办理"],
    ["2", "网上办理"],
    ["3", "快递申请"],
  ]),
  codeTable("task_state", "事项状态", [
    ["1", "在用"],
    ["2", "暂停", "挂起，恢复后继续使用"],
    ["3", "取消"],
  ]),
  codeTable("handle_area", "通办范围", [
    ["1", "全国"],
    ["2", "跨省"],
    ["3", "跨市"],
    ["4", "跨县"],
    ["5", "全镇（乡、街道）"],
    ["6", "全村（社区）"],
  ]),
  codeTable("online_handle_depth", "网上办理深度", [
    ["1", "互联网咨询"],
    ["2", "互联网收件"],
    ["3", "互联网预审"],
    ["4", "互联网受理"],
    ["5", "互联网办理"],
    ["6", "互联网办理结果信息反馈"],
    ["7", "互联网电子证照反馈"],
    ["9", "其他"], // one source has 8
  ]),
  codeTable("result_type", "审批结果类型", [
    ["10", "证照"],
    ["20", "批文"],
    ["30", "其他"],
    ["99", "无"], // some systems write 40 [M:中]
  ]),
  sharedTable("material_type", "材料类型", materialTypes),
  sharedTable("material_format", "材料形式", materialFormats),
  codeTable("material_necessity", "材料必要性", [
    ["1", "必要"],
    ["2", "非必要", "须写明什么情形下需要"],
    ["3", "容缺后补", "可以先受理，在规定时间内补交"],
  ]),
  sharedTable("source_type", "来源渠道", sourceTypes),
  codeTable("time_unit", "时限单位", [ // [D]
    ["1", "工作日"],
    ["2", "自然日"],
    ["3", "小时"],
    ["4", "月"],
    ["5", "年"],
  ]),
  codeTable("yes_no", "是否", [
    ["1", "是"],
    ["0", "否"],
  ]),
  codeTable("special_procedure_type", "特别程序种类", [
    ["1", "延长审批", "经批准延长办理时限"],
    ["2", "其他特别程序", "听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审，所需时间不计入时限"],
  ]),
  codeTable("review_type", "审查类型", [ // [M:低], numbers [D]
    ["1", "前审后批", "窗口初审，承办科室审查后批准"],
    ["2", "即审即办", "材料齐全的当场审查、当场决定"],
  ]),
] as const;
