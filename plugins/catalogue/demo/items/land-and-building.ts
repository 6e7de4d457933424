import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, documents, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { draft, examined, published } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, charged, cityOffice, fee, handedOver, onTheSpot, paper, partlyOnline, windowOnly } from "../usual-answers.ts";

const REALTY = "不动产登记暂行条例";
const PLANNING = "中华人民共和国城乡规划法";
const SEWAGE = "城镇排水与污水处理条例";
const STREETS = "城市市容和环境卫生管理条例";
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
  user_topic_type: codes("user_topic", "住房保障"), corp_topic_type: codes("corp_topic", "国土和规划建设"), life_event: codes("life_event", "置业"), corp_event: codes("corp_event", "经营发展"), is_elec_licence: "1", elec_licence_name: "不动产权证书",
};

const sale: DemoItem = {
  life: [published(835, { promise_day: 5, steps: steps(`受理｜1 工作日｜${CENTRE}｜受理岗`, `审核｜3 工作日｜${CENTRE}｜审核岗`, `办结｜1 工作日｜${CENTRE}｜登簿岗`), limit_scene_num: 2, limit_scene_explain: "双方到场申请一次，领证一次。" }), published(345)],
  values: {
    ...realtyCommon, ...partlyOnline("realty-sale", 1, "双方到场核对身份；能够视频核验的，可以不到场。"), ...limits("30 工作日", "2 工作日"), task_name: "不动产转移登记（存量房买卖）", task_content: "买卖二手房的双方，把房屋过户到买方名下。过户、缴税、水电气过户在一个窗口一次办完。", short_name: "二手房过户",
    daily_terms: words("二手房过户、房子过户、房产证过户、买房过户、办房产证、房本、不动产证、卖房"), accept_condition: "房屋已经登记，权属没有争议。\n没有被查封、冻结。\n已经签订买卖合同，税费已经缴清。", forbid_condition: "被查封、有异议登记的，不予登记；共有的房屋没有经过共有人同意的，不予登记。",
    materials: [need("不动产登记申请书", "原件 1"), need("居民身份证", "原件 1", { accept_stand: "买卖双方的，当场核对。" }), need("不动产权属证书", "原件 1"), need("房屋买卖合同", "原件 1", { fill_explain: "网上签约的由系统提取，不用提交。" }), spared("完税证明", "由税务部门共享，您不用提交。"), needIf("授权委托书", "委托他人代办的，要公证", "原件 1")],
    ...charged(REALTY_FEE, true, fee("不动产登记费（住宅）", "每件 80 元", "云岭市自然资源和规划局", { is_reduce: "1", reduce_basis: "小微企业（含个体工商户）申请的，免收登记费。", way: "1" }), fee("不动产登记费（非住宅）", "每件 550 元", "云岭市自然资源和规划局"), fee("不动产权属证书工本费", "第一本不收费；一件登记多核发的，每本 10 元", "云岭市自然资源和规划局")),
    steps: steps(`受理｜当场｜${CENTRE}｜受理岗｜核对双方身份，询问有关情况。｜受理凭证`, `审核｜1 工作日｜${CENTRE}｜审核岗｜查验权属、查封、抵押和完税情况。｜审核意见`, `办结｜1 工作日｜${CENTRE}｜登簿岗｜记载于登记簿，制作证书。｜不动产权证书`, `送达｜当场｜${CENTRE}｜发证岗｜当面领取、自助取证或者邮寄。｜不动产权证书`),
    ...certificate("不动产权证书", "与土地使用期限一致。"), result_guid: papers("不动产权证书（样本）"), ...handedOver("可以在自助取证机上 24 小时领取；电子证照与纸质证书效力相同。"), is_service_terminals: "1", other_dept: "国家税务总局云岭市税务局、供水、供电、供气企业", handle_area: codes("handle_area", "跨县"),
    situations: [{ name: "没有抵押贷款", question: "房屋现在的情况？" }, { name: "还有贷款没有还清", question: "房屋现在的情况？", explain: "可以“带押过户”，不用先还清" }],
    faqs: [faq("房子还有按揭，能卖吗？", "能。买卖双方和银行商量好，可以办理“带押过户”，不用先筹钱还清贷款。"), faq("要不要先去交税？", "不用跑两次。窗口一次收件，税务同步核税，在手机上缴纳。"), faq("老人不会用手机怎么办？", "到一楼 C 区，帮办员全程陪同办理。")],
  },
};

