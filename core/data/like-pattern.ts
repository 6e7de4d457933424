/** The text between `%` for `ilike`, with the signs that mean something there taken literally. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
