import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, papers, spared, steps, words } from "../element-rows.ts";
import { draft, examined, published } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, charged, cityOffice, fee, handedOver, onTheSpot, paper, partlyOnline, windowOnly } from "../usual-answers.ts";

const REALTY = "不动产登记暂行条例";
const PLANNING = "中华人民共和国城乡规划法";
const CENTRE = "不动产登记中心";
const REALTY_FEE = "《国家发展改革委 财政部关于不动产登记收费标准等有关问题的通知》（发改价格规〔2016〕2559号）";

const land: ElementValues = {
  ...cityOffice({
    consult: "0870-5550128", complain: "0870-5550228", window: "云岭市政务服务中心不动产登记窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心一楼 C 区", post: "云岭市翠湖区文昌路 88 号政务服务中心一楼 C 区不动产登记窗口收，0870-5550128，邮编 657000",
  }),
};

const realtyCommon: ElementValues = {
  undertake_org: CENTRE, systems: [{ record: "不动产登记信息平台" }], server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、行政机关、其他组织"), project_type: "2",
  user_topic_type: codes("user_topic", "住房保障"), corp_topic_type: codes("corp_topic", "国土和规划建设"), life_event: codes("life_event", "置业"),
  corp_event: codes("corp_event", "经营发展"), is_elec_licence: "1", elec_licence_name: "不动产权证书",
};

const sale: DemoItem = {
  life: [
    published(835, {
      promise_day: 5, steps: steps(`受理｜1 工作日｜${CENTRE}｜受理岗`, `审核｜3 工作日｜${CENTRE}｜审核岗`, `办结｜1 工作日｜${CENTRE}｜登簿岗`), limit_scene_num: 2,
      limit_scene_explain: "双方到场申请一次，领证一次。",
    }),
    published(345),
  ],
  values: {
    ...realtyCommon, ...partlyOnline("realty-sale", 1, "双方到场核对身份；能够视频核验的，可以不到场。"), ...limits("30 工作日", "2 工作日"), task_name: "不动产转移登记（存量房买卖）",
    task_content: "买卖二手房的双方，把房屋过户到买方名下。过户、缴税、水电气过户在一个窗口一次办完。", short_name: "二手房过户",
    daily_terms: words("二手房过户、房子过户、房产证过户、买房过户、办房产证、房本、不动产证、卖房"), accept_condition: "房屋已经登记，权属没有争议。\n没有被查封、冻结。\n已经签订买卖合同，税费已经缴清。",
    forbid_condition: "被查封、有异议登记的，不予登记；共有的房屋没有经过共有人同意的，不予登记。",
    materials: [
      need("不动产登记申请书", "原件 1"),
      need("居民身份证", "原件 1", { accept_stand: "买卖双方的，当场核对。" }),
      need("不动产权属证书", "原件 1"),
      need("房屋买卖合同", "原件 1", { fill_explain: "网上签约的由系统提取，不用提交。" }),
      spared("完税证明", "由税务部门共享，您不用提交。"),
      needIf("授权委托书", "委托他人代办的，要公证", "原件 1"),
    ],
    ...charged(
      REALTY_FEE, true, fee("不动产登记费（住宅）", "每件 80 元", "云岭市自然资源和规划局", { situations: ["住宅"], is_reduce: "1", reduce_basis: "发改价格规〔2016〕2559号：小微企业（含个体工商户）申请的，免收登记费。", }),
      fee("不动产登记费（非住宅）", "每件 550 元", "云岭市自然资源和规划局", { situations: ["商铺、厂房等非住宅"] }), fee("不动产权属证书工本费", "第一本不收费；一件登记多核发的，每本 10 元", "云岭市自然资源和规划局"),
    ),
    steps: steps(
      `受理｜当场｜${CENTRE}｜受理岗｜核对双方身份，询问有关情况。｜受理凭证`,
      `审核｜1 工作日｜${CENTRE}｜审核岗｜查验权属、查封、抵押和完税情况。｜审核意见`,
      `办结｜1 工作日｜${CENTRE}｜登簿岗｜记载于登记簿，制作证书。｜不动产权证书`,
      `送达｜当场｜${CENTRE}｜发证岗｜当面领取、自助取证或者邮寄｜不动产权证书`,
    ),
    ...certificate("不动产权证书", "与土地使用期限一致。"), result_guid: papers("不动产权证书（样本）"), ...handedOver("可以在自助取证机上 24 小时领取；电子证照与纸质证书效力相同。"),
    is_service_terminals: "1", other_dept: "国家税务总局云岭市税务局、供水、供电、供气企业", handle_area: codes("handle_area", "跨县"),
    situations: [
      { name: "住宅", question: "买卖的是什么房屋？" }, { name: "商铺、厂房等非住宅", question: "买卖的是什么房屋？" },
      { name: "没有抵押贷款", question: "房屋现在的情况？" }, { name: "还有贷款没有还清", question: "房屋现在的情况？", explain: "可以“带押过户”，不用先还清" },
    ],
    faqs: [
      faq("房子还有按揭，能卖吗？", "能。买卖双方和银行商量好，可以办理“带押过户”，不用先筹钱还清贷款。"),
      faq("要不要先去交税？", "不用跑两次。窗口一次收件，税务同步核税，在手机上缴纳。"),
      faq("老人不会用手机怎么办？", "到一楼 C 区，帮办员全程陪同办理。"),
    ],
  },
};