const firstBuy: DemoItem = {
  life: [published(825, { promise_day: 5, steps: steps(`受理｜1 工作日｜${CENTRE}｜受理岗`, `审核｜3 工作日｜${CENTRE}｜审核岗`, `办结｜1 工作日｜${CENTRE}｜登簿岗`), limit_scene_num: 1, limit_scene_explain: "到窗口领取证书。" }), published(215, { promise_day: 3, steps: steps(`受理｜当场｜${CENTRE}｜受理岗`, `审核｜2 工作日｜${CENTRE}｜审核岗`, `办结｜1 工作日｜${CENTRE}｜登簿岗`) }), published(35)],
  values: {
    ...realtyCommon, ...allOnline("realty-new-house"), ...limits("30 工作日", "1 工作日"), task_name: "不动产转移登记（新建商品房）", task_content: "从开发企业购买新建商品房的业主，交房后申请办理不动产权证书。", short_name: "新房办证", daily_terms: words("新房房产证、办房产证、交房拿证、商品房办证"),
    server_type: codes("server_type", "自然人、企业法人、其他组织"), accept_condition: "开发企业已经办理首次登记。\n已经签订买卖合同，付清房款或者办好贷款。\n税费和住宅专项维修资金已经缴清。", materials: [need("不动产登记申请书", "原件 1"), need("居民身份证", "复印件 1", { accept_stand: "网上办理的，实名认证即可。" }), spared("房屋买卖合同", "由房屋网签系统提取，您不用提交。"), spared("完税证明", "由税务部门共享，您不用提交。")],
    ...charged(REALTY_FEE, true, fee("不动产登记费（住宅）", "每件 80 元", "云岭市自然资源和规划局", { is_reduce: "1", reduce_basis: "小微企业（含个体工商户）申请的，免收登记费。" }), fee("不动产登记费（非住宅）", "每件 550 元", "云岭市自然资源和规划局")),
    steps: steps(`受理｜当场｜${CENTRE}｜受理岗｜核对身份和合同。｜受理凭证`, `审核｜0.5 工作日｜${CENTRE}｜审核岗｜查验首次登记和完税情况。｜审核意见`, `办结｜0.5 工作日｜${CENTRE}｜登簿岗｜记载于登记簿，制作证书。｜不动产权证书`), ...certificate("不动产权证书", "与土地使用期限一致。"), result_guid: papers("不动产权证书（样本）"), ...handedOver("交房当天就可以领取，也可以邮寄。"), is_service_terminals: "1", service_form: words("网上办、一次办"),
    faqs: [faq("开发商迟迟不办首次登记怎么办？", "请拨打 0870-5550228 反映，我们会督促开发企业；因历史原因不能办证的，有专门窗口处理。"), faq("交房当天能拿到证吗？", "与我们联网的项目可以，“交房即交证”。")],
  },
};

const realtyQuery: DemoItem = {
  life: [published(25)],
  values: {
    ...realtyCommon, ...allOnline("realty-query"), ...limits("当场", "当场"), task_name: "不动产登记资料查询", task_content: "查询自己名下有没有房、房屋的登记信息；也可以查询与自己有利害关系的登记资料。", short_name: "查房产", daily_terms: words("查房产、无房证明、房产证明、查档、首套房证明、查询名下房产"), project_type: "1",
    by_law: [law(REALTY, "第二十七条、第二十八条")], accept_condition: "权利人查询自己的登记资料。\n利害关系人查询的，提供利害关系的材料，并说明用途。", materials: [need("居民身份证", "原件 1", { accept_stand: "网上查询的，实名认证即可。" }), needIf("存在利害关系的证明", "利害关系人查询的", "复印件 1", { fill_explain: "例如买卖合同、起诉状和受理通知书。" }), needIf("授权委托书", "委托他人代查的", "原件 1")],
    steps: onTheSpot(CENTRE, "核对身份和查询范围。", "不动产登记资料查询结果"), ...paper("其他", "不动产登记资料查询结果证明", "仅证明出具当时的登记情况。"), ...handedOver("网上下载的带电子印章；自助机上也可以打印。"), is_elec_licence: "0", elec_licence_name: "", is_service_terminals: "1", service_form: words("马上办、网上办"),
    faqs: [faq("能查别人的房产吗？", "不能随便查。只有利害关系人、律师办案和有关机关可以依法查询。"), faq("“无房证明”怎么开？", "在手机上选“不动产登记资料查询”，一分钟生成，学校、单位可以扫码核验。")],
  },
};

