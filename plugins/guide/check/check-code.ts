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

/** What people type as it was printed: blanks, dashes, small and full-width letters do not matter. `""` for what cannot be a code. */
export const readCheckCode = (typed: string): string => {
  const signs = typed.normalize("NFKC").toUpperCase().replace(/[\s\-–—_.·]/g, "");
  const isCode = LENGTHS.includes(signs.length) && [...signs].every((sign) => ALPHABET.includes(sign));
  return isCode ? grouped(signs) : "";
};

const grouped = (signs: string): string => `${signs.slice(0, signs.length / 2)}-${signs.slice(signs.length / 2)}`;