const firstBuy: DemoItem = {
  life: [
    published(825, {
      promise_day: 5, steps: steps(`受理｜1 工作日｜${CENTRE}｜受理岗`, `审核｜3 工作日｜${CENTRE}｜审核岗`, `办结｜1 工作日｜${CENTRE}｜登簿岗`), limit_scene_num: 1,
      limit_scene_explain: "到窗口领取证书。",
    }),
    published(215, { promise_day: 3, steps: steps(`受理｜当场｜${CENTRE}｜受理岗`, `审核｜2 工作日｜${CENTRE}｜审核岗`, `办结｜1 工作日｜${CENTRE}｜登簿岗`) }), published(35),
  ],
  values: {
    ...realtyCommon, ...allOnline("realty-new-house"), ...limits("30 工作日", "1 工作日"), task_name: "不动产转移登记（新建商品房）",
    task_content: "从开发企业购买新建商品房的业主，交房后申请办理不动产权证书。", short_name: "新房办证", daily_terms: words("新房房产证、办房产证、交房拿证、商品房办证"),
    server_type: codes("server_type", "自然人、企业法人、其他组织"), accept_condition: "开发企业已经办理首次登记。\n已经签订买卖合同，付清房款或者办好贷款。\n税费和住宅专项维修资金已经缴清。",
    materials: [
      need("不动产登记申请书", "原件 1"),
      need("居民身份证", "复印件 1", { accept_stand: "网上办理的，实名认证即可。" }),
      spared("房屋买卖合同", "由房屋网签系统提取，您不用提交。"),
      spared("完税证明", "由税务部门共享，您不用提交。"),
    ],
    ...charged(
      REALTY_FEE, true, fee("不动产登记费（住宅）", "每件 80 元", "云岭市自然资源和规划局", { is_reduce: "1", reduce_basis: "发改价格规〔2016〕2559号：小微企业（含个体工商户）申请的，免收登记费。" }),
      fee("不动产登记费（非住宅）", "每件 550 元", "云岭市自然资源和规划局"),
    ),
    steps: steps(`受理｜当场｜${CENTRE}｜受理岗｜核对身份和合同。｜受理凭证`, `审核｜0.5 工作日｜${CENTRE}｜审核岗｜查验首次登记和完税情况。｜审核意见`, `办结｜0.5 工作日｜${CENTRE}｜登簿岗｜记载于登记簿，制作证书。｜不动产权证书`),
    ...certificate("不动产权证书", "与土地使用期限一致。"), result_guid: papers("不动产权证书（样本）"), ...handedOver("交房当天就可以领取，也可以邮寄。"), is_service_terminals: "1",
    service_form: words("网上办、一次办"),
    faqs: [faq("开发商迟迟不办首次登记怎么办？", "请拨打 0870-5550228 反映，我们会督促开发企业；因历史原因不能办证的，有专门窗口处理。"), faq("交房当天能拿到证吗？", "与我们联网的项目可以，“交房即交证”。")],
  },
};

