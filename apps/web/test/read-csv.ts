/**
 * The rows of a CSV file as RFC 4180 has them, for tests of what is written.
 * @throws Error on a quote where none may be, and on rows of different lengths
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/.exec(rest);
    if (!field) throw new Error(`No field of CSV: ${JSON.stringify(rest.slice(0, 40))}`);
    const [whole, quoted, plain = '', end] = field;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    rest = rest.slice(whole.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
  }
  const width = rows[0]?.length;
  if (rows.some((row) => row.length !== width)) throw new Error('The rows have different lengths.');
  return rows;
}
