import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { ItemAction } from "../api.ts";
import type { ItemFound } from "./find-item.ts";

/** A page that asks before an act is done, with what follows from it in numbers (design.md §9). */
export type ActForm = {
  path: string; action: ItemAction; title: string; button: string; warning: boolean;
  /** What the writer has to say: `""` asks for nothing. */
  opinion: string; opinionHint: string; required: boolean;
  /** What is asked beside it: the class of the reason and a successor, or the days of a suspension. */
  asks: "" | "abolition" | "suspension";
  question: (name: string) => string; points: (found: ItemFound) => string[];
  done: (name: string) => { title: string; text: string };
  /** The same act on what is published already and waits for its day, in the words of that. */
  scheduled?: Pick<ActForm, "title" | "button" | "question" | "points" | "done">;
};

/** The form in the words that fit where the version stands. */
export const actFor = (act: ActForm, { head }: ItemFound): ActForm => (head.step === "scheduled" ? { ...act, ...act.scheduled } : act);

const plain = { warning: false, opinion: "", opinionHint: "", required: false, asks: "" } as const;
const words = { opinion: "意见", opinionHint: "", required: false } as const;
const notice = { opinion: "公告内容", opinionHint: "办事群众在办事指南和搜索结果里看到的话。写明为什么暂停、可以怎么办。", required: true, asks: "suspension" } as const;

/** Where a review chain is at work, the last of them belong to it and are offered there. */
export const ACT_FORMS: readonly ActForm[] = [
  {
    ...plain, path: "change", action: "change", title: "变更事项", button: "开始变更",
    question: (name) => `以在用版本为底稿，变更“${name}”？`,
    points: ({ current, head }) => [
      `建立第 ${head.number + 1} 版草稿，内容与第 ${current?.number ?? head.number} 版相同，您在草稿上修改。`,
      `第 ${current?.number ?? head.number} 版继续公开，新版本发布后才替换，并转为备案。`,
    ],
    done: (name) => ({ title: "已建立变更草稿", text: `现在可以修改“${name}”，改完提交审核。` }),
  },
  {
    ...plain, path: "withdraw", action: "withdraw", title: "撤回", button: "撤回",
    question: (name) => `撤回“${name}”的报送？`, points: () => ["还没有人开始审核，可以撤回。撤回后可以修改，改完再报送。"],
    done: (name) => ({ title: "已撤回", text: `“${name}”已经撤回，审核人员的待办里不再有它。` }),
  },
  {
    path: "abolish", action: "request-abolition", title: "申请作废", button: "提交作废申请", warning: true, asks: "abolition",
    opinion: "作废理由", opinionHint: "写明取消的政策法规依据。审核人员会看到这段话。", required: true,
    question: () => "确定提交事项的作废申请？",
    points: ({ current, versions }) => [
      `申请先送审核；同意前，第 ${current?.number ?? 0} 版照常公开。`,
      "同意后，公众只看到这个事项已经废止和您向公众作的说明，不能再申请。",
      `现有 ${versions.length} 个版本全部保留，只能查看，事项编码不再给别的事项使用。`,
    ],
    done: (name) => ({ title: "已提交作废申请", text: `“${name}”的作废申请等待审核。` }),
  },
  {
    ...plain, ...notice, path: "request-suspension", action: "request-suspension", title: "申请暂停办理", button: "提交暂停申请",
    question: (name) => `申请暂停办理“${name}”？`, points: () => ["申请由政务服务管理部门决定；同意前照常办理。", "暂停期间，办事指南照常公开，页面最上面显示公告。"],
    done: (name) => ({ title: "已提交暂停申请", text: `“${name}”的暂停申请等待政务服务管理部门决定。` }),
  },
  {
    ...plain, ...notice, path: "suspend", action: "suspend", title: "暂停办理", button: "暂停办理", warning: true,
    question: (name) => `暂停办理“${name}”？`, points: () => ["从开始暂停的日期起，办事指南和搜索结果显示公告；写了最后一天的，过了那一天自动恢复。"],
    done: (name) => ({ title: "已暂停办理", text: `“${name}”的公告按日期显示在办事指南和搜索结果里。` }),
  },
  {
    ...plain, ...words, path: "request-resumption", action: "request-resumption", title: "申请恢复办理", button: "提交恢复申请",
    question: (name) => `申请恢复办理“${name}”？`, points: () => ["申请由政务服务管理部门决定；同意后，公告马上撤下。"],
    done: (name) => ({ title: "已提交恢复申请", text: `“${name}”的恢复申请等待政务服务管理部门决定。` }),
  },
  {
    ...plain, ...words, path: "resume", action: "resume", title: "恢复办理", button: "恢复办理",
    question: (name) => `恢复办理“${name}”？`, points: () => ["公告马上撤下，公众可以照常办理。"],
    done: (name) => ({ title: "已恢复办理", text: `“${name}”照常办理，公告已经撤下。` }),
  },
  {
    ...plain, path: "return", action: "return", title: "退回修改", button: "退回", opinion: "意见", opinionHint: "写明要改什么，报送单位会看到这段话。", required: true,
    question: (name) => `把“${name}”退回报送单位修改？`, points: () => ["退回后转为暂存，出现在报送单位的待办里。"],
    done: (name) => ({ title: "已退回", text: `“${name}”已退回报送单位。` }),
    scheduled: {
      title: "撤回发布", button: "撤回发布", question: (name) => `撤回“${name}”的发布？`,
      points: ({ head, current }) => [
        `${dateText(head.effectiveOn)}不再生效，${current === null ? "公众看不到这个事项" : `第 ${current.number} 版继续公开`}。`,
        "转为暂存，退回报送单位修改，出现在对方的待办里。",
      ],
      done: (name) => ({ title: "已撤回发布", text: `“${name}”已退回报送单位。` }),
    },
  },
  {
    ...plain, ...words, path: "approve-abolition", action: "approve-abolition", title: "同意作废", button: "同意作废", warning: true,
    question: (name) => `同意作废“${name}”？`, points: ({ versions }) => ["公众马上看不到这个事项，也不能再申请。", `现有 ${versions.length} 个版本全部保留，只能查看。`],
    done: (name) => ({ title: "已作废", text: `“${name}”已转为废置。` }),
  },
  {
    ...plain, ...words, path: "refuse-abolition", action: "refuse-abolition", title: "不同意作废", button: "不同意作废", opinionHint: "申请单位会看到这段话。",
    question: (name) => `不同意作废“${name}”？`, points: () => ["事项继续公开，申请单位可以再次申请。"],
    done: (name) => ({ title: "已退回作废申请", text: `“${name}”继续公开。` }),
  },
  {
    ...plain, ...words, path: "grant", action: "grant", title: "同意申请", button: "同意",
    question: (name) => `同意“${name}”的申请？`, points: ({ current }) => [current?.procedure === "resumption" ? "公告马上撤下，公众可以照常办理。" : "从开始暂停的日期起，办事指南和搜索结果显示公告。"],
    done: (name) => ({ title: "已同意申请", text: `“${name}”已按申请办理。` }),
  },
  {
    ...plain, ...words, path: "decline", action: "decline", title: "不同意申请", button: "不同意", opinionHint: "申请单位会看到这段话。",
    question: (name) => `不同意“${name}”的申请？`, points: () => ["事项维持现在的办理情况，申请单位可以再次申请。"],
    done: (name) => ({ title: "已退回申请", text: `“${name}”维持现在的办理情况。` }),
  },
];
