import { dateText, dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { STATE_WORDS, type CatalogueItems, type ItemVersion } from "../../catalogue/api.ts";
import { CONCLUSIONS, deskOf, isConclusion } from "../steps.ts";

type Act = Awaited<ReturnType<CatalogueItems["history"]>>[number];

/** What has become of a version that does not wait here any more, and who is next. */
export const settledWords = (version: ItemVersion, history: readonly Act[]): string => {
  const last = history.find((act) => act.versionId === version.versionId && (isConclusion(act.action) || act.action === "withdraw"));
  const done = last === undefined ? "" : `${last.actor}在${dateTimeText(last.at)}${last.action === "withdraw" ? "撤回了报送" : `办理：${isConclusion(last.action) ? CONCLUSIONS[last.action].label : ""}`}。`;
  return `“${version.name}”已经不在您这里等待处理。${done}现在是“${STATE_WORDS[version.state]}”，${nextWords(version)}`;
};

const nextWords = (version: ItemVersion): string => {
  if (version.step === "scheduled") return `${dateText(version.effectiveOn)}起生效`;
  if (version.step !== "") return `下一步由${deskOf(version.step)}办理`;
  switch (version.state) {
    case "draft": return version.returned ? "已退回报送单位修改" : "由报送单位修改后再报送";
    case "submitted": case "examined": return "等待发布";
    case "published": return "公众可以看到";
    case "archived": return "已有新版本";
    case "abolished": return "公众不再看到";
  }
};