const plan: DemoItem = {
  life: [published(735, { promise_day: 12, steps: approval("行政审批科", ["1 工作日", "8 工作日", "2 工作日", "1 工作日"], "组织有关部门联合审查方案，在现场和网上公示。", "建设工程规划许可证"), materials: [need("建设工程规划许可证申请表", "原件 3"), need("使用土地的证明文件", "复印件 1"), need("建设工程设计方案", "原件 3"), needIf("日照分析报告", "影响周围住宅日照的", "原件 1")] }), examined(3, 1)],
  values: {
    ...allOnline("planning-permit"), ...limits("20 工作日", "8 工作日"), task_name: "建设工程规划许可证核发", task_content: "在城市、镇规划区内新建、改建、扩建房屋、道路、管线的建设单位和个人，开工前申请建设工程规划许可证。", daily_terms: words("规划许可证、建房审批、盖楼、报建、规划证"), undertake_org: "行政审批科", accept_dept: "云岭市自然资源和规划局行政审批科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、行政机关"), project_type: "2",
    accept_condition: "取得土地使用的有关证明。\n设计方案符合控制性详细规划和规划条件。\n涉及消防、人防、园林、文物等要求的，已经在方案联审中落实。", materials: [need("建设工程规划许可证申请表", "原件 1"), need("使用土地的证明文件", "复印件 1"), need("建设工程设计方案", "原件 1", { material_format: "2" }), needIf("日照分析报告", "影响周围住宅日照的", "原件 1", { source_type: "30", source_explain: "有资质的设计单位出具" })],
    steps: approval("行政审批科", ["0.5 工作日", "5 工作日", "1.5 工作日", "1 工作日"], "组织有关部门联合审查方案，在现场和网上公示。", "建设工程规划许可证"), special_procedure: "公示、听证：方案公示 7 日；利害关系人要求听证的依法组织，时间不计入时限。", limit_exclude: "公示、听证、专家评审的时间不计入。", special_procedures: [{ name: "批前公示", type: "2", limit: 7, limit_type: "2", by_law: "《中华人民共和国城乡规划法》第四十条", is_fee: "0", is_counted: "0" }],
    ...certificate("建设工程规划许可证", "2 年内开工，可以延期一次。"), result_guid: papers("建设工程规划许可证（样本）"), ...handedOver("电子证照在工程审批系统下载。"), is_construction: "1", is_elec_licence: "1", elec_licence_name: "建设工程规划许可证", systems: [{ record: "工程建设项目审批管理系统" }], corp_topic_type: codes("corp_topic", "国土和规划建设"), user_topic_type: codes("user_topic", "规划建设"), corp_event: codes("corp_event", "工程建设"), life_event: codes("life_event", "置业"),
    windows: [{ record: "云岭市政务服务中心工程建设审批窗口", business: "收件、发证" }], review_2: "1", review_7: "1", review_1: "1", nation_catalog_name: "建设工程规划许可", is_accept_by_approver: "1", supervise_body: "云岭市自然资源和规划局", cert_area: "许可证载明的用地范围",
    faqs: [faq("自己家翻建平房要办吗？", "在城市、镇规划区内要办；在村里建房办理乡村建设规划许可。"), faq("方案审查要自己跑几个部门吗？", "不用。一次提交，由我们组织消防、人防、园林等部门联合审查。")],
  },
};