const realtyQuery: DemoItem = {
  life: [published(25)],
  values: {
    ...realtyCommon, ...allOnline("realty-query"), ...limits("当场", "当场"), task_name: "不动产登记资料查询",
    task_content: "查询自己名下有没有房、房屋的登记信息；也可以查询与自己有利害关系的登记资料。", short_name: "查房产", daily_terms: words("查房产、无房证明、房产证明、查档、首套房证明、查询名下房产"), project_type: "1",
    by_law: [law(REALTY, "第二十七条、第二十八条")], accept_condition: "权利人查询自己的登记资料。\n利害关系人查询的，提供利害关系的材料，并说明用途。",
    materials: [
      need("居民身份证", "原件 1", { accept_stand: "网上查询的，实名认证即可。" }),
      needIf("存在利害关系的证明", "利害关系人查询的", "复印件 1", { fill_explain: "例如买卖合同、起诉状和受理通知书。" }),
      needIf("授权委托书", "委托他人代查的", "原件 1"),
    ],
    steps: onTheSpot(CENTRE, "核对身份和查询范围。", "不动产登记资料查询结果"), ...paper("其他", "不动产登记资料查询结果证明", "仅证明出具当时的登记情况。"), ...handedOver("网上下载的带电子印章；自助机上也可以打印。"),
    is_elec_licence: "0", elec_licence_name: "", is_service_terminals: "1", service_form: words("马上办、网上办"),
    faqs: [faq("能查别人的房产吗？", "不能随便查。只有利害关系人、律师办案和有关机关可以依法查询。"), faq("“无房证明”怎么开？", "在手机上选“不动产登记资料查询”，一分钟生成，学校、单位可以扫码核验。")],
  },
};

const plan: DemoItem = {
  life: [
    published(735, {
      promise_day: 12, steps: approval("行政审批科", ["1 工作日", "8 工作日", "2 工作日", "1 工作日"], "组织有关部门联合审查方案，在现场和网上公示。", "建设工程规划许可证"),
      materials: [need("建设工程规划许可证申请表", "原件 3"), need("使用土地的证明文件", "复印件 1"), need("建设工程设计方案", "原件 3"), needIf("日照分析报告", "影响周围住宅日照的", "原件 1")],
    }),
    examined(3, 1),
  ],
  values: {
    ...allOnline("planning-permit"), ...limits("20 工作日", "8 工作日"), task_name: "建设工程规划许可证核发",
    task_content: "在城市、镇规划区内新建、改建、扩建房屋、道路、管线的建设单位和个人，开工前申请建设工程规划许可证。", daily_terms: words("规划许可证、建房审批、盖楼、报建、规划证"), undertake_org: "行政审批科",
    accept_dept: "云岭市自然资源和规划局行政审批科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、行政机关"), project_type: "2",
    accept_condition: "取得土地使用的有关证明。\n设计方案符合控制性详细规划和规划条件。\n涉及消防、人防、园林、文物等要求的，已经在方案联审中落实。",
    materials: [
      need("建设工程规划许可证申请表", "原件 1"),
      need("使用土地的证明文件", "复印件 1"),
      need("建设工程设计方案", "原件 1", { material_format: "2" }),
      needIf("日照分析报告", "影响周围住宅日照的", "原件 1", { source_type: "30", source_explain: "有资质的设计单位出具" }),
    ],
    steps: approval("行政审批科", ["0.5 工作日", "5 工作日", "1.5 工作日", "1 工作日"], "组织有关部门联合审查方案，在现场和网上公示。", "建设工程规划许可证"),
    special_procedure: "公示、听证：方案公示 7 日；利害关系人要求听证的依法组织，时间不计入时限。", limit_exclude: "公示、听证、专家评审的时间不计入。",
    special_procedures: [{ name: "批前公示", type: "2", limit: 7, limit_type: "2", by_law: "《中华人民共和国城乡规划法》第四十条", is_fee: "0", is_counted: "0" }],
    ...certificate("建设工程规划许可证", "2 年内开工，可以延期一次。"), result_guid: papers("建设工程规划许可证（样本）"), ...handedOver("电子证照在工程审批系统下载。"), is_construction: "1",
    is_elec_licence: "1", elec_licence_name: "建设工程规划许可证", systems: [{ record: "工程建设项目审批管理系统" }], corp_topic_type: codes("corp_topic", "国土和规划建设"),
    user_topic_type: codes("user_topic", "规划建设"), corp_event: codes("corp_event", "工程建设"), life_event: codes("life_event", "置业"),
    windows: [{ record: "云岭市政务服务中心工程建设审批窗口", business: "收件、发证" }], review_2: "1", review_7: "1", review_1: "1", nation_catalog_name: "建设工程规划许可",
    is_accept_by_approver: "1", supervise_body: "云岭市自然资源和规划局", cert_area: "许可证载明的用地范围",
    faqs: [faq("自己家翻建平房要办吗？", "在城市、镇规划区内要办；在村里建房办理乡村建设规划许可。"), faq("方案审查要自己跑几个部门吗？", "不用。一次提交，由我们组织消防、人防、园林等部门联合审查。")],
  },
};

