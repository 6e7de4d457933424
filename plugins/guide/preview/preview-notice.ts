import type { ItemState } from "../../catalogue/api.ts";

/** What the bar on top of a preview says: a draft is no guide yet, an old version none any more. */
export const previewNotice = (state: ItemState): string => {
  switch (state) {
    case "draft": case "submitted": case "examined": return "预览，尚未发布";
    case "published": return "预览，与正式发布的一致";
    case "archived": return "旧版本，已经由新版代替";
    case "abolished": return "已废止，不再公布";
  }
};