const village: DemoItem = {
  life: [published(730)],
  values: {
    ...partlyOnline("village-planning", 1, "现场放线时，申请人要到场。"), ...limits("20 工作日", "10 工作日"),
    task_name: "在乡、村庄规划区内使用集体建设用地进行乡镇企业、乡村公共设施和公益事业建设以及农村村民住宅建设的乡村建设规划许可证核发（含乡村民宿、农产品冷藏保鲜和初加工设施）", short_name: "农村建房规划许可",
    task_content: "在村里建房、办厂、建公共设施的单位和村民，动工前申请乡村建设规划许可证。", daily_terms: words("农村建房、盖房子、宅基地建房、自建房、民宿建设、村里盖楼、建房证"), undertake_org: "村镇规划科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "符合乡村规划。\n使用集体建设用地或者经批准的宅基地，不占用永久基本农田和生态保护红线。\n村民会议或者村民代表会议同意。\n村民建房的，符合“一户一宅”和面积标准。",
    materials: [need("乡村建设规划许可证申请表", "原件 1"), need("村民委员会意见", "原件 1"), need("使用土地的证明文件", "复印件 1"), need("建设工程设计方案", "原件 1", { fill_explain: "村民住宅可以直接选用免费的通用图集，不用另外设计。" }), spared("居民户口簿", "由系统核对，您不用提交。")],
    situations: [{ name: "村民建住宅", question: "建什么？" }, { name: "乡镇企业、民宿", question: "建什么？" }, { name: "公共设施和公益事业", question: "建什么？" }], steps: approval("村镇规划科", ["1 工作日", "6 工作日", "2 工作日", "1 工作日"], "乡镇人民政府现场查看后上报，审查是否符合规划。", "乡村建设规划许可证"),
    ...certificate("乡村建设规划许可证", "2 年内开工。"), ...handedOver("由乡镇便民服务中心送到村里，也可以自取。"), user_topic_type: codes("user_topic", "规划建设"), corp_topic_type: codes("corp_topic", "国土和规划建设"), life_event: codes("life_event", "置业"), corp_event: codes("corp_event", "工程建设"), special_group: codes("special_group", "农民和农民工"), is_accept_by_approver: "0", accept_level: codes("use_level", "镇（乡、街道）级"), is_first_review: "1", first_review_level: codes("use_level", "镇（乡、街道）级"), review_1: "1", nation_catalog_name: "乡村建设规划许可", supervise_body: "云岭市自然资源和规划局、乡镇人民政府",
    faqs: [faq("原来的老房子翻修要办吗？", "不改变位置、面积和高度的修缮不用办；拆了重建的要办。"), faq("批一块宅基地要交钱吗？", "办证不收费。")],
  },
};

const reclaim: DemoItem = {
  life: [published(485)],
  values: {
    task_name: "耕地开垦费征收", task_content: "经批准占用耕地的建设单位，没有条件开垦新耕地或者开垦的耕地不符合要求的，缴纳耕地开垦费。", daily_terms: words("占用耕地、耕地补偿、占补平衡、开垦费"), undertake_org: "耕地保护科", collect_type: "耕地开垦费", is_permit_reduce: "0", ...limits("20 工作日", "20 工作日"),
    handle_flow: "核定占用面积和质量等级；发出缴款通知书；建设单位在用地批准前缴入国库；核对到账后办理用地手续。", steps: steps("核定｜10 工作日｜耕地保护科｜核定岗｜按占用面积和质量等级计算。｜核定表", "告知｜3 工作日｜耕地保护科｜征收岗｜发出缴款通知书，写明依据、金额和期限。｜缴款通知书", "入库｜7 工作日｜财务科｜收费岗｜核对到账。｜缴款凭证"),
    is_need_material: "1", materials: [need("建设项目用地批准文件", "复印件 1"), need("补充耕地方案", "复印件 1")], faqs: [faq("已经自己开垦了新耕地，还要缴吗？", "经验收，数量和质量与占用的耕地相当的，不用缴。")],
  },
};

const dispute: DemoItem = {
  life: [draft(4)],
  values: {
    ...windowOnly(2, "参加现场勘验和调解。"), ...limits("6 月", "4 月"), task_name: "土地权属争议裁决", task_content: "单位之间、个人与单位之间对土地所有权、使用权有争议，协商不成的，可以申请处理。", daily_terms: words("地界纠纷、土地纠纷、争地、宅基地纠纷"), undertake_org: "确权登记科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "申请人与争议的土地有直接利害关系。\n有明确的请求对象、请求和事实根据。\n双方已经协商，没有达成一致。", materials: [need("土地权属争议处理申请书", "原件 1", { remark: "按被申请人的人数另交副本。" }), need("居民身份证", "复印件 1"), needIf("使用土地的证明文件", "有证明的", "复印件 1")],
    steps: steps("受理｜7 自然日｜确权登记科｜受理岗｜审查是否符合受理条件。｜受理通知书", "审核｜90 自然日｜确权登记科｜调查岗｜现场勘验，先行调解。｜调查报告", "审批｜15 自然日｜自然资源和规划局｜审批岗｜提出处理意见，报人民政府决定。｜处理意见"), ...paper("其他", "土地权属争议处理决定书"), result_send_way: codes("delivery_way", "直接送达"), result_send_explain: "送达双方当事人。", is_express: "0", post_to: "", post_fee: "",
    user_topic_type: codes("user_topic", "规划建设"), corp_topic_type: codes("corp_topic", "国土和规划建设"), life_event: codes("life_event", "生活"), corp_event: codes("corp_event", "经营发展"), faqs: [faq("争议没解决前能盖房子吗？", "不能。任何一方都不得改变土地利用现状。")],
  },
};

