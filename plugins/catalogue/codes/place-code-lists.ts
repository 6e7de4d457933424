/** Code lists of where and how an item is handled (domain-standards §1.6). Numbers marked [D] are ours: the source gives names only. */
import { codeTable } from "./code-list.ts";

export const placeCodeLists = [
  codeTable("accept_place_type", "受理地点分类", [
    ["1", "行政服务中心"],
    ["2", "部门服务窗口"],
    ["3", "单位办公室"],
    ["4", "案件发生地"],
    ["5", "代办点"],
    ["6", "便民服务中心"],
  ]),
  codeTable("contact_way", "咨询投诉方式", [
    ["1", "窗口"],
    ["2", "网络"],
    ["3", "电话"],
    ["4", "信件"],
    ["5", "邮件"],
  ]),
  codeTable("delivery_way", "结果送达方式", [ // numbers [D]
    ["1", "直接送达"],
    ["2", "自取"],
    ["3", "物流"],
    ["4", "公告"],
    ["5", "短信通知"],
    ["6", "电子送达"],
  ]),
  codeTable("charge_way", "收费方式", [ // numbers [D]
    ["1", "固定单价"],
    ["2", "浮动单价"],
    ["3", "浮动费率"],
    ["4", "分段固定单价"],
    ["5", "分段固定费率"],
    ["6", "分段费率累加"],
  ]),
] as const;
