import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The engine as core makes it: nothing undefined, everything escaped, no filters or globals; the gallery's own pages come last. */
const engine = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([place("../../../views"), place("../../../node_modules/govuk-frontend/dist"), place("./gallery")]),
  { autoescape: true, throwOnUndefined: true },
);

export const render = (template: string, data: object): string => engine.render(template, data);
export const renderText = (source: string, data: object = {}): string => engine.renderString(source, data);

type Sample = { template: string; data: object };

const long = "关于从事城镇燃气经营活动（含管道燃气、瓶装燃气、燃气汽车加气）的许可及其变更、延续、补发和注销";

export const site = {
  name: "云岭市政务服务", sponsor: "云岭市人民政府", organiser: "云岭市政务服务管理局",
  siteCode: "5399000001", icp: "云ICP备00000000号-1", police: "云公网安备 53990000000001号", hotline: "12345",
};
const bareSite = { name: "事项", sponsor: "", organiser: "", siteCode: "", icp: "", police: "", hotline: "" };

const stranger = {
  site, look: "standard", csrf: "token-of-this-browser", path: "/search?q=1", user: null, notice: null, deskNav: [],
  publicNav: [{ label: "个人办事", href: "/search", current: true }, { label: "法人办事", href: "/organisations", current: false }, { label: "查进度", href: "/progress", current: false }],
  publicTools: [{ label: "长辈版", href: "/look/elder" }, { label: "登录", href: "/sign-in" }],
  footerLinks: [{ label: "使用帮助", href: "/help" }, { label: "无障碍说明", href: "/accessibility" }],
  region: { name: "云岭市", switchHref: "/regions" },
};
const clerk = {
  ...stranger, path: "/desk/items", user: { name: "李文静", unit: "市场监管局", region: "云岭市", href: "/desk/me" },
  deskTools: [{ label: "消息", href: "/desk/messages", count: "3" }, { label: "帮助", href: "/desk/help", count: "" }],
  deskNav: [
    { heading: "事项", links: [{ label: "待办", href: "/desk/todo", current: false, count: "6" }, { label: "事项梳理", href: "/desk/items", current: true, count: "" }] },
    { heading: "引用库", links: [{ label: "法律法规", href: "/desk/laws", current: false, count: "" }] },
  ],
};
const bare = { ...stranger, site: bareSite, publicNav: [], publicTools: [], footerLinks: [], region: { name: "", switchHref: "" } };
const elder = { ...clerk, look: "elder", notice: { kind: "warn", title: "没有全部完成", text: "184 个中有 2 个没有导出。" } };
const done = { kind: "done", title: "已保存", text: "" };

const words = { itemName: long, content: "第一行\n第二行 <script>", delegated: "0", statutory: 10, promised: "15", from: "2026-11-23", level: 3, feeBasis: "", fee: "1", who: ["1", "2"], material: "", agree: true };
const blank = { itemName: "", content: "", delegated: "", statutory: "", promised: "", from: "", level: null, feeBasis: "", fee: null, who: [], material: "", agree: false };
const names = ["itemName", "content", "delegated", "statutory", "promised", "from", "level", "feeBasis", "fee", "who", "materials.0.name", "sample", "agree"];
const errors = names.map((field) => ({ field, message: `请填写（${field}）` }));

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

const rules = ["账号由本单位系统管理员开通，首次登录要修改密码。", "连续 5 次输错密码，账号锁定 30 分钟。", "30 分钟没有操作会自动退出，已填写的内容会保存为草稿。"];
const signIn = { shell: stranger, errors: [], account: "", next: "/desk", systems: [{ value: "items", text: "事项系统" }, { value: "cases", text: "审批系统" }], system: "cases", portalHref: "/", forgotHref: "/forgot", activateHref: "/activate", rules, downloads: [{ text: "操作手册（PDF，2.1 MB）", href: "/files/1" }], support: "0870-5550199，工作日 9:00–17:00" };
const signInErrors = [{ field: "account", message: "账号或者密码不正确。还可以再试 3 次，之后锁定 30 分钟。" }];
const signInBare = { shell: bare, errors: [], account: "", next: "", systems: [], system: "", portalHref: "", forgotHref: "", activateHref: "", rules: [], downloads: [], support: "" };

const password = { shell: { ...clerk, deskNav: [] }, errors: [], action: "/desk/password", forced: true, rules: ["至少 8 位", "要有字母、数字和特殊字符", "不能是最近 5 次用过的"], backHref: "" };
const notFound = { shell: stranger, area: "public", title: "没有找到这个页面", what: "网址可能有误，或者这个页面已经移走。", kept: "", now: ["检查网址是否完整"], links: [{ text: "回到首页", href: "/" }], searchAction: "/search", searchValue: "", number: "" };
const fault = { shell: clerk, area: "desk", title: "系统暂时出了问题", what: "刚才的操作没有完成。", kept: "您已经保存的内容都还在。", now: ["请稍后再试", "如果急着办理，请拨打 12345 或到窗口办理"], links: [], searchAction: "", searchValue: "", number: "E-1123-7F2A" };
const panels = [{ title: "待我审核", href: "/desk/inbox", count: 7, text: "最早的一件 11月23日 到期" }, { title: "体检", href: "/desk/health", count: 0, text: "没有发现问题" }];
const home = { shell: clerk, greeting: "李文静，上午好", lead: "市场监管局　云岭市", panels };

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
  "sign-in-bare": { template: "core/sign-in.njk", data: signInBare },
  "change-password": { template: "core/change-password.njk", data: password },
  "change-password-wrong": { template: "core/change-password.njk", data: { ...password, shell: clerk, forced: false, backHref: "/desk", rules: [], errors: [{ field: "next", message: "新密码：长度不得小于 8 位" }] } },
  "error-404": { template: "core/error.njk", data: notFound },
  "error-500": { template: "core/error.njk", data: fault },
  "error-bare": { template: "core/error.njk", data: { ...notFound, shell: bare, now: [], links: [], searchAction: "", what: "" } },
  "home-desk": { template: "core/home-desk.njk", data: home },
  "home-desk-empty": { template: "core/home-desk.njk", data: { ...home, panels: [] } },
};
