import { acts, elsewhere, persons, sides } from "./light-words.ts";
import { offices, type Office } from "./offices.ts";

/**
 * How people ask for government services. Everything here is a class of words, not a list of questions:
 * words of asking are left out, words of intent choose between sister items, plain words count for little.
 */
export type LanguagePack = {
  /** Whole turns of asking, matched on the normalised text; the longest comes first. */
  readonly asking: readonly RegExp[];
  /** Single words that ask, point or fill. */
  readonly fillers: ReadonlySet<string>;
  /** Words in every second name: they order hits but prove nothing. */
  readonly plain: ReadonlySet<string>;
  readonly intents: readonly Intent[];
  /** What is done or held, never to what: proves nothing where the thing itself is unknown. */
  readonly acts: ReadonlySet<string>;
  /** Wants that no office serves. */
  readonly elsewhere: ReadonlySet<string>;
  /** Sides of a thing, light beside a word of intent. */
  readonly sides: ReadonlySet<string>;
  /** For whom it is: light beside what it is. */
  readonly persons: ReadonlySet<string>;
  readonly offices: readonly Office[];
  /** Words of names that are for some people or of some act only: who does not ask for them does not mean them. */
  readonly special: readonly string[];
};

/** What somebody wants done. `asked` are the words people use, `named` the words official names use. */
export type Intent = { readonly id: string; readonly asked: readonly string[]; readonly named: readonly string[] };

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== "");
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Repeated below, so no word here may be made of two others: 想要 is 想 and 要, or a question of many would be read in twice as many ways for each. */
const modal = "(?:想|要|打算|准备|需|希望|得|应当|应|该|必须|可以|能够|能|可)";
const act = "(?:去|来)?(?:办理|申请|办一下|办个|办|弄|搞|领取|操作|处理|走)?";
const what = "(?:什么样|什么|哪些|哪种|哪几样|哪几种|哪个|哪家|啥|几个|几样|多少)";
const thing = "(?:手续|材料|证件|资料|流程|条件|文件|东西|部门|单位|地方|窗口|程序|步骤|证明|要求|费用|时间|钱)";

