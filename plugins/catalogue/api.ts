/** The only door of 事项: items with their versions, their states, and the events of their lives. */
import { z } from "zod";
import { event, service, slot, type Db, type Tx, type User } from "../../core/contract.ts";

/** 暂存 · 部门已审核 · 编办已审核 · 已入库 · 备案 · 废置 (YN-2.1.0a–f). */
export const ITEM_STATES = ["draft", "submitted", "examined", "published", "archived", "abolished"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The words of the states in the first table of YN-2.1.0a–f; 草案 and 已发布 are other names of two of them. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  draft: "暂存", submitted: "部门已审核", examined: "编办已审核", published: "已入库", archived: "备案", abolished: "废置",
};

/** The acts of requirements §5.8 and issue 3; which are possible when and for whom stands in `items/transitions.ts`. */
export const ITEM_ACTIONS = [
  "create", "edit", "submit", "withdraw", "open", "pass", "return", "publish", "take-effect", "change", "request-abolition", "approve-abolition",
  "refuse-abolition", "request-suspension", "request-resumption", "grant", "decline", "suspend", "resume", "move",
] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/** The steps of a review chain in their order: 部门负责人, 编办, 政务办. The last one is in every chain. */
export const REVIEW_STEPS = ["head", "examine", "publish"] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];
/** Where a version waits: at a step, or for its day (待生效). */
export type WaitingStep = ReviewStep | "scheduled";

/** Why an item is abolished (YN-2.1.4.1). */
export const ABOLITION_REASONS = { law: "政策法规取消", organisation: "机构调整", merged: "合并到其他事项", other: "其他" } as const;
export type AbolitionReason = keyof typeof ABOLITION_REASONS;
/** What the public is told of an item that is no more. `reason` and `notice` (向公众说明): `""` where nobody has given one. */
export type Abolished = { kind: "abolished"; code: string; name: string; at: Date; reason: AbolitionReason | ""; notice: string; successor: { name: string; code: string } | null };

/** 暂停（挂起）: the public reads `notice` from the day `from` on; `until` is `""` while nobody knows. */
export type Suspension = { notice: string; from: string; until: string };

/** `ownerId` is who began the version: for those who may work on their own rows only. */
export type Place = { regionPath: string; departmentPath: string; ownerId?: string };

/** One version of an item with what identifies it. Dates are moments; `effectiveOn` is a calendar day. */
export type ItemVersion = {
  itemId: string;
  versionId: string;
  number: number;
  state: ItemState;
  name: string;
  typeCode: string;
  typeName: string;
  /** 基本编码 (12) and 实施编码 (31), `""` while not given. */
  baseCode: string;
  taskCode: string;
  localCode: string;
  /** The code that people know it by and that its address bears: 实施编码, or the local one where there is none yet. */
  publicCode: string;
  department: { id: string; name: string; creditCode: string };
  region: { code: string; name: string };
  place: Place;
  entry: { id: string; name: string; baseCode: string; summary: string } | null;
  fingerprint: string;
  /** 【信息不全】: how many required elements are missing. */
  missing: number;
  /** 行使层级 in words: 市级. */
  useLevel: string;
  /** Sent back by a reviewer, with the opinion; false and `""` otherwise. */
  returned: boolean;
  lastOpinion: string;
  /** Grows with every save of a draft; a form sends it back so that nothing is overwritten unseen. */
  revision: number;
  submittedAt: Date | null;
  submittedBy: { id: string; name: string } | null;
  publishedAt: Date | null;
  effectiveOn: string;
  /** 作废待审, 移动待审, 暂停待审, 恢复待审 or none. */
  procedure: "" | "abolition" | "move" | "suspension" | "resumption";
  /** Who asked for it. */
  procedureBy: { id: string; name: string } | null;
  /** Where it waits, since when, and who has begun to look at it there. */
  step: "" | WaitingStep;
  stepSince: Date | null;
  opened: { by: string; at: Date } | null;
  /** In force, but not handled for the time being, or not from a day on that is known already. */
  suspension: Suspension | null;
  /** Whether another version of the item is being written or reviewed. */
  openChange: boolean;
  updatedAt: Date;
};

