import type { ElementValues, Row } from "../../elements/element.ts";
import type { DemoDepartment, DemoEntry, DemoItem } from "../demo-types.ts";
import { codes, counter, documents, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { abolished, abolitionAsked, draft, published, returned, submitted } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, onTheSpot, paper, windowOnly } from "../usual-answers.ts";

const FOOD_SAFETY = "中华人民共和国食品安全法";
const FOOD_RULES = "食品经营许可和备案管理办法";
const REGISTRATION = "中华人民共和国市场主体登记管理条例";
const OFFICE = "行政审批科";
const WINDOW = "云岭市政务服务中心市场监管窗口";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550123", complain: "0870-5550223", window: WINDOW, hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区市场监管窗口收，0870-5550123，邮编 657000",
  }),
  undertake_org: OFFICE, accept_dept: "云岭市市场监督管理局行政审批科（进驻云岭市政务服务中心）", review_type: "1",
  corp_event: codes("corp_event", "准入准营"),
};

const foodCommon: ElementValues = {
  systems: [{ record: "食品经营许可审批系统" }], supervise_body: "云岭市市场监督管理局、各区县市场监督管理局", cert_area: "云岭市",
  nation_catalog_name: "食品经营许可", approve_level: codes("use_level", "市级、县级"), is_accept_by_approver: "1", is_first_review: "0",
  supervise_basis: [law(FOOD_SAFETY, "第一百零九条、第一百一十条")],
  ...handedOver("作出决定后 1 个工作日内送达。电子证照随时可以下载，与纸质许可证效力相同；要纸质证的，可以到窗口领取或者选择邮寄。"),
  user_topic_type: codes("user_topic", "准营准办"), corp_topic_type: codes("corp_topic", "准营准办"), life_event: codes("life_event", "就业"),
  is_elec_licence: "1", elec_licence_name: "食品经营许可证",
};

const whoApplies: readonly Row[] = [
  { name: "经营者本人办理", question: "由谁来办理？", explain: "营业执照上的经营者、法定代表人或者负责人" },
  { name: "委托他人代办", question: "由谁来办理？" },
];

const byProxy = [
  needIf("授权委托书", "委托他人代办的", "原件 1", { situations: ["委托他人代办"], accept_stand: "写明委托的事项和期限，有委托人签名或者盖章。" }),
  needIf("居民身份证", "委托他人代办的，交代理人的", "复印件 1", { situations: ["委托他人代办"], accept_stand: "核对原件后退还。" }),
];

/** 现场核查 after 审核, in these situations only. */
const withVisit = ([accepted = {}, examined = {}, ...others]: readonly Row[], situations: readonly string[]): Row[] => [
  accepted, examined,
  { name: "现场核查", limit: 2, limit_type: "1", office: OFFICE, post: "核查岗", standard: "到经营场所核对布局、设施和从业人员健康证明，当场告知结果。", result: "现场核查记录", situations: [...situations] },
  ...others,
];