export const governmentServices: LanguagePack = {
  acts, elsewhere, sides, persons, offices,
  special: list("外国 外国人 境外 港澳台 香港 澳门 台湾 华侨 外籍 军警 残疾人 残疾人证 事业单位 中外合资 公证 船舶 展览 图书馆"),
  asking: [
    /^(?:请问|您好|你好|麻烦|求助|求问)+(?:一下)?/,
    /(?:想|要)(?:问问|问一下|问|了解一下|了解|咨询一下|知道一下|知道)/,
    /附近(?:哪里|哪儿|哪|有没有|什么地方|哪有)(?:有|可以|能)?/,
    /(?:帮我|给我|替我)(?:查一下|看一下|找一下|办一下)?/,
    // The company is who asks, unless something has happened to it: 我们公司搬家了.
    new RegExp(`(?:我们公司|我们单位)${modal}+`),
    new RegExp(`(?:我们家|我们|我家|我的|我|本人|俺|咱们|咱)${modal}*`),
    new RegExp(`(?:怎么样|怎么|怎样|如何|咋样|咋)(?:才能|才可以|可以|能)?${act}`),
    new RegExp(`${modal}*(?:办理|办|准备|提供|提交|携带|带|交|走|具备|满足|符合|经过|出具)${what}${thing}?`),
    new RegExp(`${modal}*${what}${thing}`),
    new RegExp(`(?:在|去|到|上|找)(?:哪里|哪儿|哪(?!一?步)|何处|什么地方|哪个部门|哪个单位|哪个窗口|谁)(?:可以|能)?${act}`),
    /(?:要|需要)?(?:多久|多长时间|几天|什么时候|何时|啥时候)(?:能|可以|才能)?(?:办好|办完|办下来|拿到|下来|到账)?/,
    /(?:要不要|收不收|需不需要)?(?:多少钱|要钱|收费|免费)(?:吗|么|嘛)/,
    /(?:是不是|能不能|可不可以|可以不可以|行不行|有没有|要不要|用不用|是否)/,
    /(?:流程|手续|程序|步骤|指南|攻略|方法|办法)(?:是)?(?:什么|怎样|怎么走|如何)?$/,
    /(?:吗|呢|啊|呀|么|嘛|哦|哈|啦)+$/,
  ],
  fillers: set(`
    我 我们 你 您 他 她 他们 自己 本人 人家 谁 什么 怎么 怎样 如何 哪里 哪儿 哪些 哪个 哪 几 多少 为什么 啥 咋 咋办
    的 地 得 了 着 过 吗 呢 吧 啊 呀 和 与 及 或 或者 并 而 但 但是 如果 因为 所以 就 都 也 还 再 又 才 已 已经 刚 刚刚
    在 从 到 去 来 往 向 给 把 被 让 为 对 对于 关于 跟 同 由 于 之 其 该 这 那 这个 那个 这样 这种 一下 一个 一家 一张 一套 一些 有 是 不是 没 没有
    想 要 需 需要 可以 能 能够 会 应 应该 应当 必须 打算 准备 希望 必要 请 请问 麻烦 谢谢 你好 您好 知道 了解 想要 想开 想办
    办 办个 搞 弄 做 去办 来办 手续 流程 程序 步骤 指南 材料 资料 东西 地方 事情 问题 情况 时候 时间 多久 现在 今年 目前 以后 之后 然后 上 下 里 家里 家
    不 没 别 很 太 只 些 每 因 于是 之前 之后 期间 的时候 当时 后来 突然 回来 回去 下来 起来 进来 过来 生下来
    回老家 回家 自家 名下 找人 看看 问问 问一下 试试 听说 据说 一部分 一点 一直 总是 老是 本来 原来 前两年 前几年 去年 明年 上个月 这几年 多年 好多年 好多 很多 不少 好几 回来 起来 出来 出去 过去 一起 那边 这边 那里 这里
    个 台 场 店 馆 亭 厂 站 室 屋 铺 摊 点 类 只 条 位 名 号 份
  `),
  plain: set(`
    办理 申请 申领 申报 领取 受理 提交 业务 服务 事项 项目 相关 有关 信息 登记 审批 审核 核准 核发 许可 证 证书 证件 证明 执照 资格 单位 企业 公司 个人 人员 机构 部门 政府 政务 管理
    厂子 店子 商场 小区 门口 街边 路边 楼下 楼上 乡里 县城 村子 门市 门市部 小铺 小店面 店子 经营部 商行 摊子
    门店 店面 店铺 商铺 铺面 门面 铺子 摊位 档口 工厂 厂房
    买 卖 收 养 摆 搭 挂 打 拿 吃 修 用 带
    钱 多少岁 岁 周岁 个月 月 天 年 次
    妈 爸 爸妈 老爸 老妈 老伴 婆婆 公公 岳父 岳母 孙子 孙女 叔叔 阿姨 舅舅 亲人 家属 长辈 老家 农村 乡下 城里 村里 镇上 县里
    老公 老婆 丈夫 妻子 爱人 父亲 母亲 父母 爸爸 妈妈 我爸 我妈 爷爷 奶奶 外公 外婆 儿子 女儿 家人 亲戚 朋友 哥哥 弟弟 姐姐 妹妹
    小哥 骑手 快递员 外卖员 工友 同事 城市 新城市
    司机 师傅 工人 老板 员工 学生 同学 老师 居民 市民 群众 百姓 老百姓 外地 外省 外市 本地 本市 本省 当地 国内
  `),
  intents: [
    { id: "replace", asked: list("补办 补领 补发 补证 补 补一张 补一个 补一份 补一本 补个 再补 丢 丢失 遗失 弄丢 丢掉 掉 掉了 不见 不见了 找不到 找不着 被偷 坏 坏了 弄坏 破了 烂了 磨损 破损 损坏 损毁 挂失 重新办 重办"),
      named: list("补办 补领 补发 补证 遗失 补换 补换证 增补发 挂失 损毁 丢失") },
    { id: "renew", asked: list("换证 换领 换发 换 换新 换新证 换新的 换一本 换一张 换个新的 更换 到期 过期 期满 快到期 快过期 要到期 要过期 失效 到期换证"),
      named: list("换证 换领 换发 换 到期 期满 补换证 更换") },
    { id: "cancel", asked: list("注销 销户 取消 撤销 关闭 关门 倒闭 不干 不开 不做 不跑 不养 不种 不卖 不用 不教 不办 不经营 不营业 不想干 不想开 不想做 不想要 不要了 停办 解散 销 销掉 吊销 作废 核销 终止 退出 关掉"),
      named: list("注销 终止 撤销 歇业 停业 解除 作废 核销 缴销") },
    { id: "pause", asked: list("暂停 停业 歇业 停用 报停 停一段 停一阵 停几个月 暂时停"), named: list("暂停 停业 歇业 暂拆") },
    { id: "restore", asked: list("恢复 复业 重新开业 重新营业 重新开门 恢复营业 恢复开业 重新开 再开 解封 解挂 解除"), named: list("恢复 复业 解封 解挂 解除") },
    { id: "change", asked: list("变更 更改 修改 改 改成 更换 换 更正 换名 改名 改名字 换名字 更名 变动 改变 搬 搬了 搬到 搬走 增加 多加 添加 加到 扩大 写错 错了"),
      named: list("变更 更正 修改 更名 变动 调整") },
    { id: "extend", asked: list("延期 延续 续期 续办 续签 延长 多待 多待几天 再待 续 续展 继续 到期 过期 期满 快到期"),
      named: list("延续 延期 续期 到期 继续 延缓") },
    { id: "inspect", asked: list("年审 年检 审验 校验 年报 复审 复核 复查 审车 验车"),
      named: list("年检 审验 校验 年度 复审 复核 复查 年度审验") },
    { id: "look", asked: list("查询 查 查看 查一查 查一下 查下 查到 打印 进度 办到哪 办到哪一步 到哪一步 办好没 结果 成绩 公示 名单 名录 核验"),
      named: list("查询 查 查阅 公示 打印 核验") },
    { id: "ask", asked: list("咨询 政策 咨询电话"), named: list("咨询 指引 政策") },
    { id: "start", asked: list("新办 设立 开 开办 开设 开家 开个 成立 新开 新设 首次 初次 第一次 头一次 刚办 新申请 办证 注册 创办 建 建立 考"),
      named: list("设立 新办 核发 首次 初次 申领 新增 成立 开办 初领 许可 注册 新申请 认定") },
    { id: "move", asked: list("过户 转让 转移 转 转到 转进 转进来 转过来 转出去 转出 转入 迁 迁移 迁入 迁出 迁到 转走 接续 转户"),
      named: list("转移 过户 转让 转出 转入 迁移 迁入 迁出 接续 变更") },
    { id: "pay", asked: list("缴费 缴 交费 交钱 缴纳 补缴 交"), named: list("缴费 缴纳 补缴 申报 交存") },
    { id: "claim", asked: list("报销 领 领取 拿 申领 补贴 补助 津贴 报"),
      named: list("申领 报销 支付 领取 补贴 补助 津贴 发放 给付 待遇") },
    { id: "complain", asked: list("投诉 举报 申诉 告 曝光"), named: list("投诉 举报 申诉") },
    { id: "book", asked: list("预约 约 先约 约个 约个时间 约时间 挂号"), named: list("预约") },
    { id: "report", asked: list("备案 报备 报告"), named: list("备案 报告 报送") },
    { id: "enrol", asked: list("报名 考试 报考"), named: list("报名 考试") },
  ],
};