/** An element ready to be shown: words with units, dates as people write them. */
export type PresentedElement = {
  key: string;
  label: string;
  section: string;
  /** The parts of the printed guide (domain-standards §3) and of the guide page that show it, by their ids; empty: nowhere. */
  print: readonly string[];
  page: readonly string[];
  /** The first of them, `""` nowhere. */
  part: string;
  lines: readonly string[];
  /** Rows of steps, materials, fees, FAQs: column label → text. `record` is the library record behind the row. */
  rows: readonly { record: string; cells: readonly { key: string; label: string; text: string }[] }[];
  /** The library that the records of the rows are in, `""` for rows of the item's own and for elements without rows. */
  library: "" | "laws" | "materials" | "documents" | "windows" | "systems";
  /** Codes and raw values for those who draw or compute; never shown as they are. */
  value: unknown;
  /** The code of the unit of time that goes with a number (1 工作日 2 自然日 3 小时 4 月 5 年), `""` where there is none. */
  unit: string;
};

export type PresentedItem = ItemVersion & {
  /** False when it is secret, or when 是否展示办事指南 says no: in force, but not for the public. */
  isPublic: boolean;
  summary: string;
  /** Where it stands in lists: its department, the order of 目录 there (目录排序), and its own below it (事项排序). Sorts as text. */
  order: string;
  /** Further names, official short names and 日常用语. */
  aliases: readonly string[];
  facts: { time: string; legalTime: string; fee: string; visits: string; materials: number; online: boolean; projectType: string };
  elements: readonly PresentedElement[];
  /** The words and the facets of the search document (architecture §5.4). */
  search: { codes: readonly string[]; departments: readonly string[]; materials: readonly string[]; conditions: string; audience: readonly string[]; themes: readonly string[]; onlineDepth: readonly string[]; groups: readonly string[]; lifeEvents: readonly string[] };
};

type DiffParts = readonly { text: string; mark: "same" | "removed" | "added" }[];
/** `table`: elements that are rows (steps, materials, laws) row by row, changed cells only; empty for all others. */
export type DiffRow = { key: string; label: string; section: string; before: DiffParts; after: DiffParts; table: readonly DiffTableRow[] };
export type DiffTableRow = { title: string; kind: "same" | "changed" | "removed" | "added"; cells: readonly { label: string; before: DiffParts; after: DiffParts }[] };

/** What is asked for: a first version, a change of one, or one of the procedures. */
export const WAITING_KINDS = ["new", "change", "move", "abolition", "suspension", "resumption"] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** What waits at a step on which the user holds the permission; `from` and `before` are moments since which it has been waiting. */
export type WaitingFilter = {
  step: ReviewStep; permission: string; kind?: WaitingKind | ""; typeCode?: string; departmentId?: string; senderId?: string; text?: string; from?: Date; before?: Date;
};
export type WaitingOrder = "oldest" | "newest" | "name" | "department";
type Counted = { value: string; label: string; count: number };
/** How many wait, in all and by what a list can be narrowed to. */
export type WaitingCounts = { total: number; kinds: Readonly<Record<WaitingKind, number>>; types: readonly Counted[]; departments: readonly Counted[]; senders: readonly Counted[] };

/** What was asked for an item in force and what became of it. */
export type ItemRequest = {
  kind: "abolition" | "suspension" | "resumption"; state: "asked" | "granted" | "refused" | "withdrawn"; words: string; from: string; until: string;
  reason: AbolitionReason | ""; notice: string; successor: { itemId: string; name: string } | null; endedAt: Date | null;
};

/** Codes of types; the 统一社会信用代码 of the department; a region with everything below it, by its code. */
export type PublicFilter = { types?: readonly string[]; creditCode?: string; regionCode?: string };
/** The departments named, what a window handles, or a 主题 by its words; everything of them that the public may read. */
export type PublicPart = { departmentIds?: readonly string[]; windowId?: string; theme?: string };
export type ThemeOf = "people" | "organisations";
/** An item in force by the code of its public page. */
export type PublicAddress = { itemId: string; code: string; publishedAt: Date };