const foodFirst: DemoItem = {
  life: [
    published(860, {
      promise_day: 8, steps: approval(OFFICE, ["1 工作日", "5 工作日", "1 工作日", "1 工作日"], "审查书面材料；餐饮服务一律现场核查。", "食品经营许可证"),
      online_handle_depth: codes("online_handle_depth", "互联网咨询、互联网收件、互联网预审、互联网受理"), limit_scene_num: 1, limit_scene_explain: "领取纸质许可证时要到窗口一次。",
    }),
    published(420, {
      promise_day: 6, steps: approval(OFFICE, ["1 工作日", "3 工作日", "1 工作日", "1 工作日"], "审查书面材料；餐饮服务现场核查，食品销售只看书面材料。", "食品经营许可证"),
      materials: [
        need("食品经营许可申请书", "原件 1"), need("营业执照", "复印件 1"), need("主要设备设施布局和操作流程文件", "原件 1"), need("食品安全管理制度文本", "原件 1"), ...byProxy,
      ],
    }),
    published(70),
  ],
  values: {
    ...foodCommon, ...allOnline("food-first"), ...limits("10 工作日", "5 工作日"),
    task_name: "食品经营许可（首次申请）",
    task_content: "开饭店、食堂、奶茶店、超市卖散装食品之前，向市场监督管理部门申请食品经营许可证。第一次开店的单位和个人办理这一项。",
    short_name: "开饭店办许可", daily_terms: words("开饭店、开餐馆、开小吃店、开奶茶店、开食堂、办食品证、餐饮许可证、卫生许可证、卖卤菜、开早餐店、开火锅店、食品经营许可证新办"),
    local_catalog_code: "YLSP-0101", local_task_code: "YLSP-0101-01",
    service_form: words("网上办、一次办"), server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、非法人企业、其他组织"), project_type: "2",
    apply_scope: "适用于在云岭市行政区域内从事食品销售、餐饮服务和集中用餐单位食堂经营的单位和个人，第一次申请食品经营许可。只卖预包装食品的，办理备案，不用申请许可。",
    decide_dept: "云岭市市场监督管理局",
    by_law: [law(FOOD_SAFETY, "第三十五条"), law(FOOD_RULES, "第二条、第四条")],
    by_law_explain: "申请条件按照食品安全法第三十三条第一款第一项至第四项执行。",
    impl_basis: [law(FOOD_RULES, "第四条")],
    anticipate_explain: "因特殊原因需要延长的，经本机关负责人批准可以延长，并把理由告知申请人。", promise_explain: "从受理的第二天起计算。",
    limit_exclude: "现场核查发现问题后，申请人整改所用的时间不计入。",
    accept_condition: "已经取得营业执照，经营范围与申请的项目一致。\n有与经营的食品品种、数量相适应的场所，环境整洁，与厕所、垃圾场等污染源保持规定的距离。\n有相应的设备、设施，布局和操作流程合理，能防止生熟交叉污染。\n有专职或者兼职的食品安全管理人员，有保证食品安全的制度。",
    forbid_condition: "隐瞒真实情况或者提供虚假材料申请，被决定不予许可未满一年的，不予受理。\n被吊销食品经营许可，从处罚决定作出之日起未满五年的，不予许可。",
    grant_condition: "书面材料与实际情况一致。\n经营场所、设备布局和操作流程经审查或者现场核查符合要求。", licence_kind: "条件型", unify_state: "申请材料、办理时限上限由国家统一，承诺时限由本市确定",
    reform_way: "优化准入服务：营业执照由系统核验，不再提交；承诺经营场所符合要求、低风险的食品销售项目免现场核查。",
    accept_promise_day: 1, accept_promise_type: "1",
    review_1: "1", review_2: "0", review_3: "0", review_4: "0", review_5: "0", review_6: "0", review_7: "0",
    cert_validity_basis: "食品经营许可证有效期按照食品经营许可和备案管理的规定执行。", cert_renew: "有效期届满前 90 个工作日至 15 个工作日之间申请延续。", yearly_check: "不年检。",
    yearly_report: "不用单独年报，随营业执照年报一并报送。",
    situations: [
      { name: "餐馆、饭店、小吃店、饮品店", question: "经营场所属于哪一类？" },
      { name: "单位食堂、学校食堂", question: "经营场所属于哪一类？" },
      { name: "超市、食品店", question: "经营场所属于哪一类？", explain: "有散装食品、现场加工的；只卖预包装食品的办理备案" },
      { name: "自动售货机", question: "经营场所属于哪一类？" },
      ...whoApplies,
    ],
    materials: [
      need("食品经营许可申请书", "原件 1", { material_kind: "申请表格文书", material_format: "3", accept_stand: "填写完整，主体业态和经营项目与实际一致，有签名或者盖章。" }),
      spared("营业执照", "由窗口通过数据共享核验，您不用提交。"),
      need("主要设备设施布局和操作流程文件", "原件 1", { situations: ["餐馆、饭店、小吃店、饮品店", "单位食堂、学校食堂"], fill_explain: "标出各功能区的名称和面积，手绘清楚的也可以。" }),
      needLater("食品安全管理制度文本", "受理后 10 个工作日内", "原件 1", { fill_explain: "至少有进货查验、从业人员健康管理、餐饮具清洗消毒三项。" }),
      needIf("自动售货设备清单", "用自动售货机经营的", "原件 1", { situations: ["自动售货机"], fill_explain: "写明每台机器的编号和放置地点。" }),
      ...byProxy,
    ],
    form_guid: documents(["食品经营许可申请书（空表）", "空表"], ["食品经营许可申请书（示范文本）", "示范文本"]), annex: documents(["云岭市政务服务中心办事须知", "到大厅前请看"]),
    steps: withVisit(approval(OFFICE, ["1 工作日", "1 工作日", "0.5 工作日", "0.5 工作日"], "审查书面材料。", "食品经营许可证"), ["餐馆、饭店、小吃店、饮品店", "单位食堂、学校食堂"]),
    handle_flow: "申请、受理、审核（需要的进行现场核查）、审批、办结、送达。现场核查前，核查人员会提前一天电话联系您。",
    handle_flow_window: "到二楼 B 区 B12、B13 号窗口，不用取号；窗口当场看材料，不齐的当场打印清单告诉您。", handle_flow_online: "打开“网上办理”里的网办地址，按提示填写、上传材料；审核结果有短信通知。",
    special_procedure: "现场核查：餐饮服务、食堂经营需要；核查时间计入承诺时限。",
    special_procedures: [{
      name: "现场核查后整改", type: "2", limit: 10, limit_type: "1", by_law: "《中华人民共和国食品安全法》第三十五条第二款", is_fee: "0", is_counted: "0",
      explain: "核查发现问题、能够整改的，给申请人不超过 10 个工作日整改；整改时间不计入时限。",
    }],
    windows: [counter(WINDOW, "咨询、收件、发证"), counter("云岭市政务服务中心综合窗口", "周六上午收件")], traffic: "公交 3 路、11 路、25 路到市政务中心站；大厅有无障碍通道、母婴室和爱心窗口。",
    schedule_num: 40, is_service_terminals: "0", is_video: "1", is_elder: "0", is_construction: "0", is_free_trade: "0",
    ...certificate("食品经营许可证", "有效期 5 年，届满前 90 个工作日至 15 个工作日之间申请延续。"), result_guid: papers("食品经营许可证（样本）"),
    results: [{ name: "食品经营许可证", type: "10", validity: "5 年", is_elec_licence: "1" }, { name: "不予许可决定书", type: "30", remark: "不符合条件的，写明理由和救济途径。" }],
    handle_area: codes("handle_area", "跨县"), handle_areas: [{ name: "市内通办", area: "云岭市各区县政务服务中心", mode: "异地代收代办" }],
    other_dept: "云岭市消防救援支队（营业面积较大的餐馆，消防安全检查可以一并提出）", service_type: "不需要委托中介机构。", is_promise_apply: "0", service_class: "开店经营",
    remark: "同一地址已经有许可证、只是换了经营者的，原经营者要先办注销，或者由双方一起到窗口办理。",
    faqs: [
      faq("还没有装修好，可以先申请吗？", "可以先提交材料；现场核查前完成装修、设备到位就可以。"),
      faq("在网上卖自己做的糕点，要不要办？", "要办。网络经营和线下经营一样需要许可，申请时选“餐馆、饭店、小吃店、饮品店”，并注明网络经营。"),
      faq("只卖袋装零食、瓶装饮料，要办许可吗？", "只卖预包装食品的，办理备案就可以，不用申请许可。"),
      faq("租的房子，房东没有房产证怎么办？", "食品经营许可不要求提交房产证。经营场所的证明在办营业执照时已经核对过。"),
      faq("现场核查没有通过怎么办？", "核查人员会当场告诉您哪里要改；10 个工作日内改好后再核查一次，不用重新申请。"),
    ],
  },
};

