import { sm3 } from "../../../core/crypto/sm3.ts";

/** No 0 O 1 I: on paper they are taken for each other. 32 signs, 5 bits each. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 10;
/** Codes of eight signs were printed before; they stay good. */
const LENGTHS: readonly number[] = [LENGTH, 8];

/** The 校验码 of a print, XXXXX-XXXXX. `attempt` grows when another print has the same one. */
export const checkCodeFor = (fingerprint: string, attempt: number): string => {
  const bytes = Buffer.from(sm3(`${fingerprint} ${attempt}`), "hex").subarray(0, LENGTH);
  return grouped([...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(""));
};

/** Why what was typed can be no code, `""` when it can: half a code is a slip of the hand and says nothing about the paper. */
export const codeProblem = (typed: string): string => {
  const signs = signsOf(typed);
  if (signs === "") return "请输入校验码";
  if (!LENGTHS.includes(signs.length)) return `校验码是 ${LENGTH} 位（以前印的是 8 位），您输入了 ${signs.length} 位，请再核对一次`;
  const [strange] = [...signs].filter((sign) => !ALPHABET.includes(sign));
  return strange === undefined ? "" : `校验码里没有“${strange}”，请再核对一次`;
};

/** What people type as it was printed: blanks, dashes, small and full-width letters do not matter. `""` for what cannot be a code. */
export const readCheckCode = (typed: string): string => {
  return codeProblem(typed) === "" ? grouped(signsOf(typed)) : "";
};

const signsOf = (typed: string): string => typed.normalize("NFKC").toUpperCase().replace(/[\s\-–—_.·]/g, "");

const grouped = (signs: string): string => `${signs.slice(0, signs.length / 2)}-${signs.slice(signs.length / 2)}`;