export const landPlanning: DemoDepartment = {
  name: "云岭市自然资源和规划局", editor: "zhangjianhua", common: land,
  entries: [
    mainEntry("07", "不动产登记", [law(REALTY, "第十四条、第十六条、第二十条")], [sale, firstBuy]), soleEntry("01", plan, [law(PLANNING, "第四十条")]), soleEntry("01", village, [law(PLANNING, "第四十一条")]),
    soleEntry("04", reclaim, [law("中华人民共和国土地管理法", "第三十条")]), soleEntry("09", dispute, [law("中华人民共和国土地管理法", "第十四条")]),
  ],
  services: [realtyQuery],
};

const building: ElementValues = {
  ...cityOffice({
    consult: "0870-5550129", complain: "0870-5550229", window: "云岭市政务服务中心工程建设审批窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心三楼 D 区", post: "云岭市翠湖区文昌路 88 号政务服务中心三楼 D 区工程建设审批窗口收，0870-5550129，邮编 657000",
  }),
  undertake_org: "行政审批科",
};

const construction: DemoItem = {
  life: [published(725, { ...limits("7 工作日", "5 工作日"), steps: approval("行政审批科", ["1 工作日", "2 工作日", "1 工作日", "1 工作日"], "审查书面材料，核查现场。", "建筑工程施工许可证"), materials: [need("建筑工程施工许可证申请表", "原件 1"), need("使用土地的证明文件", "复印件 1"), need("建设工程规划许可证", "复印件 1"), need("建设工程施工合同", "复印件 1"), need("施工图设计文件审查合格书", "复印件 1"), need("资金安排承诺书", "原件 1"), need("质量和安全措施资料", "原件 1")] }), published(275)],
  values: {
    ...allOnline("construction-permit"), ...limits("7 自然日", "2 工作日"), task_name: "建筑工程施工许可证核发", task_content: "工程投资额、建筑面积达到限额的房屋建筑和市政工程，建设单位在开工前申请施工许可证。", daily_terms: words("施工证、开工证、施工许可、工地开工、盖楼开工"), server_type: codes("server_type", "企业法人、事业法人、社会组织法人、行政机关"), project_type: "2", systems: [{ record: "工程建设项目审批管理系统" }],
    apply_scope: "适用于工程投资额 100 万元以上并且建筑面积 500 平方米以上的房屋建筑和市政基础设施工程。农民自建低层住宅、抢险救灾工程不用办。", anticipate_explain: "法律规定自收到申请之日起七日内。",
    accept_condition: "已经办理用地批准手续。\n取得建设工程规划许可证。\n施工场地基本具备施工条件。\n已经确定施工企业，签订施工合同。\n有满足施工需要的资金安排、施工图纸和技术资料。\n有保证工程质量和安全的具体措施。",
    materials: [need("建筑工程施工许可证申请表", "原件 1"), spared("使用土地的证明文件", "由系统共享，您不用提交。"), spared("建设工程规划许可证", "由系统共享，您不用提交。"), need("建设工程施工合同", "复印件 1"), spared("施工图设计文件审查合格书", "由审图系统共享，您不用提交。"), needLater("资金安排承诺书", "受理后 5 个工作日内", "原件 1"), need("质量和安全措施资料", "原件 1", { fill_explain: "包括危大工程清单和安全管理措施。" })],
    form_guid: documents(["建筑工程施工许可证申请表（空表）", "空表"]), steps: approval("行政审批科", ["当场", "1 工作日", "0.5 工作日", "0.5 工作日"], "审查书面材料；发证后七日内到现场核查。", "建筑工程施工许可证"), ...certificate("建筑工程施工许可证", "3 个月内开工；可以延期两次，每次不超过 3 个月。"), result_guid: papers("建筑工程施工许可证（样本）"), ...handedOver("电子证照在工程审批系统下载，不发纸质证。"),
    is_elec_licence: "1", elec_licence_name: "建筑工程施工许可证", is_construction: "1", corp_topic_type: codes("corp_topic", "国土和规划建设、投资审批"), corp_event: codes("corp_event", "工程建设"), nation_catalog_name: "建筑工程施工许可", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局", cert_area: "许可证载明的工程地点", impl_basis: [law("中华人民共和国建筑法", "第八条、第九条")],
    faqs: [faq("厂房内部装修要办吗？", "装修工程投资额 100 万元以上并且面积 500 平方米以上的要办。"), faq("三个月内开不了工怎么办？", "到期前申请延期，最多两次，每次不超过三个月。"), faq("换了施工单位要重新办吗？", "要。建设单位、施工单位变更的，应当重新申请。")],
  },
};