const foodChange: DemoItem = {
  life: [published(800, { ...limits("10 工作日", "5 工作日") }), published(130)],
  values: {
    ...foodCommon, ...allOnline("food-change"), ...limits("10 工作日", "3 工作日"),
    task_name: "食品经营许可（变更）",
    task_content: "许可证上写的名称、负责人、经营项目、经营场所布局等有变化的，申请换一张新的许可证。",
    daily_terms: words("食品证换法人、食品经营许可证变更、增加经营项目、加卖凉菜、店名改了、换负责人"),
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、非法人企业、其他组织"), project_type: "2",
    apply_scope: "适用于已经取得食品经营许可证、许可证载明的内容发生变化的经营者。经营场所搬到别处的，要在新地址重新申请。",
    accept_condition: "许可证在有效期内。\n变化发生后 10 个工作日内申请。\n变更经营项目或者布局的，变更后的场所、设备、布局符合食品安全要求。",
    materials: [
      need("食品经营许可申请书", "原件 1", { fill_explain: "只填写有变化的内容。" }),
      spared("营业执照", "由窗口通过数据共享核验，您不用提交。"),
      needIf("主要设备设施布局和操作流程文件", "变更经营项目或者布局的", "原件 1"), ...byProxy,
    ],
    situations: whoApplies, form_guid: documents(["食品经营许可申请书（空表）", "空表"]),
    steps: approval(OFFICE, ["0.5 工作日", "1.5 工作日", "0.5 工作日", "0.5 工作日"], "审查变化的内容；增加餐饮项目或者改动布局的现场核查。", "新的食品经营许可证"),
    ...certificate("食品经营许可证", "有效期与原许可证相同。"), result_guid: papers("食品经营许可证（样本）"),
    faqs: [
      faq("店搬到隔壁街，能办变更吗？", "不能。经营场所换了地址，要在新地址重新申请许可，原许可证办理注销。"),
      faq("换了老板，要变更还是重新办？", "营业执照上的经营主体没有变、只换负责人的，办变更；经营主体换了的，重新申请。"),
    ],
  },
};

/** What every version before the newest said of the time to apply. */
const renewedLate: ElementValues = {
  faqs: [faq("已经过期了还能延续吗？", "不能。过期的要重新申请，新证拿到之前不能经营。"), faq("什么时候来办？", "最晚在到期前 30 个工作日申请。")],
  reform_way: "优化准入服务：经营条件没有变化的，以声明代替现场核查。",
};

const foodRenew: DemoItem = {
  life: [
    published(780, {
      ...renewedLate, promise_day: 8, steps: approval(OFFICE, ["1 工作日", "5 工作日", "1 工作日", "1 工作日"], "审查书面材料，一律现场核查。", "新的食品经营许可证"),
      accept_condition: "许可证有效期届满 30 个工作日前提出申请。",
    }),
    published(500, {
      ...renewedLate, promise_day: 6, steps: approval(OFFICE, ["1 工作日", "4 工作日", "0.5 工作日", "0.5 工作日"], "审查书面材料，必要时现场核查。", "新的食品经营许可证"),
      accept_condition: "许可证有效期届满 30 个工作日前提出申请。",
    }),
    published(210, {
      ...renewedLate, promise_day: 5, steps: approval(OFFICE, ["1 工作日", "3 工作日", "0.5 工作日", "0.5 工作日"], "审查书面材料；经营条件有变化的现场核查。", "新的食品经营许可证"),
      accept_condition: "许可证有效期届满前 30 个工作日提出申请。\n没有被依法吊销、撤销许可证。",
      materials: [need("食品经营许可申请书", "原件 1"), need("营业执照", "复印件 1"), needIf("主要设备设施布局和操作流程文件", "经营条件发生变化的", "原件 1"), ...byProxy],
    }),
    submitted(2),
  ],
  values: {
    ...foodCommon, ...allOnline("food-renew"), ...limits("10 工作日", "3 工作日"),
    task_name: "食品经营许可（延续）", task_content: "许可证快到期、还要继续经营的，在到期前申请延长有效期。",
    daily_terms: words("食品证到期、食品经营许可证延期、换新证、许可证过期、续证"),
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、非法人企业、其他组织"), project_type: "2",
    accept_condition: "许可证有效期届满前 90 个工作日至 15 个工作日之间提出申请。\n没有被依法吊销、撤销许可证。",
    materials: [
      need("食品经营许可申请书", "原件 1", { fill_explain: "经营条件没有变化的，勾选声明即可。" }), needIf("主要设备设施布局和操作流程文件", "经营条件发生变化的", "原件 1"), ...byProxy,
    ],
    situations: whoApplies, form_guid: documents(["食品经营许可申请书（空表）", "空表"]),
    steps: approval(OFFICE, ["0.5 工作日", "1.5 工作日", "0.5 工作日", "0.5 工作日"], "声明经营条件没有变化的，只审查书面材料；有变化的现场核查。", "新的食品经营许可证"),
    ...certificate("食品经营许可证", "从原许可证到期的第二天起 5 年。"), result_guid: papers("食品经营许可证（样本）"),
    reform_way: "优化准入服务：经营条件没有变化的，以声明代替现场核查；营业执照由系统核验，不再提交。",
    faqs: [
      faq("已经过期了还能延续吗？", "不能。过期的要重新申请，新证拿到之前不能经营。"),
      faq("什么时候来办最合适？", "到期前三个月就可以申请，最晚不要少于 15 个工作日。快到期时会有短信提醒您。"),
    ],
  },
};

