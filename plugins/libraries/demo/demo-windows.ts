import type { WeeklyHours } from "../api.ts";
import type { DemoWindow } from "./demo-types.ts";

const office: WeeklyHours = { workday: [{ from: "9:00", to: "12:00" }, { from: "13:00", to: "17:00" }], saturday: [], sunday: [] };
const withSaturday: WeeklyHours = { ...office, saturday: [{ from: "9:00", to: "12:00" }] };

const CENTRE: Pick<DemoWindow, "regionCode" | "point" | "address" | "directions"> = { regionCode: "539901", point: [103.834012, 25.043671], address: "云岭市翠湖区文昌路 88 号", directions: "公交 3 路、11 路、25 路到市政务中心站；自驾从文昌路入口进地下停车场，办事两小时内免费停车。" };

/** Counters of the made-up city; most stand in one hall. */
export const DEMO_WINDOWS: readonly DemoWindow[] = [
  { ...CENTRE, department: "云岭市政务服务管理局", name: "云岭市政务服务中心综合窗口", place: "云岭市政务服务中心一楼大厅", number: "A01–A12 号窗口", weekly: withSaturday, note: "周六上午只收件", phone: "0870-5550100" },
  { ...CENTRE, department: "云岭市市场监督管理局", name: "云岭市政务服务中心市场监管窗口", place: "云岭市政务服务中心二楼 B 区", number: "B12、B13 号窗口", weekly: office, note: "", phone: "0870-5550123" },
  { ...CENTRE, department: "云岭市人力资源和社会保障局", name: "云岭市政务服务中心社会保险窗口", place: "云岭市政务服务中心二楼 A 区", number: "A21–A26 号窗口", weekly: withSaturday, note: "", phone: "0870-5550125" },
  { ...CENTRE, department: "云岭市医疗保障局", name: "云岭市政务服务中心医疗保障窗口", place: "云岭市政务服务中心二楼 A 区", number: "A27–A30 号窗口", weekly: withSaturday, note: "", phone: "0870-5550131" },
  { ...CENTRE, department: "云岭市自然资源和规划局", name: "云岭市政务服务中心不动产登记窗口", place: "云岭市政务服务中心一楼 C 区", number: "C01–C08 号窗口", weekly: office, note: "", phone: "0870-5550128" },
  { ...CENTRE, department: "云岭市住房和城乡建设局", name: "云岭市政务服务中心工程建设审批窗口", place: "云岭市政务服务中心三楼 D 区", number: "D01–D06 号窗口", weekly: office, note: "", phone: "0870-5550129" },
  { ...CENTRE, department: "云岭市卫生健康委员会", name: "云岭市政务服务中心卫生健康窗口", place: "云岭市政务服务中心二楼 B 区", number: "B18 号窗口", weekly: office, note: "", phone: "0870-5550130" },
  { ...CENTRE, department: "云岭市交通运输局", name: "云岭市政务服务中心交通运输窗口", place: "云岭市政务服务中心二楼 B 区", number: "B20、B21 号窗口", weekly: office, note: "", phone: "0870-5550132" },
  { ...CENTRE, department: "云岭市农业农村局", name: "云岭市政务服务中心农业农村窗口", place: "云岭市政务服务中心二楼 B 区", number: "B22 号窗口", weekly: office, note: "", phone: "0870-5550133" },
  { ...CENTRE, department: "云岭市住房公积金管理中心", name: "云岭市政务服务中心公积金窗口", place: "云岭市政务服务中心一楼 C 区", number: "C10–C12 号窗口", weekly: withSaturday, note: "", phone: "0870-5550134" },
  { ...CENTRE, department: "云岭市教育体育局", name: "云岭市政务服务中心教育体育窗口", place: "云岭市政务服务中心二楼 B 区", number: "B16 号窗口", weekly: office, note: "", phone: "0870-5550127" },
  { department: "云岭市公安局", name: "云岭市公安局户政出入境大厅", place: "云岭市公安局办证大厅", number: "1–10 号窗口", regionCode: "539901", address: "云岭市翠湖区莲池路 20 号", point: [103.82147, 25.03618], weekly: withSaturday, note: "", phone: "0870-5550124", directions: "公交 5 路、9 路到市公安局站。" },
  { department: "云岭市民政局", name: "云岭市民政局婚姻登记处", place: "云岭市民政局婚姻登记处", number: "", regionCode: "539901", address: "云岭市翠湖区莲池路 52 号", point: [103.818264, 25.031905], weekly: withSaturday, note: "周六须先预约", phone: "0870-5550126", directions: "公交 5 路到莲池公园站，步行 200 米。" },
  { department: "云岭市翠湖区行政审批局", name: "翠湖区政务服务中心综合窗口", place: "翠湖区政务服务中心一楼", number: "1–8 号窗口", regionCode: "539901", address: "云岭市翠湖区莲池路 6 号", point: [103.827731, 25.039422], weekly: office, note: "", phone: "0870-5550140", directions: "公交 7 路到区政府站。" },
  { department: "云岭市翠湖区文昌街道办事处", name: "文昌街道便民服务中心", place: "文昌街道便民服务中心", number: "", regionCode: "539901001", address: "云岭市翠湖区文昌路 12 号", point: [103.841906, 25.047183], weekly: office, note: "", phone: "0870-5550141", directions: "文昌路与书院巷路口，步行可到。" },
  { department: "云南省教育厅", name: "云南省教育厅教师资格窗口", place: "云南省教育厅一楼", number: "3 号窗口", regionCode: "530000", address: "昆明市学府路 1 号", weekly: office, note: "每年春、秋两季受理，日期见公告", phone: "0871-00000101", directions: "" },
];
