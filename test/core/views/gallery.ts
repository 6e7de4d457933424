import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The engine as core makes it (a test compares them), with the gallery's own pages on the path too. */
const engine = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([place("../../../views"), place("../../../node_modules/govuk-frontend/dist"), place("./gallery")]),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
);

export const render = (template: string, data: object): string => engine.render(template, data);

const compiled = new Map<string, nunjucks.Template>();
export const renderText = (source: string, data: object = {}): string => {
  const template = compiled.get(source) ?? nunjucks.compile(source, engine);
  compiled.set(source, template);
  return template.render(data);
};

type Sample = { template: string; data: object };

const long = "关于从事城镇燃气经营活动（含管道燃气、瓶装燃气、燃气汽车加气）的许可及其变更、延续、补发和注销";

export const site = {
  name: "云岭市政务服务", sponsor: "云岭市人民政府", organiser: "云岭市政务服务管理局",
  siteCode: "5399000001", icp: "云ICP备00000000号-1", police: "云公网安备 53990000000001号", hotline: "12345",
};
const bareSite = { name: "事项", sponsor: "", organiser: "", siteCode: "", icp: "", police: "", hotline: "" };

const stranger = {
  site, hotlineHref: "tel:12345", look: "standard", csrf: "token-of-this-browser", path: "/search?q=1", user: null, notice: null, deskNav: [], suggest: { href: "", script: "" },
  publicNav: [{ label: "个人办事", href: "/search", current: true }, { label: "法人办事", href: "/organisations", current: false }, { label: "查进度", href: "/progress", current: false }],
  publicTools: [{ label: "长辈版", href: "/look/elder", staff: false }, { label: "工作人员登录", href: "/sign-in", staff: true }],
  footerLinks: [{ label: "使用帮助", href: "/help" }, { label: "无障碍说明", href: "/accessibility" }],
  region: { name: "云岭市", switchHref: "/regions" },
};
const clerk = {
  ...stranger, path: "/desk/items", user: { name: "李文静", unit: "市场监管局", region: "云岭市", passwordHref: "/people/password" },
  deskTools: [{ label: "消息", href: "/desk/messages", count: "3" }, { label: "帮助", href: "/desk/help", count: "" }],
  deskNav: [
    { heading: "事项", links: [{ label: "待办", href: "/desk/todo", current: false, count: "6" }, { label: "事项梳理", href: "/desk/items", current: true, count: "" }] },
    { heading: "引用库", links: [{ label: "法律法规", href: "/desk/laws", current: false, count: "" }] },
  ],
};
const bare = { ...stranger, site: bareSite, hotlineHref: "", publicNav: [], publicTools: [], footerLinks: [], region: { name: "", switchHref: "" } };
const elder = { ...clerk, look: "elder", notice: { kind: "warn", title: "没有全部完成", text: "184 个中有 2 个没有导出。" } };
const done = { kind: "done", title: "已保存", text: "" };

const words = { itemName: long, content: "第一行\n第二行 <script>", delegated: "0", statutory: 10, promised: "15", from: "2026-11-23", level: 3, feeBasis: "", fee: "1", who: ["1", "2"], material: "", agree: true };
const blank = { itemName: "", content: "", delegated: "", statutory: "", promised: "", from: "", level: null, feeBasis: "", fee: null, who: [], material: "", agree: false };
const names = ["itemName", "content", "delegated", "statutory", "promised", "from", "level", "feeBasis", "fee", "who", "materials.0.name", "sample", "agree"];
const errors = names.map((field) => ({ href: `#f-${field}`, text: `请填写（${field}）` }));

const rows = ["食品经营许可（首次申请）", long, "食品经营许可注销"].map((name, i) => ({
  id: `i-${i}`, name, href: `/desk/items/${i}`, note: i === 1 ? "变更中，第 3 版在用" : "", bad: i === 2 ? "信息不全" : "", state: ["已入库", "暂存", "部门已审核"][i],
  code: ["11539900015302335J3", `53013100600${i}`], version: i, at: i === 0 ? "2026年9月14日" : "", verb: "变更",
}));
const states = [{ text: "全部", count: 8, href: "/desk/items", current: true }, { text: "暂存", count: 0, href: "/desk/items?state=draft", current: false }];
const list = { shell: clerk, states, query: "食品", rows, total: 184, page: 5, pages: 10 };