const foodCancel: DemoItem = {
  life: [submitted(4)],
  values: {
    ...foodCommon, ...allOnline("food-cancel"), ...limits("5 工作日", "1 工作日"),
    task_name: "食品经营许可（注销）", task_content: "不再经营食品的，申请注销食品经营许可证。",
    daily_terms: words("关店、不开饭店了、注销食品证、食品经营许可证注销"),
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、非法人企业、其他组织"), project_type: "2",
    accept_condition: "持有食品经营许可证。\n没有正在查处的食品安全案件。",
    materials: [need("食品经营许可申请书", "原件 1", { fill_explain: "在申请类别中选“注销”。" }), needIf("食品经营许可证", "持有纸质证的，交回正本和副本", "原件 1"), ...byProxy],
    situations: whoApplies, steps: approval(OFFICE, ["当场", "0.5 工作日", "0.5 工作日", "当场"], "核对申请人身份和有无未办结的案件。", "注销许可证明"),
    ...paper("其他", "准予注销通知书"), ...handedOver("准予注销后当天送达。"), is_elec_licence: "0", corp_event: codes("corp_event", "注销退出"),
    corp_topic_type: codes("corp_topic", "法人注销"),
    faqs: [faq("营业执照也要注销，能一起办吗？", "可以。在“个体工商户注销登记”里勾选同时注销食品经营许可，一次申请，两件一起办。")],
  },
};

const foodReissue: DemoItem = {
  life: [draft(3, { empty: ["is_entry_center", "windows", "limit_scene_num", "is_fit_online", "is_express", "link_way", "supervise_way"] })],
  values: {
    ...foodCommon, ...allOnline("food-reissue"), ...limits("5 工作日", "1 工作日"),
    task_name: "食品经营许可（补发）", task_content: "纸质许可证丢失、损坏的，申请补发一张。",
    daily_terms: words("食品证丢了、许可证补办、许可证损坏"), server_type: codes("server_type", "自然人、企业法人、其他组织"), project_type: "2",
    ...certificate("食品经营许可证", "有效期与原许可证相同。"),
  },
};

const foodEntry: DemoEntry = {
  typeCode: "01", divided: true,
  values: {
    task_name: "食品经营许可", task_content: "从事食品销售、餐饮服务的单位和个人，开业前要取得食品经营许可证；内容有变化、到期、不再经营的，分别办理变更、延续和注销。",
    is_basic_info: "1", use_level: codes("use_level", "市级、县级"), by_law: [law(FOOD_SAFETY, "第三十五条"), law(FOOD_RULES, "第四条")],
    central_dept: "国家市场监督管理总局", power_divide: "餐饮服务连锁总部、大型餐饮和集体用餐配送单位由市级办理，其他由区县办理。", exercise_content: "受理、审查和决定食品经营许可。",
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、非法人企业、其他组织"), project_type: "2", ...limits("10 工作日", "5 工作日"),
    accept_condition: "已经取得营业执照等主体资格。\n经营场所、设备布局、人员和制度符合食品安全要求。", is_need_material: "1", materials: [need("食品经营许可申请书", "原件 1")],
    handle_flow: "申请、受理、审核、审批、办结、送达。", is_fee: "0", result_type: codes("result_type", "证照"), result_name: "食品经营许可证",
    user_topic_type: codes("user_topic", "准营准办"), corp_topic_type: codes("corp_topic", "准营准办"),
  },
  items: [foodFirst, foodChange, foodRenew, foodCancel, foodReissue],
};

const registrationCommon: ElementValues = {
  undertake_org: "登记注册科", server_type: codes("server_type", "自然人、非法人企业"), corp_topic_type: codes("corp_topic", "设立变更"),
  user_topic_type: codes("user_topic", "就业创业、设立变更"),
  life_event: codes("life_event", "就业"),
  is_accept_by_approver: "1", nation_catalog_name: "个体工商户登记注册", supervise_body: "云岭市市场监督管理局", cert_area: "全国",
  ...handedOver("登记后即可下载电子营业执照；纸质执照当场领取或者邮寄。"), is_elec_licence: "1", elec_licence_name: "营业执照",
};

