import { sm3 } from "../../../core/crypto/sm3.ts";

/** No 0 O 1 I: on paper they are taken for each other. 32 signs, 5 bits each. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 8;

/** The 校验码 of a content, XXXX-XXXX. `attempt` grows when another content has the same one (about once in a million prints). */
export const checkCodeFor = (fingerprint: string, attempt: number): string => {
  const bytes = Buffer.from(sm3(`${fingerprint} ${attempt}`), "hex").subarray(0, LENGTH);
  return grouped([...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(""));
};

/** What people type as it was printed: blanks, dashes, small and full-width letters do not matter. `""` for what cannot be a code. */
export const readCheckCode = (typed: string): string => {
  const signs = typed.normalize("NFKC").toUpperCase().replace(/[\s\-–—_.·]/g, "");
  const isCode = signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign));
  return isCode ? grouped(signs) : "";
};

const grouped = (signs: string): string => `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
