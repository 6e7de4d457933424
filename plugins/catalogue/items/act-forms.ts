import type { ItemAction } from "../api.ts";
import type { ItemFound } from "./find-item.ts";

/** A page that asks before an act is done, with what follows from it in numbers (design.md §9). */
export type ActForm = {
  path: string; action: ItemAction; title: string; button: string; warning: boolean;
  /** What the writer has to say: `""` asks for nothing. */
  opinion: string; opinionHint: string; required: boolean;
  question: (name: string) => string; points: (found: ItemFound) => string[];
  done: (name: string) => { title: string; text: string };
};

/** Where a review chain is at work, the last three belong to it and are offered there. */
export const ACT_FORMS: readonly ActForm[] = [
  {
    path: "change", action: "change", title: "变更事项", button: "开始变更", warning: false, opinion: "", opinionHint: "", required: false,
    question: (name) => `以在用版本为底稿，变更“${name}”？`,
    points: ({ current, head }) => [
      `建立第 ${head.number + 1} 版草稿，内容与第 ${current?.number ?? head.number} 版相同，您在草稿上修改。`,
      `第 ${current?.number ?? head.number} 版继续公开，新版本发布后才替换，并转为备案。`,
    ],
    done: (name) => ({ title: "已建立变更草稿", text: `现在可以修改“${name}”，改完提交审核。` }),
  },
  {
    path: "abolish", action: "request-abolition", title: "申请作废", button: "提交作废申请", warning: true,
    opinion: "作废理由", opinionHint: "写明取消的政策法规依据。审核人员会看到这段话。", required: true,
    question: () => "确定提交事项的作废申请？",
    points: ({ current, versions }) => [
      `申请先送审核；同意前，第 ${current?.number ?? 0} 版照常公开。`,
      "同意后，公众不再看到和搜到这个事项，也不能再申请。",
      `现有 ${versions.length} 个版本全部保留，只能查看，事项编码不再给别的事项使用。`,
    ],
    done: (name) => ({ title: "已提交作废申请", text: `“${name}”的作废申请等待审核。` }),
  },
  {
    path: "return", action: "return", title: "退回修改", button: "退回", warning: false, opinion: "意见", opinionHint: "写明要改什么，报送单位会看到这段话。", required: true,
    question: (name) => `把“${name}”退回报送单位修改？`, points: () => ["退回后转为暂存，出现在报送单位的待办里。"],
    done: (name) => ({ title: "已退回", text: `“${name}”已退回报送单位。` }),
  },
  {
    path: "approve-abolition", action: "approve-abolition", title: "同意作废", button: "同意作废", warning: true, opinion: "意见", opinionHint: "", required: false,
    question: (name) => `同意作废“${name}”？`, points: ({ versions }) => ["公众马上看不到这个事项，也不能再申请。", `现有 ${versions.length} 个版本全部保留，只能查看。`],
    done: (name) => ({ title: "已作废", text: `“${name}”已转为废置。` }),
  },
  {
    path: "refuse-abolition", action: "refuse-abolition", title: "不同意作废", button: "不同意作废", warning: false, opinion: "意见", opinionHint: "申请单位会看到这段话。", required: false,
    question: (name) => `不同意作废“${name}”？`, points: () => ["事项继续公开，申请单位可以再次申请。"],
    done: (name) => ({ title: "已退回作废申请", text: `“${name}”继续公开。` }),
  },
];