const village: DemoItem = {
  life: [published(730)],
  values: {
    ...partlyOnline("village-planning", 1, "现场放线时，申请人要到场。"), ...limits("20 工作日", "10 工作日"),
    task_name: "在乡、村庄规划区内使用集体建设用地进行乡镇企业、乡村公共设施和公益事业建设以及农村村民住宅建设的乡村建设规划许可证核发（含乡村民宿、农产品冷藏保鲜和初加工设施）", short_name: "农村建房规划许可",
    task_content: "在村里建房、办厂、建公共设施的单位和村民，动工前申请乡村建设规划许可证。", daily_terms: words("农村建房、盖房子、宅基地建房、自建房、民宿建设、村里盖楼、建房证"), undertake_org: "村镇规划科",
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "符合乡村规划。\n使用集体建设用地或者经批准的宅基地，不占用永久基本农田和生态保护红线。\n村民会议或者村民代表会议同意。\n村民建房的，符合“一户一宅”和面积标准。",
    materials: [
      need("乡村建设规划许可证申请表", "原件 1"),
      need("村民委员会意见", "原件 1"),
      need("使用土地的证明文件", "复印件 1"),
      need("建设工程设计方案", "原件 1", { fill_explain: "村民住宅可以直接选用免费的通用图集，不用另外设计。" }),
      spared("居民户口簿", "由系统核对，您不用提交。"),
    ],
    situations: [{ name: "村民建住宅", question: "建什么？" }, { name: "乡镇企业、民宿", question: "建什么？" }, { name: "公共设施和公益事业", question: "建什么？" }],
    steps: approval("村镇规划科", ["1 工作日", "6 工作日", "2 工作日", "1 工作日"], "乡镇人民政府现场查看后上报，审查是否符合规划。", "乡村建设规划许可证"),
    ...certificate("乡村建设规划许可证", "2 年内开工。"), ...handedOver("由乡镇便民服务中心送到村里，也可以自取。"), user_topic_type: codes("user_topic", "规划建设"),
    corp_topic_type: codes("corp_topic", "国土和规划建设"), life_event: codes("life_event", "置业"), corp_event: codes("corp_event", "工程建设"),
    special_group: codes("special_group", "农民和农民工"), is_accept_by_approver: "0", accept_level: codes("use_level", "镇（乡、街道）级"), is_first_review: "1",
    first_review_level: codes("use_level", "镇（乡、街道）级"), review_1: "1", nation_catalog_name: "乡村建设规划许可", supervise_body: "云岭市自然资源和规划局、乡镇人民政府",
    faqs: [faq("原来的老房子翻修要办吗？", "不改变位置、面积和高度的修缮不用办；拆了重建的要办。"), faq("批一块宅基地要交钱吗？", "办证不收费。")],
  },
};

