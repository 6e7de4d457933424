import { randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Site } from "../boot/site.ts";
import { activationCode } from "../people/staff/activation-code.ts";
import { giveCode } from "../people/staff/reset-password.ts";

/** `npm run admin:reset -- account`: a new first password for anybody, for administrators too, whose passwords no page resets. */
export const resetAdmin = async ({ ports, db }: Site, account: string, say: (line: string) => void): Promise<number> => {
  const person: { id: string; account: string; disabled: boolean } | undefined = await db("core_staff").where({ account }).first("id", "account", "disabled");
  if (person === undefined || person.disabled) {
    say(account === "" ? "请写明账号：npm run admin:reset -- 账号" : `没有账号 ${account}，或者已经停用。`);
    return 1;
  }
  const code = activationCode(randomInt);
  const codeHash = await hash(code);
  await ports.transact((tx) => giveCode(tx, { person, actor: null, codeHash, now: ports.clock.now() }));
  say(`账号 ${account} 的激活码：${code}（用它代替密码登录，登录后必须设置新密码）`);
  return 0;
};
