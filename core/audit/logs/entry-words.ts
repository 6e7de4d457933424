import { UNKNOWN_ACCOUNTS, type LogEntry } from "./find-entries.ts";

/** A word of the log by its key, `undefined` when nobody has given it one. */
export type WordOf = (key: string) => string | undefined;

/** Who tried with an account that does not exist did something, though the system writes it down. */
export const actorOf = ({ actor_name: name, subject, detail: { account } }: LogEntry): string => (subject === UNKNOWN_ACCOUNTS && typeof account === "string" ? `未知账号 ${account}` : name);

/** "item:101" → "事项 101", and by its name where it has one; several of one kind are counted. What has no word stays as it was written. */
export const subjectText = (subject: string, wordOf: WordOf, name = ""): string => {
  const at = subject.indexOf(":");
  const word = at < 0 ? undefined : wordOf(`subject:${subject.slice(0, at)}`);
  if (word === undefined) return subject;
  if (name !== "") return `${word} ${name}`;
  const ids = subject.slice(at + 1).split(",");
  if (ids.length > 1) return `${word} ${ids[0] ?? ""} 等 ${ids.length} 项`;
  return /^[\d-]+$/.test(ids[0] ?? "") ? `${word} ${ids[0] ?? ""}` : word;
};

const valueText = (value: unknown, wordOf: WordOf): string => {
  if (Array.isArray(value)) return value.map((one) => valueText(one, wordOf)).join("、");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : wordOf(`value:${String(value)}`) ?? String(value);
};

const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null || (Array.isArray(value) && value.every((one) => typeof one !== "object"));

/** The database keeps facts in no order; people read what it was, then from where to where. */
const ORDER = ["name", "title", "label", "account", "code", "from", "to", "step", "opinion"];
const placeOf = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

/** “名称：…；现在：部门已审核” of what has words; `more` is the rest as it was written. Empty facts say nothing. */
export const detailText = (detail: LogEntry["detail"], wordOf: WordOf): { text: string; more: string } => {
  const facts = Object.entries(detail).filter(([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0))
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  const isSpoken = ([key, value]: [string, unknown]): boolean => isPlain(value) && wordOf(`detail:${key}`) !== undefined;
  return {
    text: facts.filter(isSpoken).map(([key, value]) => `${wordOf(`detail:${key}`) ?? key}：${valueText(value, wordOf)}`).join("；"),
    more: facts.filter((fact) => !isSpoken(fact)).map(([key, value]) => `${key}：${typeof value === "object" ? JSON.stringify(value) : String(value)}`).join("；"),
  };
};
