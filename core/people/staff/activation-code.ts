import { inDays } from "../../calendar/local-day.ts";

/** Without 0 O 1 I, because people copy it from paper. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS = 3;
const GROUP_SIZE = 4;

/** How long a code opens the door. */
export const ACTIVATION_DAYS = 7;

/** A code of twelve letters, 60 bits: `chance(n)` gives a whole number below n. It is shown once and kept nowhere but as a hash. */
export const activationCode = (chance: (below: number) => number): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_SIZE }, () => LETTERS.charAt(chance(LETTERS.length))).join("")).join("-");

/** What a person who types from paper means: small letters, blanks, other dashes or none; what is no code is left as it was typed. */
export const codeMeant = (typed: string): string => {
  const letters = typed.normalize("NFKC").toUpperCase().replace(/[\s\p{Pd}]/gu, "");
  return new RegExp(`^[${LETTERS}]{${GROUPS * GROUP_SIZE}}$`).test(letters) ? letters.replace(/(.{4})(?=.)/g, "$1-") : typed;
};

export const activationEnds = (now: Date): Date => inDays(now, ACTIVATION_DAYS);
