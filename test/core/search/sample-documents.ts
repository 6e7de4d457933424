import type { SearchDocument, SearchFields } from "../../../core/ports/search.ts";

const item = (id: string, fields: SearchFields, filters: SearchDocument["filters"], weight = 0): SearchDocument =>
  ({ id, fields, filters, weight, data: { name: fields.title } });

const licence = ["行政许可"];
const service = ["公共服务"];

/** A small town's worth of services: sisters that differ in one word, colloquial needs, codes, bodies. */
export const sampleDocuments: readonly SearchDocument[] = [
  item("food-new", {
    title: "食品经营许可核发", aliases: ["食品经营许可证"], codes: ["11530900MB0000001A2000131032001"], department: "云岭市市场监督管理局",
    materials: ["食品经营许可申请书", "健康证明", "食品安全管理制度"], conditions: "具有与经营的食品品种、数量相适应的经营场所。",
  }, { type: licence, theme: ["餐饮", "开办企业"], department: ["市场监督管理局"], region: ["5300", "5309"] }, 5),
  item("food-change", { title: "食品经营许可变更", department: "云岭市市场监督管理局" }, { type: licence, theme: ["餐饮"], department: ["市场监督管理局"], region: ["5300", "5309"] }),
  item("food-extend", { title: "食品经营许可延续", department: "云岭市市场监督管理局" }, { type: licence, theme: ["餐饮"], department: ["市场监督管理局"], region: ["5300"] }),
  item("food-replace", { title: "食品经营许可补办", department: "云岭市市场监督管理局" }, { type: licence, theme: ["餐饮"], department: ["市场监督管理局"], region: ["5300"] }),
  item("food-cancel", { title: "食品经营许可注销", department: "云岭市市场监督管理局" }, { type: licence, theme: ["餐饮"], department: ["市场监督管理局"], region: ["5300"] }),
  item("id-card", { title: "居民身份证申领", aliases: ["办身份证"], department: "云岭市公安局", materials: ["居民户口簿"] }, { type: service, theme: ["证件"], department: ["公安局"], region: ["5300", "5309"] }, 9),
  item("id-lost", { title: "居民身份证补领", department: "云岭市公安局" }, { type: service, theme: ["证件"], department: ["公安局"], region: ["5300", "5309"] }),
  item("birth", { title: "出生登记", aliases: ["新生儿落户"], department: "云岭市公安局", materials: ["出生医学证明", "居民户口簿"] }, { type: service, theme: ["户籍"], department: ["公安局"], region: ["5300"] }),
  item("move", { title: "户口迁移审批", department: "云岭市公安局", codes: ["11530900MB0000002B2000709001000"] }, { type: licence, theme: ["户籍"], department: ["公安局"], region: ["5300"] }),
  item("residence", { title: "居住证办理", department: "云岭市公安局" }, { type: service, theme: ["证件", "户籍"], department: ["公安局"], region: ["5309"] }),
  item("water", { title: "取水许可", department: "云岭市水利局", conditions: "利用取水工程或者设施直接从江河、湖泊或者地下取用水资源。" }, { type: licence, theme: ["水利"], department: ["水利局"], region: ["5300"] }),
  item("jobless", { title: "失业保险金申领", aliases: ["失业金"], department: "云岭市人力资源和社会保障局" }, { type: service, theme: ["社会保障"], department: ["人力资源和社会保障局"], region: ["5300"] }),
  item("taxi", { title: "网络预约出租汽车驾驶员证核发", department: "云岭市交通运输局", group: "网络预约出租汽车经营许可" }, { type: licence, theme: ["交通"], department: ["交通运输局"], region: ["5300"] }),
  item("ktv", { title: "歌舞娱乐场所设立审批", department: "云岭市文化和旅游局" }, { type: licence, theme: ["开办企业"], department: ["文化和旅游局"], region: ["5300"] }),
  item("disabled", { title: "残疾人证换领", department: "云岭市残疾人联合会" }, { type: service, theme: ["证件"], department: ["残疾人联合会"], region: ["5300"] }),
  item("legal", { title: "法律援助申请", department: "云岭市司法局", summary: "经济困难的公民可以免费获得律师帮助。" }, { type: service, theme: ["司法"], department: ["司法局"], region: ["5300"] }),
];