const shopOpen: DemoItem = {
  life: [
    published(
      760, { promise_day: 3, steps: approval("登记注册科", ["1 工作日", "1 工作日", "0.5 工作日", "0.5 工作日"], "形式审查：材料是否齐全、填写是否一致。", "营业执照"), project_type: "2" },
    ),
    published(300),
  ],
  values: {
    ...registrationCommon, ...allOnline("self-employed-open"), ...limits("3 工作日", "1 工作日"),
    task_name: "个体工商户设立登记", task_content: "个人开店、摆摊、开网店，登记为个体工商户，领取营业执照。",
    short_name: "个体户办执照", daily_terms: words("开店、办营业执照、个体户、开小卖部、开网店、摆摊、注册个体户、工商登记、开理发店、办执照"), project_type: "2",
    accept_condition: "年满十八周岁，或者年满十六周岁、主要靠自己的劳动收入生活。\n有经营场所；开网店的，可以登记网络经营场所。\n名称不违反企业名称登记管理的规定，也可以不起名称。",
    forbid_condition: "公务员等法律规定不能从事经营活动的人，不能登记。",
    materials: [
      need("个体工商户登记（备案）申请书", "原件 1"),
      need("居民身份证", "复印件 1", { accept_stand: "网上办理的，通过实名认证即可，不用上传。" }),
      need("住所（经营场所）使用证明", "复印件 1", { fill_explain: "自有的交产权证明，租用的交租赁合同；开网店的交平台开具的证明。" }),
      needIf("授权委托书", "委托他人代办的", "原件 1"),
    ],
    steps: approval("登记注册科", ["当场", "0.5 工作日", "0.5 工作日", "当场"], "形式审查：材料是否齐全、填写是否一致。", "营业执照"),
    ...certificate("营业执照", "长期有效，每年 1 月 1 日至 6 月 30 日报送上一年度年报。"), result_guid: papers("营业执照（样本）"),
    yearly_report: "每年 1 月 1 日至 6 月 30 日在网上报送上一年度年报，不收费。",
    service_form: words("马上办、网上办、一次办"), is_service_terminals: "1",
    faqs: [
      faq("家里的住房可以登记开店吗？", "可以。住宅改作经营用的，要有利害关系的业主同意，并在申请书上作出承诺。"),
      faq("办执照要交钱吗？要有注册资金吗？", "不收费，也不要求注册资金。"),
      faq("办好执照就能开饭店了吗？", "还要办食品经营许可。两件可以一起申请，在申请书上勾选即可。"),
    ],
  },
};

const shopChange: DemoItem = {
  life: [published(740)],
  values: {
    ...registrationCommon, ...allOnline("self-employed-change"), ...limits("3 工作日", "1 工作日"),
    task_name: "个体工商户变更登记", task_content: "个体工商户的名称、经营者、经营场所、经营范围有变化的，申请变更登记，换发营业执照。",
    daily_terms: words("换老板、店名变更、改经营范围、换地址、执照变更、个体户转让、传给儿子"), project_type: "2",
    accept_condition: "变化发生后 30 日内申请。\n变更经营者的，由原经营者和新经营者一起申请。",
    materials: [
      need("个体工商户登记（备案）申请书", "原件 1", { fill_explain: "只填写有变化的内容。" }),
      needIf("住所（经营场所）使用证明", "变更经营场所的", "复印件 1"),
      needIf("居民身份证", "变更经营者的，交新经营者的", "复印件 1"),
      needIf("授权委托书", "委托他人代办的", "原件 1"),
    ],
    steps: approval("登记注册科", ["当场", "0.5 工作日", "0.5 工作日", "当场"], "形式审查：材料是否齐全、填写是否一致。", "营业执照"), ...certificate("营业执照", "长期有效。"),
    result_guid: papers("营业执照（样本）"),
    faqs: [faq("店转给别人，要先注销再新办吗？", "不用。双方一起申请变更经营者就可以，成立日期保持不变。"), faq("换了地址，食品经营许可证还能用吗？", "不能。经营场所换了，食品经营许可要在新地址重新申请。")],
  },
};

const shopClose: DemoItem = {
  life: [published(720, { limit_scene_num: 1, limit_scene_explain: "交回纸质营业执照。" }), published(190)],
  values: {
    ...registrationCommon, ...allOnline("self-employed-close"), ...limits("3 工作日", "1 工作日"),
    task_name: "个体工商户注销登记", task_content: "不再经营的个体工商户，结清税款和债务后申请注销营业执照。",
    daily_terms: words("关店、注销执照、不开了、个体户注销、注销营业执照"), project_type: "2",
    accept_condition: "债权债务、职工工资、社会保险费和税款已经结清，并作出书面承诺。\n没有被列入经营异常名录，没有被吊销营业执照；有这种情形的，先按规定处理。",
    limit_exclude: "申请信息推送税务等部门、等待有没有异议的 10 日，不计入。",
    materials: [need("个体工商户登记（备案）申请书", "原件 1", { fill_explain: "选“注销登记”，并在承诺处签名。" }), needIf("授权委托书", "委托他人代办的", "原件 1")],
    steps: approval("登记注册科", ["当场", "0.5 工作日", "0.5 工作日", "当场"], "核对税务等部门有没有异议。", "准予注销登记通知书"), ...handedOver("通知书当场送达，也可以在网上下载。"),
    ...paper("其他", "准予注销登记通知书"), is_elec_licence: "0",
    corp_event: codes("corp_event", "注销退出"), user_topic_type: codes("user_topic", "设立变更"),
    faqs: [faq("欠了一点税没缴清能注销吗？", "不能。请先到税务部门缴清，系统收到信息后就可以办。"), faq("营业执照丢了，注销时怎么办？", "不用登报，也不用补办，在申请书上声明丢失就可以。")],
  },
};

