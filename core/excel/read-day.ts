const DAY_MS = 86_400_000;
/** The days of Excel are counted from 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A date is a number in Excel: 45000 → "2023-03-15". What is no day of ours stays a number. */
export const dayOf = (serial: number): string =>
  (serial > 0 && serial < 100_000 ? new Date(EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10) : String(serial));
