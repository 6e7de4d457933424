const MEGABYTE = 1024 * 1024;

/** What a workbook of ours stays far below. A small file can hold one without end: repeated bytes pack well, and so do repeated cells. */
export const BOOK_LIMITS = {
  /** All parts as they unpack. */
  unpackedBytes: 256 * MEGABYTE,
  /** The table of texts, which is held in memory. */
  sharedCharacters: 32 * 1_000_000,
  rows: 200_000,
  /** A stray entry far to the right is no reason to make a row of sixteen thousand cells. */
  columns: 1_000,
  cellCharacters: 32_767,
  rowCharacters: 2_000_000,
  /** The texts of all cells together, written out: a shared text counts as often as it is used. */
  characters: 80 * 1_000_000,
} as const;

/** Too large to be a workbook of ours; the words tell the one who has uploaded it what to do. */
export class BookTooLarge extends Error {}

/** Counts what is read of one book, and stops the reading. */
export const bookMeter = (): { row(cells: readonly (string | number | undefined)[]): void } => {
  let [rows, characters] = [0, 0];
  return {
    row: (cells) => {
      rows += 1;
      const before = characters;
      for (const cell of cells) {
        const length = typeof cell === "string" ? cell.length : cell === undefined ? 0 : 8;
        if (length > BOOK_LIMITS.cellCharacters) throw new BookTooLarge(`有一格的文字超过 ${BOOK_LIMITS.cellCharacters} 个字`);
        characters += length;
      }
      if (characters - before > BOOK_LIMITS.rowCharacters) throw new BookTooLarge(`有一行的文字超过 ${BOOK_LIMITS.rowCharacters / 10_000} 万字`);
      if (rows > BOOK_LIMITS.rows) throw new BookTooLarge(`超过 ${BOOK_LIMITS.rows / 10_000} 万行`);
      if (characters > BOOK_LIMITS.characters) throw new BookTooLarge(`全部文字超过 ${BOOK_LIMITS.characters / 10_000} 万字`);
    },
  };
};
