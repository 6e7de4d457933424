import type { User } from "../../../core/contract.ts";
import { REVIEW_STEPS, reviewChain, type ItemVersion, type ReviewStep } from "../api.ts";
import type { PageTools } from "../page-tools.ts";
import { nextStep, reviewPlace } from "./chain-steps.ts";
import { DECIDES } from "./transitions.ts";

type Tools = { house: Pick<PageTools["house"], "db" | "collect" | "people"> };
type Waits = { version: ItemVersion; step: string; senderId: string };

/** Of these versions those that would lie with nobody if they were handed in now, with the reason in words. */
export const findUnjudged = async (tools: Tools, user: User, versions: readonly ItemVersion[]): Promise<ReadonlyMap<string, string>> => {
  const [keeper] = tools.house.collect(reviewChain);
  if (keeper === undefined) return new Map();
  const chains = await keeper.steps(tools.house.db, versions.map(reviewPlace));
  return wordsFor(tools, versions.map((version, index) => ({ version, step: nextStep(version.procedure, chains[index] ?? [], ""), senderId: user.id })));
};

/** The same of what waits already. */
export const findUnjudgedNow = (tools: Tools, versions: readonly ItemVersion[]): Promise<ReadonlyMap<string, string>> =>
  wordsFor(tools, versions.map((version) => ({ version, step: version.step, senderId: (version.procedureBy ?? version.submittedBy)?.id ?? "" })));

const wordsFor = async ({ house: { db, people } }: Tools, all: readonly Waits[]): Promise<ReadonlyMap<string, string>> => {
  const found = await Promise.all(REVIEW_STEPS.map(async (step) => {
    const here = all.filter((one) => one.step === step);
    const [first] = here;
    if (first === undefined) return [];
    const judged = await people.departmentsWith(db, { permission: DECIDES[step], departmentIds: here.map(({ version }) => version.department.id), ...(first.senderId === "" ? {} : { except: first.senderId }) });
    return here.filter(({ version }) => !judged.has(version.department.id)).map(({ version }) => [version.versionId, WORDS[step]] as const);
  }));
  return new Map(found.flat());
};

const WORDS: Readonly<Record<ReviewStep, string>> = {
  head: "本单位还没有可以审核的部门负责人（报送人不能审核自己报送的事项）。请联系安全管理员授予角色",
  examine: "这里还没有可以审核的编办人员（报送人不能审核自己报送的事项）。请联系安全管理员授予角色",
  publish: "这里还没有可以发布的人员（报送人不能发布自己报送的事项）。请联系安全管理员授予角色",
};
