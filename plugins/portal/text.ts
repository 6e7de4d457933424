export const text: Readonly<Record<string, string>> = {
  "portal.synonyms-stale": "同义词库刚刚被他人改动过，请重新预览后再保存",
  "portal.synonyms-full": "本站已有 {most} 组同义词，请先删除不用的",
  "portal.synonyms-known": "词语：已有相同的一组（{where}）",
};
