/**
 * Gives a batch of rows to the database. When it does not take them because of what is in them, the rows go one by one, and only the
 * bad one is refused, with a reason for people. `take` is one transaction each time.
 */
export const takeRows = async <Row, Result>(
  rows: readonly Row[], take: (rows: readonly Row[]) => Promise<Result>, refuse: (row: Row, reason: string) => void,
): Promise<Result[]> => {
  if (rows.length === 0) return [];
  try {
    return [await take(rows)];
  } catch (fault) {
    const reason = reasonIn(fault);
    if (reason === undefined) throw fault;
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      refuse(only, reason);
      return [];
    }
    const results: Result[] = [];
    for (const row of rows) results.push(...await takeRows([row], take, refuse));
    return results;
  }
};

/**
 * What the classes 22 (a value), 23 (a promise about values) and 54 (longer than the database can hold) of PostgreSQL mean for the
 * person who has the file; anything else is a fault of the house.
 */
const reasonIn = (fault: unknown): string | undefined => {
  const code = fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";
  if (code === "23505") return "与已经有的另一条编码或者名称相同";
  if (code.startsWith("54") || code === "22001") return "有一项内容太长，数据库不能保存";
  if (code === "22021" || code === "22P05") return "有不能保存的字符（例如 \\u0000），请删去";
  return /^2[23]/.test(code) ? `数据库不能保存这一行（${code}）` : undefined;
};