const packagedFood: DemoItem = {
  life: [published(430), abolitionAsked(3, "merged", "备案已经并入营业执照办理，这个事项不再单独保留。", "只卖预包装食品的，不用再单独备案：办营业执照时一并勾选就可以；已经有营业执照的，在年度报告里写明。")],
  values: {
    ...allOnline("packaged-food"), ...limits("当场", "当场"), task_name: "仅销售预包装食品备案", task_content: "只卖袋装、瓶装、盒装等预包装食品的经营者，开业前报市场监督管理部门备案。",
    daily_terms: words("卖零食、开便利店、预包装备案、卖饮料、网上卖零食"), server_type: codes("server_type", "自然人、企业法人、其他组织"), project_type: "1",
    accept_condition: "已经取得营业执照。\n只销售预包装食品，不现场加工、不卖散装食品。", materials: [need("仅销售预包装食品备案信息采集表", "原件 1"), spared("营业执照", "由窗口通过数据共享核验，您不用提交。")],
    steps: onTheSpot(OFFICE, "核对填写的内容是否完整。", "备案编号"), ...paper("其他", "备案信息公示（备案编号）", "长期有效，内容有变化的重新备案。"), ...handedOver("备案编号当场显示，并在网上公示。"),
    user_topic_type: codes("user_topic", "准营准办"), corp_topic_type: codes("corp_topic", "准营准办"),
    faqs: [faq("同时卖鸡蛋、水果，也是只备案吗？", "是。鸡蛋、水果是食用农产品，销售不需要许可。")],
  },
};

const stallRecord: DemoItem = {
  life: [published(700), abolished(160, "organisation", "食品摊贩改由街道、乡镇登记，市级备案取消。", "摆摊卖食品的，改到摊位所在的街道办事处、乡镇人民政府登记，市市场监督管理局不再办理备案。")],
  values: {
    ...windowOnly(1, "核对本人身份，当场发卡。"), ...limits("5 工作日", "3 工作日"), task_name: "食品摊贩备案", task_content: "在划定的区域和时段摆摊卖食品的个人，向市场监督管理部门备案。",
    daily_terms: words("摆摊、夜市、小吃摊、烧烤摊"), server_type: codes("server_type", "自然人"), project_type: "2", accept_condition: "在划定的区域、规定的时段内经营。\n有健康证明。",
    materials: [need("居民身份证", "复印件 1"), need("健康体检证明", "原件 1")],
    steps: approval("食品经营监管科", ["当场", "1 工作日", "1 工作日", "1 工作日"], "核对经营区域和时段。", "食品摊贩备案卡"),
    ...certificate("食品摊贩备案卡", "有效期 1 年。"), result_send_way: codes("delivery_way", "自取"), result_send_explain: "到窗口领取备案卡。",
    user_topic_type: codes("user_topic", "准营准办"), is_express: "0",
  },
};
const unlicensedFood: DemoItem = {
  life: [published(600)],
  values: {
    ...limits("90 自然日", "90 自然日"), task_name: "对未取得食品经营许可从事食品经营的处罚", task_content: "没有取得食品经营许可，从事餐饮服务或者销售应当取得许可的食品的，依法给予处罚。",
    daily_terms: words("无证经营、没有食品证、黑作坊"), undertake_org: "综合执法支队",
    punishment_method: "行为：没有取得食品经营许可从事食品经营。\n种类：没收违法所得，没收违法经营的食品以及用于违法经营的工具、设备、原料，罚款。\n幅度：货值金额不足一万元的，罚款五万元以上十万元以下；一万元以上的，罚款货值金额的十倍以上二十倍以下。第一次违法、危害后果轻微并及时改正的，可以不予处罚。",
    handle_flow: "发现线索后核查，符合条件的立案；执法人员不少于两人，出示证件，调查取证；告知当事人拟作出的处罚和陈述、申辩、听证的权利；审核、决定；送达处罚决定书；执行和结案。",
    steps: steps(
      "立案｜15 自然日｜综合执法支队｜承办岗｜有违法线索、属于本机关管辖的，审批后立案。｜立案审批表",
      "调查取证｜40 自然日｜综合执法支队｜承办岗｜两名以上执法人员，全过程记录。｜调查终结报告",
      "告知和听取意见｜15 自然日｜综合执法支队｜承办岗｜告知事实、理由、依据和权利，听取陈述、申辩。｜行政处罚告知书",
      "审核和决定｜15 自然日｜法规科｜审核岗｜重大处罚由负责人集体讨论。｜行政处罚决定书",
      "送达和执行｜5 自然日｜综合执法支队｜承办岗｜七日内送达。｜送达回证",
    ),
    faqs: [faq("收到处罚告知书，我不同意怎么办？", "您有权陈述和申辩，符合条件的可以在收到告知书后五个工作日内要求听证。陈述、申辩不会加重处罚。")],
  },
};

