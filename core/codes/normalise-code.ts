const fullWidth = /[\uff01-\uff5e]/g;
const offset = 0xff01 - 0x21;
const blanks = /[\s\u200b-\u200d]/g;

/**
 * A code as people paste it, made comparable: no blanks (also none inside, as in printed groups of four), half-width, upper case.
 * Only the full-width forms are mapped: a full Unicode folding would quietly turn “①” into “1”.
 */
export const normaliseCode = (text: string): string =>
  text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - offset))
    .replace(blanks, "")
    .toUpperCase();