const day = (n: number, kind = "", word = "") => ({ day: String(n), weekday: "一二三四五六日"[n % 7] ?? "", kind, word });
const days = [day(20, "start", "报送"), day(21, "off", "休"), day(22, "off", "休"), day(23, "now", "今天"), day(24), day(25), day(26), day(27, "due", "到期")];
const longDays = Array.from({ length: 28 }, (_, i) => day(i + 1));
const compare = { shell: { ...clerk, notice: done }, days, longDays };

const signIn = { shell: stranger, errors: [], rules: { failures: 5, lockMinutes: 30, idleMinutes: 30 }, action: "/sign-in?back=%2Fdesk", account: "", kept: "", systems: [{ value: "items", text: "事项系统" }, { value: "approvals", text: "审批系统" }], downloads: [{ text: "操作手册", href: "/files/1", what: "PDF，2.1 MB" }] };
const signInErrors = [{ href: "#f-account", text: "账号或者密码不正确。还可以再试 3 次，之后锁定 30 分钟。" }];

const password = { shell: { ...clerk, deskNav: [] }, errors: [], account: "liwj", forced: true, current: "激活码" };
const error = { status: 404, title: "没有找到这个页面", happened: "地址可能写错了，或者内容已经移走、撤下。", kept: "您没有丢失任何内容。", next: "请检查地址，或者从首页重新查找。", number: "", search: true, link: null, again: { action: "", fields: [] }, typed: [] };
const fault = { ...error, status: 500, title: "系统暂时出了问题", happened: "刚才的操作没有完成。", kept: "", next: "请过几分钟再试。", number: "1f09ac3e", search: false };
const panels = [{ title: "待我审核", href: "/desk/inbox", count: 7, text: "最早的一件 11月23日 到期" }, { title: "体检", href: "/desk/health", count: 0, text: "没有发现问题" }];
const home = { shell: clerk, errors: [], name: "李文静", unit: "云岭市市场监督管理局", mayNothing: false, panels };

/** Every page of the gallery by name: full ones, empty ones, long words, the elder look. */
export const gallery: Readonly<Record<string, Sample>> = {
  "parts": { template: "parts.njk", data: { shell: clerk } },
  "parts-elder": { template: "parts.njk", data: { shell: elder } },
  "form": { template: "form.njk", data: { shell: clerk, errors: [], words } },
  "form-blank": { template: "form.njk", data: { shell: clerk, errors: [], words: blank } },
  "form-wrong": { template: "form.njk", data: { shell: clerk, errors, words: blank } },
  "list": { template: "list.njk", data: list },
  "list-empty": { template: "list.njk", data: { ...list, rows: [], total: 0, page: 1, pages: 1, query: "" } },
  "list-elder": { template: "list.njk", data: { ...list, shell: elder, page: 10 } },
  "compare": { template: "compare.njk", data: compare },
  "results": { template: "results.njk", data: { shell: stranger } },
  "results-signed-in": { template: "results.njk", data: { shell: { ...clerk, region: { name: "云岭市", switchHref: "" } } } },
  "wide": { template: "wide.njk", data: { shell: { ...bare, look: "elder", notice: done } } },
  "sign-in": { template: "core/sign-in.njk", data: signIn },
  "sign-in-wrong": { template: "core/sign-in.njk", data: { ...signIn, account: "liwj", errors: signInErrors } },
  "sign-in-one-system": { template: "core/sign-in.njk", data: { ...signIn, shell: { ...bare, notice: done }, systems: [{ value: "items", text: "事项系统" }], downloads: [] } },
  "change-password": { template: "core/change-password.njk", data: password },
  "change-password-wrong": { template: "core/change-password.njk", data: { ...password, shell: clerk, forced: false, current: "原密码", errors: [{ href: "#f-next", text: "新密码：长度不得小于 8 位" }] } },
  "error-404": { template: "core/error.njk", data: { shell: { ...stranger, searchHref: "/search", suggest: { href: "/search/suggest", script: "/static/portal/suggest.js" } }, errors: [], error, desk: false } },
  "error-404-bare": { template: "core/error.njk", data: { shell: bare, errors: [], error, desk: false } },
  "error-500": { template: "core/error.njk", data: { shell: clerk, errors: [], error: fault, desk: true } },
  "home-desk": { template: "core/home-desk.njk", data: home },
  "home-desk-empty": { template: "core/home-desk.njk", data: { ...home, panels: [] } },
};