const foodSeizure: DemoItem = {
  life: [published(590)],
  values: {
    task_name: "对不符合食品安全标准的食品予以查封、扣押", task_content: "有证据证明食品不符合食品安全标准、存在安全隐患或者用于违法经营的，依法查封、扣押。", undertake_org: "综合执法支队",
    anticipate_day: 30, anticipate_type: "2", anticipate_explain: "情况复杂的，经负责人批准可以延长，延长不超过三十日。检验、检测所需的时间不计算在内，但要书面告知当事人。",
    handle_flow: "经负责人批准；两名以上执法人员到场并出示证件；当场告知理由、依据和权利，听取陈述、申辩；制作现场笔录，交付查封、扣押决定书和清单；妥善保管；在期限内作出处理决定或者解除。",
    steps: steps(
      "审批｜当场｜综合执法支队｜承办岗｜情况紧急的，当场实施后二十四小时内补办批准手续。｜审批表",
      "实施｜当场｜综合执法支队｜承办岗｜当事人到场，制作笔录和清单。｜查封、扣押决定书",
      "处理｜30 自然日｜综合执法支队｜承办岗｜查清事实，作出处理决定或者解除。｜处理决定书或者解除决定书",
    ),
    faqs: [faq("被扣押的东西要交保管费吗？", "不用。保管费用由行政机关承担。")],
  },
};

const foodInspection: DemoItem = {
  life: [published(580)],
  values: {
    task_name: "食品经营者日常监督检查", task_content: "按照年度计划和风险等级，对食品经营者遵守食品安全规定的情况进行检查。", undertake_org: "食品经营监管科",
    handle_flow: "随机抽取检查对象和检查人员；两名以上人员到场，出示证件、亮码入企；按检查要点表逐项检查、记录；当场告知结果，要求整改的写明期限；结果向社会公开。",
    steps: steps(
      "抽取｜1 工作日｜食品经营监管科｜检查岗｜按风险等级随机抽取。｜检查任务单",
      "现场检查｜1 工作日｜食品经营监管科｜检查岗｜两人以上，出示证件，全程记录。｜检查要点表",
      "结果公开｜20 工作日｜食品经营监管科｜检查岗｜检查结果记入信用档案并公开。｜检查结果记录",
    ),
    remark: "同一经营者一年内的日常检查次数：低风险不超过 1 次，中风险不超过 2 次，高风险不超过 3 次；投诉举报和专项检查除外。",
    faqs: [faq("怎么知道来检查的人是真的？", "请查看执法证件，并扫一扫检查人员出示的检查码，能看到检查任务；也可以拨打 0870-5550123 核实。")],
  },
};

const foodReward: DemoItem = {
  life: [
    published(570, { promise_day: 30, promise_type: "1", steps: steps("受理｜5 工作日｜食品经营监管科｜受理岗", "核定｜20 工作日｜食品经营监管科｜审核岗", "审批｜5 工作日｜局负责人｜审批岗") }),
    published(180),
  ],
  values: {
    ...allOnline("food-report-reward"), ...limits("30 工作日", "20 工作日"), task_name: "对举报食品安全违法行为的奖励",
    task_content: "举报食品安全违法行为、经查证属实的，给予举报人奖励。可以不写真实姓名。",
    short_name: "食品安全举报奖励", daily_terms: words("举报有奖、吹哨人、举报黑作坊、举报奖金、投诉有奖"), server_type: codes("server_type", "自然人、企业法人、社会组织法人、其他组织"),
    project_type: "2",
    accept_condition: "有明确的举报对象和具体线索。\n举报的内容事先没有被市场监督管理部门掌握。\n举报经查证属实并已结案。", forbid_condition: "市场监督管理部门工作人员和他们的近亲属举报的，不予奖励。\n同业为了不正当竞争编造事实的，不予奖励。",
    materials: [need("举报奖励申领表", "原件 1", { fill_explain: "匿名举报的，填写举报时约定的暗语。" }), needIf("居民身份证", "实名领取的", "复印件 1")],
    steps: steps(
      "受理｜2 工作日｜食品经营监管科｜受理岗｜核对举报编号。｜受理登记",
      "审核｜12 工作日｜食品经营监管科｜审核岗｜核定举报等级和奖励金额。｜审核意见",
      "审批｜4 工作日｜食品经营监管科｜审批岗｜负责人批准。｜奖励决定",
      "办结｜2 工作日｜财务科｜发放岗｜转入举报人指定的账户。｜奖励金",
    ),
    ...paper("其他", "举报奖励通知"), result_send_way: codes("delivery_way", "短信通知、电子送达"), result_send_explain: "奖金直接转入您指定的账户。", is_express: "0", post_to: "",
    post_fee: "",
    user_topic_type: codes("user_topic", "消费维权"), corp_topic_type: codes("corp_topic", "质量技术"),
    faqs: [faq("会不会泄露我的身份？", "不会。举报材料专人保管，现场核查时不出示；匿名举报凭暗语领奖，不留姓名。"), faq("奖励多少钱？", "按举报的等级和案件罚没款的比例确定，最低 200 元；举报重大隐患的，另有奖励。")],
  },
};