const reclaim: DemoItem = {
  life: [published(485)],
  values: {
    task_name: "耕地开垦费征收", task_content: "经批准占用耕地的建设单位，没有条件开垦新耕地或者开垦的耕地不符合要求的，缴纳耕地开垦费。", daily_terms: words("占用耕地、耕地补偿、占补平衡、开垦费"),
    undertake_org: "耕地保护科", collect_type: "耕地开垦费", is_permit_reduce: "0", ...limits("20 工作日", "20 工作日"),
    handle_flow: "核定占用面积和质量等级；发出缴款通知书；建设单位在用地批准前缴入国库；核对到账后办理用地手续。",
    steps: steps("核定｜10 工作日｜耕地保护科｜核定岗｜按占用面积和质量等级计算。｜核定表", "告知｜3 工作日｜耕地保护科｜征收岗｜发出缴款通知书，写明依据、金额和期限。｜缴款通知书", "入库｜7 工作日｜财务科｜收费岗｜核对到账。｜缴款凭证"),
    is_need_material: "1", materials: [need("建设项目用地批准文件", "复印件 1"), need("补充耕地方案", "复印件 1")],
    faqs: [faq("已经自己开垦了新耕地，还要缴吗？", "经验收，数量和质量与占用的耕地相当的，不用缴。")],
  },
};

const dispute: DemoItem = {
  life: [draft(4)],
  values: {
    ...windowOnly(2, "参加现场勘验和调解。"), ...limits("6 月", "4 月"), task_name: "土地权属争议裁决", task_content: "单位之间、个人与单位之间对土地所有权、使用权有争议，协商不成的，可以申请处理。",
    daily_terms: words("地界纠纷、土地纠纷、争地、宅基地纠纷"), undertake_org: "确权登记科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"),
    project_type: "2",
    accept_condition: "申请人与争议的土地有直接利害关系。\n有明确的请求对象、请求和事实根据。\n双方已经协商，没有达成一致。",
    materials: [need("土地权属争议处理申请书", "原件 1", { remark: "按被申请人的人数另交副本。" }), need("居民身份证", "复印件 1"), needIf("使用土地的证明文件", "有证明的", "复印件 1")],
    steps: steps("受理｜7 自然日｜确权登记科｜受理岗｜审查是否符合受理条件。｜受理通知书", "审核｜90 自然日｜确权登记科｜调查岗｜现场勘验，先行调解。｜调查报告", "审批｜15 自然日｜自然资源和规划局｜审批岗｜提出处理意见，报人民政府决定。｜处理意见"),
    ...paper("其他", "土地权属争议处理决定书"), result_send_way: codes("delivery_way", "直接送达"), result_send_explain: "送达双方当事人。", is_express: "0", post_to: "",
    post_fee: "",
    user_topic_type: codes("user_topic", "规划建设"), corp_topic_type: codes("corp_topic", "国土和规划建设"), life_event: codes("life_event", "生活"),
    corp_event: codes("corp_event", "经营发展"), faqs: [faq("争议没解决前能盖房子吗？", "不能。任何一方都不得改变土地利用现状。")],
  },
};

export const landPlanning: DemoDepartment = {
  name: "云岭市自然资源和规划局", editor: "zhangjianhua", common: land,
  entries: [
    mainEntry("07", "不动产登记", [law(REALTY, "第十四条、第十六条、第二十条")], [sale, firstBuy]), soleEntry("01", plan, [law(PLANNING, "第四十条")]),
    soleEntry("01", village, [law(PLANNING, "第四十一条")]),
    soleEntry("04", reclaim, [law("中华人民共和国土地管理法", "第三十条")]), soleEntry("09", dispute, [law("中华人民共和国土地管理法", "第十四条")]),
  ],
  services: [realtyQuery],
};