const drain: DemoItem = {
  life: [published(715, { promise_day: 10, steps: approval("行政审批科", ["1 工作日", "5 工作日", "2 工作日", "2 工作日"], "现场查看接管位置和预处理设施。", "城镇污水排入排水管网许可证"), is_promise_apply: "0", promise_apply_explain: "" }), published(165)],
  values: {
    ...allOnline("drainage-permit"), ...limits("15 工作日", "6 工作日"), task_name: "城镇污水排入排水管网许可", task_content: "向城镇排水管网排放污水的工厂、工地、餐馆、医院等排水户，申请排水许可证。", short_name: "排水许可", daily_terms: words("排水证、排污水、污水接管、餐馆排水、工地排水、下水道接管、排水许可证"), server_type: codes("server_type", "自然人、企业法人、事业法人、非法人企业、其他组织"), project_type: "2",
    accept_condition: "排放口设置符合排水规划。\n建有隔油池、沉淀池、化粪池等预处理设施；重点排水户装有水质、水量检测设施。\n排放的污水符合纳管标准。", materials: [need("排水许可申请表", "原件 1"), need("排水管网图和预处理设施图", "原件 1", { fill_explain: "标出排放口位置、管径；小餐馆画示意图即可。" }), needIf("水质检测报告", "重点排水户", "原件 1", { source_type: "30", source_explain: "有资质的检测机构出具，一个月内" }), spared("营业执照", "由系统核验，您不用提交。")],
    situations: [{ name: "餐饮、美容、洗车等小排水户", question: "属于哪一类排水户？", explain: "可以承诺后当场领证" }, { name: "工业、医疗等重点排水户", question: "属于哪一类排水户？" }, { name: "建筑工地", question: "属于哪一类排水户？" }],
    steps: approval("行政审批科", ["1 工作日", "3 工作日", "1 工作日", "1 工作日"], "现场查看接管位置和预处理设施。", "城镇污水排入排水管网许可证"), ...certificate("城镇污水排入排水管网许可证", "有效期 5 年；施工排水的，不超过施工期。届满 30 日前申请延续。"), result_guid: papers("城镇污水排入排水管网许可证（样本）"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), corp_topic_type: codes("corp_topic", "环保绿化、公用事业"), user_topic_type: codes("user_topic", "公用事业、准营准办"), corp_event: codes("corp_event", "经营发展、工程建设"), life_event: codes("life_event", "生活"),
    is_promise_apply: "1", promise_apply_explain: "餐饮、美容、洗车等小排水户，承诺已经建好预处理设施、达标排放的，当场发证；60 日内现场核查，不符合的撤销许可。", nation_catalog_name: "城镇污水排入排水管网许可", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局", cert_area: "许可证载明的排放口", cert_renew: "届满 30 日前申请延续。",
    faqs: [faq("小餐馆也要办吗？", "要办，但手续简单：承诺建好隔油池，当场就能领证。"), faq("居民家里的污水要办吗？", "不用。居民生活污水不需要许可。")],
  },
};

