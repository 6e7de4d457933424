const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^application\/pdf/, "PDF"], [/^image\//, "图片"], [/word/, "Word 文档"], [/(excel|sheet)/, "Excel 表格"], [/^text\//, "文本"],
];

/** What people call a type of file. */
export const fileTypeName = (type: string): string => NAMES.find(([pattern]) => pattern.test(type))?.[1] ?? "文件";

/** A size in bytes as people write it: 820 字节, 12 KB, 1.4 MB. */
export const writtenSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
};