const patentRuling: DemoItem = {
  life: [published(560)],
  values: {
    ...windowOnly(1, "口头审理时双方要到场，也可以申请视频审理。"), ...limits("3 月", "60 自然日"), task_name: "专利侵权纠纷行政裁决",
    task_content: "专利权人认为别人没有经过许可使用了自己的专利，双方协商不成的，可以请求处理。",
    daily_terms: words("专利侵权、专利被仿冒、专利纠纷、山寨产品"), undertake_org: "知识产权保护科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"),
    project_type: "2",
    accept_condition: "请求人是专利权人或者利害关系人。\n有明确的被请求人。\n有明确的请求和具体的事实、理由。\n没有就同一纠纷向人民法院起诉，双方也没有约定仲裁。",
    materials: [
      need("专利侵权纠纷处理请求书", "原件 1", { remark: "按被请求人的人数另交副本。" }),
      need("专利证书和专利登记簿副本", "复印件 1"),
      need("涉嫌侵权的证据材料", "原件 1", { fill_explain: "例如购买凭证、照片、网页公证书。" }),
      spared("营业执照", "请求人是企业的，由窗口核验，不用提交。"),
    ],
    steps: steps(
      "受理｜5 自然日｜知识产权保护科｜受理岗｜核对请求人资格和材料。｜立案通知书",
      "审理｜45 自然日｜知识产权保护科｜审理岗｜听取双方意见，必要时口头审理、现场勘验。｜口头审理笔录",
      "审批｜5 自然日｜知识产权保护科｜审批岗｜负责人审查。｜裁决意见",
      "办结｜5 自然日｜知识产权保护科｜审理岗｜制作裁决书并送达双方。｜裁决书",
    ),
    special_procedure: "检验、鉴定：技术特征需要鉴定的，时间不计入办理时限。", ...paper("其他", "专利侵权纠纷行政裁决书"), result_send_way: codes("delivery_way", "直接送达、物流、公告"),
    result_send_explain: "裁决书送达双方当事人。", is_express: "0", post_to: "", post_fee: "",
    user_topic_type: codes("user_topic", "知识产权"), corp_topic_type: codes("corp_topic", "知识产权"), corp_event: codes("corp_event", "经营发展"),
    faqs: [faq("裁决和起诉可以同时进行吗？", "不可以，只能选一种。对裁决不服的，收到之日起十五日内可以向人民法院起诉。"), faq("处理要收费吗？", "不收费。做鉴定的费用由申请鉴定的一方先付，最后由责任方承担。")],
  },
};

const archiveQuery: DemoItem = {
  life: [
    published(400, { is_service_terminals: "0", handle_flow: "网上实名认证后直接下载；到窗口的，出示身份证，当场打印。" }),
    returned("publisher", 1, "新增自助终端办理很好。请在办理地点里写清自助终端放在哪里、几点到几点开放，再报送。"),
  ],
  values: {
    ...allOnline("registration-archive"), ...limits("当场", "当场"), task_name: "经营主体登记档案查询", task_content: "查询、复制本单位或者有关单位的登记档案，例如章程、股东会决议、历次变更材料。",
    daily_terms: words("调档、查工商档案、内档、查企业信息、打印章程"), server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、行政机关、其他组织"), project_type: "1",
    undertake_org: "登记档案室",
    by_law: [law(REGISTRATION, "第三条")], accept_condition: "查询本单位档案的，由法定代表人、负责人或者受委托的人提出。\n律师办案查询的，出示执业证和律师事务所证明。", is_need_material: "0",
    materials: [],
    steps: onTheSpot("登记档案室", "核对查询人身份和查询范围。", "加盖查询专用章的档案"), handle_flow: "网上实名认证后直接下载；到窗口的，在自助终端上刷身份证打印。", ...paper("其他", "登记档案（加盖查询专用章）"),
    ...handedOver("当场取得。"),
    is_service_terminals: "1", user_topic_type: codes("user_topic", "设立变更"), corp_topic_type: codes("corp_topic", "设立变更"),
    corp_event: codes("corp_event", "经营发展"), handle_area: codes("handle_area", "跨县"),
    faqs: [faq("别人公司的档案能查吗？", "登记公示的信息任何人都可以在网上查；完整的档案材料，只有本单位、有关机关和办案律师可以查。")],
  },
};

export const marketRegulation: DemoDepartment = {
  name: "云岭市市场监督管理局", editor: "liwenjing", common,
  entries: [
    foodEntry,
    mainEntry("01", "个体工商户登记", [law(REGISTRATION, "第三条、第十九条")], [shopOpen, shopChange, shopClose]),
    soleEntry("10", packagedFood, [law(FOOD_SAFETY, "第三十五条第一款"), law(FOOD_RULES, "第五条")]),
    soleEntry("10", stallRecord, [law(FOOD_SAFETY, "第三十六条")], "市级"),
    soleEntry("02", unlicensedFood, [law(FOOD_SAFETY, "第一百二十二条")]),
    soleEntry("03", foodSeizure, [law(FOOD_SAFETY, "第一百一十条"), law("中华人民共和国行政强制法", "第九条")]),
    soleEntry("06", foodInspection, [law(FOOD_SAFETY, "第一百零九条、第一百一十条")]),
    soleEntry("08", foodReward, [law(FOOD_SAFETY, "第一百一十五条")]), soleEntry("09", patentRuling, [law("中华人民共和国专利法", "第六十五条")]),
  ],
  services: [archiveQuery],
};
