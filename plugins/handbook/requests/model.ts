/** A row of `handbook_requests`: 投诉建议 of staff about the system itself. */
export type HelpRequest = {
  id: string; kind: Kind; title: string; body: string; contact: string; file_id: string | null; asker_id: string; asker_name: string; asker_unit: string; asked_at: Date;
  state: State; answer: string; answered_by: string; answered_at: Date | null;
};

export const KINDS = ["suggestion", "complaint", "question"] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_WORDS: Readonly<Record<Kind, string>> = { suggestion: "建议", complaint: "投诉", question: "问题" };
export const STATES = ["open", "answered", "closed"] as const;
export type State = (typeof STATES)[number];
export const STATE_WORDS: Readonly<Record<State, string>> = { open: "待答复", answered: "已答复", closed: "已结束" };

export const REQUESTS = "/handbook/requests";
export const INBOX = "/handbook/inbox";
export const requestHref = (id: string): string => `${REQUESTS}/${id}`;
export const inboxHref = (id: string): string => `${INBOX}/${id}`;
