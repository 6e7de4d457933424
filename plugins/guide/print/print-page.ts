import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { SiteFacts } from "../../../core/contract.ts";
import { checkCodeHref, pageHref } from "../addresses.ts";
import { fileIdsOf } from "../content/attachments.ts";
import { EXTENT_WORDS, type GuideChoice } from "../content/guide-choice.ts";
import type { GuideContent } from "../content/guide-content.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import { suspensionWords } from "../content/suspension-words.ts";
import { appendices } from "./appendices.ts";
import { briefSections } from "./brief-sections.ts";
import type { PrintBlock, PrintTable } from "./print-blocks.ts";
import { printSections } from "./print-sections.ts";
import { qrCode } from "./qr-code.ts";

/** `checkCode` `""`: a preview, which has no QR code and says on every page what it is. */
export type PrintContext = { site: Pick<SiteFacts, "publicUrl">; checkCode: string };

/** What a print calls itself behind the name of the item. */
export const guideKind = ({ extent }: GuideChoice): string => (extent === "full" ? "办事指南" : `办事指南（${EXTENT_WORDS[extent]}）`);

/** A guide as `views/guide/print/guide.njk` prints it. */
export const printPage = ({ content, choice }: GuidePrint, { site, checkCode }: PrintContext) => {
  const { item } = content;
  const brief = choice.extent === "brief";
  const code = item.publicCode;
  const number = tableNumbers();
  return {
    print: {
      name: item.name, ...nameParts(item.name), size: nameSize(item.name), department: item.department.name, kind: guideKind(choice), brief, preview: checkCode === "", suspended: item.suspension === null ? "" : suspensionWords(item.suspension),
      facts: [
        { label: "实施编码", value: code || "尚未编码", code: true },
        { label: "事项类型", value: [item.typeName, item.facts.projectType].filter((text) => text !== "").join("　"), code: false },
        { label: "版本", value: versionLine(content), code: false },
        { label: "适用情形", value: [...choice.answers.values()].join("；"), code: false },
      ].filter(({ value }) => value !== ""),
      keys: [
        { label: "承诺时限", value: item.facts.time }, { label: "法定时限", value: item.facts.legalTime },
        { label: "费用", value: item.facts.fee }, { label: "到现场", value: item.elements.find(({ key }) => key === "limit_scene_num")?.lines[0] ?? "" },
      ].map(({ label, value }) => ({ label, value: value || "—" })),
      checkCode, qr: checkCode === "" ? "" : qrCode(site.publicUrl + checkCodeHref(checkCode)),
      sections: (brief ? briefSections(content) : printSections(content)).map((section) => ({ ...section, blocks: section.blocks.map(number) })),
      appendices: (brief ? [] : appendices(content)).map((one) => ({ ...one, blocks: one.blocks.map(number) })),
      ...urlsOf(content, { url: checkCode === "" ? "" : site.publicUrl + pageHref(code), brief }),
    },
    margins: { name: item.name, kind: guideKind(choice), department: item.department.name, foot: footOf(content, checkCode) },
  };
};

/** Where the files of the appendix are, and where the whole guide is. */
const urlsOf = (content: GuideContent, { url, brief }: { url: string; brief: boolean }): { filesUrl: string; wholeUrl: string } =>
  ({ filesUrl: fileIdsOf(content).size === 0 ? "" : url, wholeUrl: brief ? url : "" });

/** A long name is set smaller, so that it does not fill the first page. */
export const nameSize = (name: string): "normal" | "long" | "longest" => (name.length <= 17 ? "normal" : name.length <= 60 ? "long" : "longest");

/** “（首次申请）” at the end goes to the next line as a whole. */
const nameParts = (name: string): { head: string; tail: string } => {
  const [, head, tail] = /^(.*[^（])(（[^（）]{1,12}）)$/.exec(name) ?? [];
  return head === undefined || tail === undefined ? { head: name, tail: "" } : { head, tail };
};

const versionLine = ({ item }: GuideContent): string => [
  `第 ${item.number} 版`,
  item.publishedAt === null ? "尚未发布" : `${dateText(item.publishedAt)}发布`,
  item.effectiveOn === "" ? "" : `${dateText(item.effectiveOn)}起实施`,
].filter((text) => text !== "").join("　");

const footOf = ({ item }: GuideContent, checkCode: string): string =>
  [item.publicCode, `第 ${item.number} 版`, checkCode === "" ? "预览，尚未发布" : `校验码 ${checkCode}`].filter((text) => text !== "").join("　");

/** Tables are counted through the whole guide: 表 1, 表 2. */
const tableNumbers = (): ((block: PrintBlock) => PrintBlock) => {
  let count = 0;
  return (block) => {
    if (block.kind !== "table") return block;
    count += 1;
    const numbered: PrintTable = { ...block, caption: `表 ${count}　${block.caption}` };
    return numbered;
  };
};
