const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/**
 * What is done or held, never to what or of what: 宽带报装 asks for 宽带. Where the corpus does not know the thing that a
 * question names, hits by these words alone are neighbours and no answer.
 */
export const acts = set(`
  许可 许可证 许可证书 批准 审批 核准 核发
  报装 开户 销户 上牌 年检 年审 审验 过户 改名 更名 关门 倒闭 开业 上户 挂牌 上市 使用 利用 经营 生产 销售 零售 批发 加工 制造 建设 安装 维修 检修 养护 保养 运行 运营
  管理 监督 监管 检查 检验 检测 鉴定 认定 认证 评审 评定 评价 评估 考核 测试 验收 确认 核实 公告 公布 发布 授权 委托 代理 代办 合作 加盟 招商
  养殖 饲养 种植 繁殖 捕捞 采集 收购 收集 回收 处置 处理 处罚 运输 携带 进口 出口 出租 租赁 租用 出售 购买 采购 购置 赠与 转售 借用 保管 寄存 存放 储存 贮存
  乘坐 驾驶 操作 上岗 从业 执业 任职 招聘 培训 学习 教学 参加 参与 加入 举办 组织 开展 进行 实施 完成 选择 更新 升级 优化 开通 关停 启用 停用 恢复 解除 限制 冻结 解冻
  押金 退款 退费 退还 赔偿 补偿 赔付 奖励 优惠 减免 免费 收费 费用 价格 标准 条件 资质 资质证 资格证 牌照 执照 执照证 批文 批复 手续费 年费 定金 订金 违约金 证明书 使用证 上岗证
  规定 规则 办法 制度 政策 通知 计划 方案 报告 报告书 申请书 申请表 表格 合同 协议 协议书 名册 目录 清单 电话 地址 网址 官网 平台 系统 软件 中心 大厅 窗口 网点 客服 技术 视频 比赛 活动 项目
  一般 普通 特殊 正常 临时 长期 短期 重大 重要 主要 基本 公共 社会 国家 全国 省级 市级 县级 区级 国际 专业 专用 专项 综合 统一 合法 非法 违法 违规 首次 二次 再次
`);

/** Wants that no office serves: shops, food, travel, play, news, and what does not exist. A question with such a word is about it. */
export const elsewhere = set(`
  附近 好吃 好喝 好玩 美食 旅游攻略 自驾游 团购 优惠券 拼单 秒杀 菜谱 食谱 做法 怎么做好吃 哪家好 哪个好 哪个牌子 性价比 测评 排行榜 股价 油价 金价 汇率 天气 下雨
  火车票 机票 高铁票 船票 电影票 改签 抢票 订酒店 订房 网游 手游 开黑 外挂 涨粉 抖音 快手 淘宝 京东 拼多多 闲鱼 微博 朋友圈 小红书 花呗 借呗 炒股 股票 彩票号码 比特币
  减肥 祛痘 护肤 植发 偏方 食疗 感冒 发烧 咳嗽 拉肚子 星座 运势 算命 解梦 八字 相亲 恋爱 谈恋爱 女朋友 男朋友 表白 彩礼 婚纱照 笑话 歌词 小说 电视剧 动漫 追剧
  翻译成 破解版 壁纸 头像 表情包 手机壳 贴膜 换屏 世界杯 奥运会 比分 赛程 红烧 清蒸
  手机号 手机卡 电话卡 话费 流量套餐 宽带 移机 携号转网 信用卡 网银 零钱 转账 提额 逾期还款 首付 利息 定期存款 预订 跟团 疏通 清洗 搬家公司 模板 范文 房贷利率 贷款利率
  考研 复习 备考 刷题 背单词 网课 教程 私教 私教课 瑜伽 减脂 增肌 挑食 辅食 哄睡 猫粮 狗粮 猫砂 绝育 滑板车 玩具 司仪 婚庆 蜜月 婚礼策划
  微信号 公众号涨粉 封号 账号被封 账号找回 直播带货 朋友圈广告 加氟 甲醛 除甲醛 冰箱 洗衣机 热水器 微波炉 空调 沙发 床垫 装修风格 效果图 装修公司 门禁卡 打车软件 代驾 顺风车 保养汽车 洗车 贴车膜 酒店预订 门票 演唱会门票 攻略 旅游路线 徒步 露营 邮箱登录 手机定位 女友 男友
  飞船 星际 太空 外太空 独角兽 龙宫 扫帚 美人鱼 变形金刚 超人 修仙 渡劫 量子 传送门
  外星人 火星 月球 时光机 隐身 隐身衣 僵尸 恐龙 魔法 魔法师 神仙 妖怪 奥特曼 机器猫 飞碟 穿越
`);

/** For whom something is done: beside what people say of offices (孩子转学) they tell who and not what. */
export const persons = set("孩子 小孩 儿童 小孩子 小朋友 娃 娃儿 娃娃 娃子 宝宝 宝贝 老人 老人家 老年人 老头 老太太 老汉 外国人 老外");

/** Sides of a thing: beside what is to be done with it (变更地址) they choose between sisters and are not what is asked for. */
export const sides = set("地址 住址 名称 名字 姓名 法人 法人代表 电话 电话号码 手机号 负责人 联系人 股东 经营范围 注册资本 期限 有效期 日期 内容 原因 用途 类型 种类 数量 信息 资料");
