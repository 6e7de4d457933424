import type { DemoSystem } from "./demo-types.ts";

/** Addresses end in .example, which belongs to nobody (RFC 2606). */
export const DEMO_SYSTEMS: readonly DemoSystem[] = [
  { department: "云岭市政务服务管理局", name: "云岭市一体化政务服务平台", url: "https://zwfw.yunling.example", level: "3", contact: "平台运行岗", phone: "0870-5550101", note: "统一受理、统一送达。" },
  { department: "云岭市市场监督管理局", name: "食品经营许可审批系统", url: "https://spjy.yunling.example", level: "2", contact: "信息岗", phone: "0870-5550143", note: "" },
  { department: "云岭市公安局", name: "人口信息管理系统", url: "", level: "2", contact: "户政支队", phone: "0870-5550144", note: "公安专网运行，只交换办理结果。" },
  { department: "云岭市人力资源和社会保障局", name: "社会保险经办系统", url: "https://shebao.yunling.example", level: "2", contact: "信息岗", phone: "0870-5550145", note: "" },
  { department: "云岭市自然资源和规划局", name: "不动产登记信息平台", url: "https://bdc.yunling.example", level: "3", contact: "登记中心", phone: "0870-5550146", note: "" },
  { department: "云岭市住房和城乡建设局", name: "工程建设项目审批管理系统", url: "https://gcjs.yunling.example", level: "2", contact: "审批科", phone: "0870-5550147", note: "" },
];
