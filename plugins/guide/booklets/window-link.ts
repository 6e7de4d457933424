import { can } from "../../../core/contract.ts";
import type { RecordLink } from "../../libraries/api.ts";
import { bookletsHref } from "../addresses.ts";
import { PRINT_MANY } from "./start-booklet.ts";

/** On the staff page of a window: its guides as a booklet, and its cards. */
export const windowLink: RecordLink = ({ kind, id }, user) =>
  (kind === "windows" && can(user, PRINT_MANY) ? { label: "汇编指南、打印卡片", href: `${bookletsHref}?of=window&window=${id}` } : null);
