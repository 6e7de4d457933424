import type { EnqueuedTaskPromise } from "meilisearch";

/** Meilisearch has not done what it was asked to: it is away, slow or broken, or refuses the key. `code` is its own. */
export class MeiliFault extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = "MeiliFault";
    this.code = code;
  }
}

/** Whatever goes wrong on the way becomes a {@link MeiliFault}: a proxy's page in place of JSON, a lost connection, a refusal. */
export const fromMeili = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (fault) {
    throw new MeiliFault(reasonsOf(fault).join(": "), codeOf(fault));
  }
};

/** Waits until the task is over; one that failed or was cancelled is a fault. */
export const doneByMeili = async (task: EnqueuedTaskPromise): Promise<void> => {
  const { status, type, error } = await fromMeili(task.waitTask());
  if (status !== "succeeded") throw new MeiliFault(`${type} ${status}: ${error?.message ?? ""}`, error?.code ?? status);
};

/** The reason lies one or two causes deep; of a cause only the words are taken, since some hold the whole request. */
const reasonsOf = (fault: unknown): string[] => {
  if (!(fault instanceof Error)) return [];
  const code = "code" in fault && typeof fault.code === "string" ? [fault.code] : [];
  return [[fault.message, ...code].filter((words) => words !== "").join(" "), ...reasonsOf(fault.cause)];
};

const codeOf = (fault: unknown): string => {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" ? cause.code : "";
};
