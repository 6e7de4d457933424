import { BookTooLarge } from "./book-limits.ts";

/** What is wrong with an uploaded workbook, for the one who has uploaded it. What the database or the disk says is ours, and flies on. */
export const unreadableBook = (fault: unknown, signal: AbortSignal): string => {
  if (fault instanceof BookTooLarge) return `文件太大：${fault.message}。请分成几个文件上传。`;
  if (signal.aborted || (fault instanceof Error && "code" in fault && typeof fault.code === "string" && !fault.code.startsWith("Z_"))) throw fault;
  return "文件打不开，可能已经损坏，或者不是 Excel 工作簿（.xlsx）。请在 Excel 里另存为 .xlsx 后重新上传。";
};