const billboard: DemoItem = {
  life: [published(710, { promise_day: 12, steps: approval("市容管理科", ["1 工作日", "8 工作日", "2 工作日", "1 工作日"], "现场查看，征求规划、交警意见。", "户外广告设置批准书") }), published(115)],
  values: {
    ...allOnline("outdoor-advertising"), ...limits("20 工作日", "7 工作日"), task_name: "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批", task_content: "在楼顶、墙面、道路旁设置大型广告牌，或者在建筑物、公共设施上挂横幅、贴宣传品的单位和个人，设置前申请批准。", short_name: "户外广告审批", daily_terms: words("广告牌、挂横幅、楼顶广告、门头招牌、灯箱、户外广告"), undertake_org: "市容管理科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "符合户外广告设置规划和容貌标准。\n结构安全，不影响采光、通行和消防。\n已经取得载体所有人同意。", forbid_condition: "利用交通安全设施、交通标志的，不予批准。\n影响市政公共设施、消防设施使用的，不予批准。\n在国家机关、文物保护单位的建筑控制地带内的，不予批准。",
    materials: [need("户外广告设置申请表", "原件 1"), need("设置位置实景图和效果图", "原件 1"), need("载体使用权证明", "复印件 1"), needIf("结构安全说明", "单面面积 10 平方米以上或者高度 4 米以上的", "原件 1", { source_type: "30", source_explain: "有资质的设计单位出具" })],
    steps: approval("市容管理科", ["0.5 工作日", "4 工作日", "1.5 工作日", "1 工作日"], "现场查看，征求规划、交警意见。", "户外广告设置批准书"), ...paper("批文", "户外广告设置批准书", "3 年；悬挂横幅、张贴宣传品的，不超过批准的天数。"), ...handedOver("电子批准书在网上下载。"), corp_topic_type: codes("corp_topic", "商务贸易"), user_topic_type: codes("user_topic", "准营准办"), corp_event: codes("corp_event", "经营发展"), life_event: codes("life_event", "就业"), nation_catalog_name: "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局",
    faqs: [faq("店铺门头招牌要审批吗？", "一店一招、按街区容貌指引设置的门头招牌，不用审批，可以到窗口免费领取设计指引。"), faq("广告的内容也在这里审吗？", "不在。广告内容由广告主、广告经营者负责，药品、医疗等广告向有关部门申请审查。")],
  },
};