/** `revision`: the save that was seen; after another one it is refused. `returnTo`: the earlier step that 驳回 sends it to, `""` or nothing for the unit. What 作废 and 暂停 say beside their reason stands in the last two. */
export type PerformInput = {
  versionId: string; action: ItemAction; opinion: string; now: Date; revision?: number; returnTo?: "" | ReviewStep;
  abolition?: { reason: AbolitionReason; notice: string; successorId: string | null }; suspension?: { from: string; until: string };
};

/** `code`: as people write it, the 实施编码 or a local one that several items may have. */
export type InForceFilter = { itemIds: readonly string[] } | { code: string };

export type CatalogueItems = {
  /** 事项类型 with their words. */
  types(): readonly { code: string; label: string }[];
  /** The version now in force of each item, presented; only published ones, ever. Ids without one are missing. */
  published(db: Db, filter: InForceFilter): Promise<PresentedItem[]>;
  /** Of these what everybody may read: neither 涉密 nor kept from the guides. Whoever shows something to the public asks here. */
  publicItems(db: Db, filter: InForceFilter): Promise<PresentedItem[]>;
  /** Versions in force without what they say: one query, for those who have kept it. What a version in force says never changes, what its records say does. */
  inForce(db: Db, filter: InForceFilter): Promise<ItemVersion[]>;
  /** What these versions say. */
  present(db: Db, versions: readonly ItemVersion[]): Promise<PresentedItem[]>;
  /** Ids of all items in force after the given one, in order, for rebuilding an index page by page. */
  publishedIdsAfter(db: Db, after: string, limit: number): Promise<string[]>;
  /** Where ranges of so many ids begin that hold items in force: `0`, `10000` … */
  publishedRanges(db: Db, size: number): Promise<string[]>;
  /** The same for what the public may read and find by a code, narrowed; for programs that read item by item. */
  publicAfter(db: Db, after: string, limit: number, narrow: PublicFilter): Promise<PublicAddress[]>;
  /** Ids of the items of one part of the public, in the order of lists: department, 目录, item. */
  publicIds(db: Db, part: PublicPart): Promise<string[]>;
  /** 主题 under which the public finds an item, in the order of the code lists; one word may be of people and of organisations. */
  publicThemes(db: Db): Promise<{ label: string; of: readonly ThemeOf[] }[]>;
  /** Every version of these items that is or was in force and that everybody may read, oldest first. */
  publicVersions(db: Db, itemIds: readonly string[]): Promise<Map<string, ItemVersion[]>>;
  /** Of these items those whose name everybody may be told: what is in force or was abolished last is neither 涉密 nor kept from the guides. */
  nameable(db: Db, itemIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The code lists of the elements (代码表). */
  codeLists(): readonly { id: string; label: string; codes: readonly { code: string; label: string }[] }[];
  /** Where an old code has gone: the current 实施编码, or the abolished item it named. */
  resolveCode(db: Db, code: string): Promise<{ kind: "current"; code: string } | Abolished | null>;
  /** Items that the public could see and that were abolished, by a part of their name or the beginning of their code, the last ones first; none of a name that is in force again. Without `part` only those of exactly this name. */
  abolishedNamed(db: Db, words: string, part: boolean): Promise<readonly Abolished[]>;
  /** What waits at a step of the chain for this person, who judges nothing of his own: a page of it. `size: 0` answers the number alone, for the navigation. */
  waiting(db: Db, user: User, filter: WaitingFilter, part: { page: number; size: number; order: WaitingOrder }): Promise<{ total: number; versions: ItemVersion[] }>;
  /** The same counted; every list of values leaves out its own condition, so that one can change one's mind. */
  waitingCounts(db: Db, user: User, filter: WaitingFilter): Promise<WaitingCounts>;
  /** The departments that keep items in a region and below, by type, and how many of these wait for a decision. */
  underReview(db: Db, regionPath: string): Promise<readonly { departmentId: string; typeCode: string; waiting: number }[]>;
  version(db: Db, versionId: string): Promise<ItemVersion | null>;
  versions(db: Db, versionIds: readonly string[]): Promise<Map<string, ItemVersion>>;
  presentVersion(db: Db, versionId: string): Promise<PresentedItem | null>;
  /** Field by field: the version in force against this one; everything is “added” when there is none. `unchanged`: what is filled and the same, with nothing beside it. `sentBack`: which elements say something else than when it was sent back the last time. */
  diff(db: Db, versionId: string): Promise<{ against: { number: number } | null; rows: DiffRow[]; unchanged: DiffRow[]; sentBack: { at: Date; changed: readonly { key: string; label: string }[] } | null }>;
  /** The public elements of a version as flat JSON with the keys of the national exchange tables; null when there is no such version. */
  exchange(db: Db, versionId: string): Promise<Readonly<Record<string, unknown>> | null>;
  /** What was typed into the elements of a version, by their keys: to see whether something has changed, never to be shown. */
  elements(db: Db, versionId: string): Promise<Readonly<Record<string, unknown>>>;
  /** The acts the user may do on the version now, by the table of states. */
  actionsFor(user: User, version: ItemVersion): ItemAction[];
  /** The one place where a state changes: row lock, table of states, permission, objections, audit, events. */
  perform(tx: Tx, actor: User, input: PerformInput): Promise<ItemVersion>;
  /** The earlier steps to which what waits here can be sent back, the nearest first. */
  stepsBefore(db: Db, version: ItemVersion): Promise<readonly ReviewStep[]>;
  /** What was asked for an item in force, newest first. */
  requests(db: Db, itemId: string): Promise<ItemRequest[]>;
  /** The life of an item: who did what when, newest first. */
  history(db: Db, itemId: string): Promise<{ versionId: string; number: number; action: ItemAction; words: string; to: ItemState; toStep: string; actor: string; opinion: string; at: Date }[]>;
};

export const items = service<CatalogueItems>("catalogue.items");

const Ids = z.object({ itemIds: z.array(z.string()) });
/** A version has become the one in force. */
export const itemsPublished = event("catalogue.items-published", Ids);
/** Items that the public may no longer see. */
export const itemsWithdrawn = event("catalogue.items-withdrawn", Ids);
/** What an item shows may have changed without a new version: a library record, a department. */
export const itemsTouched = event("catalogue.items-touched", Ids);

/** The elements of these versions were written: by hand, by an import, from a source. */
export const contentsWritten = event("catalogue.contents-written", z.object({ versionIds: z.array(z.string()) }));

/** Every step of the review chain, for those who keep their own record of it. */
export const itemMoved = event("catalogue.item-moved", z.object({
  itemId: z.string(), versionId: z.string(), action: z.enum(ITEM_ACTIONS), to: z.enum(ITEM_STATES), actorId: z.string(), at: z.coerce.date(),
}));

/** Links that other plugins put on the staff page of an item (办事指南预览, 审核意见 …). */
export type ItemLink = (version: ItemVersion, user: User) => { label: string; href: string } | null;
export const itemLinks = slot<ItemLink>("catalogue.item-links");

export type ReviewPlace = { regionPath: string; typeCode: string };
/** Whether somebody else handles submissions, and which steps they take at each of these places; without a review chain those who may publish do it directly. */
export type ReviewChain = { label: string; steps(db: Db, places: readonly ReviewPlace[]): Promise<readonly (readonly ReviewStep[])[]> };
export const reviewChain = slot<ReviewChain>("catalogue.review-chain");

/** A reviewer's words at one element (字段批注). `changed`: the element says something else than when they were written. */
export type ElementRemark = { id: string; element: string; text: string; by: string; at: Date; changed: boolean };
/** Who keeps remarks on elements: the editor shows those that are not settled at their fields, and says which the writer has ticked off. */
export type ElementRemarks = {
  open(db: Db, version: { versionId: string; elements: Readonly<Record<string, unknown>> }): Promise<ElementRemark[]>;
  /** Of these versions those with a remark that is not ticked off, at an element that says what it said then. */
  unsettled(db: Db, versions: readonly { versionId: string; elements: Readonly<Record<string, unknown>> }[]): Promise<ReadonlySet<string>>;
  settle(tx: Tx, actor: User, input: { versionId: string; ids: readonly string[]; now: Date }): Promise<void>;
};
export const elementRemarks = slot<ElementRemarks>("catalogue.element-remarks");
