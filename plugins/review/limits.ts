import type { House } from "../../core/contract.ts";

const GROUP = "审核时限";

/** How long a review may take, and when it is called urgent: what a site decides for itself and changes with its rules. */
export const declareLimits = ({ parameter }: Pick<House<unknown>, "parameter">) => [
  parameter("days", {
    group: GROUP, label: "每一步审核的时限", unit: "个工作日", usual: 5, min: 1, max: 60,
    note: "部门负责人、编办、政务办各自的办理时限，从送到的第二天起算。修改后，正在等待审核的也按新的时限计算；已经办完的不变。",
  }),
  parameter("yellow-days", {
    group: GROUP, label: "亮黄灯的剩余天数", unit: "个工作日", usual: 1, min: 0, max: 30,
    note: "剩余时间不多于这个天数时显示黄灯“快到期”，超过时限显示红灯“超期”。",
  }),
] as const;