const gas: DemoItem = {
  life: [published(705)],
  values: {
    ...partlyOnline("gas-licence", 1, "现场核查站点设施时要有人在场。"), ...limits("20 工作日", "9 工作日"), task_name: "燃气经营许可", task_content: "经营管道燃气、瓶装液化气、加气站的企业，经营前申请燃气经营许可证。", daily_terms: words("开液化气站、瓶装煤气、加气站、天然气公司、燃气许可证、卖煤气"), server_type: codes("server_type", "企业法人"), project_type: "2",
    accept_condition: "符合燃气发展规划。\n有符合标准的气源和燃气设施。\n有固定的经营场所、完善的安全管理制度和经营方案。\n主要负责人、安全管理人员和运行、维护、抢修人员考核合格。", materials: [need("燃气经营许可申请表", "原件 1"), spared("营业执照", "由系统核验，您不用提交。"), need("燃气气源证明", "复印件 1"), need("燃气设施竣工验收报告", "复印件 1"), need("安全生产管理制度文本", "原件 1"), need("从业人员考核合格证明", "复印件 1")],
    steps: approval("行政审批科", ["1 工作日", "5 工作日", "2 工作日", "1 工作日"], "专家参加现场核查站点和设施。", "燃气经营许可证"), ...certificate("燃气经营许可证", "有效期 5 年，届满 30 日前申请延续。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), corp_topic_type: codes("corp_topic", "公用事业、安全生产"), corp_event: codes("corp_event", "准入准营"), nation_catalog_name: "燃气经营许可", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局", cert_area: "许可证载明的经营区域", cert_renew: "届满 30 日前申请延续。",
    faqs: [faq("个人可以卖瓶装液化气吗？", "不可以。只有取得燃气经营许可的企业才能经营；个人可以受企业委托做送气工。"), faq("供应站点要单独办证吗？", "不用。站点在企业许可证上载明，增加站点时申请变更。")],
  },
};

const publicHousing: DemoItem = {
  life: [published(85)],
  values: {
    ...allOnline("public-rental-housing"), ...limits("60 工作日", "20 工作日"), task_name: "公共租赁住房申请", task_content: "没有住房或者住房困难的家庭、新就业的职工和外来务工人员，申请租住公租房或者领取租赁补贴。", short_name: "公租房", daily_terms: words("公租房、廉租房、保障房、租房补贴、申请公租房、没房子住"), undertake_org: "住房保障科", server_type: codes("server_type", "自然人"), project_type: "2", by_law: [law("中华人民共和国社会救助法", "第二十六条")], by_law_explain: "按照国家和本省公共租赁住房管理的有关规定办理。",
    accept_condition: "在本市没有住房，或者人均住房面积低于 15 平方米。\n家庭人均收入低于本市公布的标准。\n外来务工人员在本市稳定就业一年以上，新就业职工毕业不满五年。", materials: [need("公共租赁住房申请表", "原件 1"), need("家庭经济状况核对授权书", "原件 1"), spared("不动产登记资料查询结果", "由系统核对，您不用提交。"), needIf("劳动合同", "外来务工人员、新就业职工", "复印件 1", { situations: ["外来务工人员", "新就业职工"] })],
    situations: [{ name: "本市住房困难家庭", question: "您属于哪一类？" }, { name: "新就业职工", question: "您属于哪一类？" }, { name: "外来务工人员", question: "您属于哪一类？" }], steps: steps("受理｜1 工作日｜街道便民服务中心｜受理岗｜材料齐全的当场受理。｜受理通知书", "审核｜14 工作日｜住房保障科｜审核岗｜核对住房、收入和财产，公示 7 日。｜审核意见", "审批｜3 工作日｜住房保障科｜审批岗｜确定实物配租或者租赁补贴。｜资格确认通知", "办结｜2 工作日｜住房保障科｜配租岗｜进入轮候，按次序选房。｜轮候号"),
    special_procedure: "公示：公示 7 日，时间不计入时限。", ...paper("其他", "公共租赁住房保障资格通知", "每年复核一次。"), ...handedOver("短信通知，网上可以查看轮候次序。"), user_topic_type: codes("user_topic", "住房保障"), life_event: codes("life_event", "置业、生活"), special_group: codes("special_group", "老年人、残疾人、农民和农民工、低收入和困难群众"),
    faqs: [faq("排队要多久？", "看房源和家庭情况，轮候次序在网上公开。低保、残疾、优抚家庭优先。"), faq("等房期间有补贴吗？", "有。轮候期间可以申请租赁补贴。")],
  },
};

const sewageFee: DemoItem = {
  life: [published(475)],
  values: {
    task_name: "城镇污水处理费征收", task_content: "向城镇排水管网排放污水的单位和个人，按用水量缴纳污水处理费，随水费一起缴。", daily_terms: words("污水费、水费里的污水处理费"), undertake_org: "排水管理科", collect_type: "污水处理费", is_permit_reduce: "1", handle_flow: "供水企业随水费代征；自备水源的按取水量核定，发出缴款通知书；缴入国库。", ...limits("15 工作日", "15 工作日"),
    steps: steps("核定｜10 工作日｜排水管理科｜核定岗｜核定用水量、取水量。｜核定表", "告知｜3 工作日｜排水管理科｜征收岗｜发出缴款通知书。｜缴款通知书", "入库｜2 工作日｜财务科｜收费岗｜核对到账。｜缴款凭证"), is_need_material: "0", remark: "标准：居民每立方米 0.95 元，单位每立方米 1.40 元。低保、特困家庭每户每月减免 5 立方米。", faqs: [faq("没有下水道的地方也收吗？", "不收。没有接入污水管网的，不缴污水处理费。")],
  },
};

const demolish: DemoItem = {
  life: [published(465)],
  values: {
    task_name: "对逾期不拆除的违规户外广告设施强制拆除", task_content: "违反规定设置的大型户外广告，责令拆除后逾期不拆的，依法组织强制拆除。", undertake_org: "综合执法支队", anticipate_day: 30, anticipate_type: "2",
    handle_flow: "调查取证；责令限期拆除；催告，听取陈述、申辩；作出强制执行决定并公告；当事人在法定期限内不申请复议、不起诉又不拆除的，组织拆除；清点物品，制作笔录。", steps: steps("催告｜10 自然日｜综合执法支队｜承办岗｜书面催告，听取陈述、申辩。｜催告书", "决定｜5 自然日｜法规科｜审核岗｜审查后报批准，公告。｜强制执行决定书", "实施｜15 自然日｜综合执法支队｜承办岗｜全过程记录，不在夜间和法定节假日实施，情况紧急的除外。｜现场笔录"),
    faqs: [faq("拆下来的材料怎么办？", "清点登记后通知当事人领取；不领取的，保管三个月后依法处理。")],
  },
};

export const housing: DemoDepartment = {
  name: "云岭市住房和城乡建设局", editor: "wangliping", common: building,
  entries: [
    soleEntry("01", construction, [law("中华人民共和国建筑法", "第七条、第八条")]), soleEntry("01", drain, [law(SEWAGE, "第二十一条、第二十二条")]), soleEntry("01", billboard, [law(STREETS, "第十一条")]), soleEntry("01", gas, [law("城镇燃气管理条例", "第十五条")]),
    soleEntry("04", sewageFee, [law(SEWAGE, "第三十二条")]), soleEntry("03", demolish, [law(STREETS, "第三十六条、第三十七条")]),
  ],
  services: [publicHousing],
};
