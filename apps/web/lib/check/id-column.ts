/** What tools call the column of ids, without signs and blanks; the most telling first. */
const ID_HEADERS = [
  ...['extensionid', 'crxid', 'addonid', 'itemid', 'pluginid', 'extensionidentifier', 'externalid', 'storeid'],
  ...['appid', 'applicationid', 'packageid', 'identifier', 'appidentifier', 'bundleid', 'extension', 'id', 'url'],
] as const;
/** Some files begin with lines of their own above the names of the columns. */
const LINES_ABOVE = 10;
/** This share of a column's values has the form of ids in a column that nothing names. */
const MOST_OF = 0.8;
/** So many rows tell what a column holds; to look at each of a long file holds up everybody. */
const ROWS_LOOKED_AT = 1000;

/** Whether a text has the form of an id. */
export type IsId = (text: string) => boolean;

/** The values below the name of a column of ids; null where no column is named so. */
export function namedIdColumn(rows: readonly string[][], isId: IsId): string[] | null {
  const above = rows.slice(0, LINES_ABOVE);
  for (const [line, cells] of above.entries()) {
    const columns = idColumns(cells);
    const [first] = columns;
    if (first === undefined) continue;
    const below = rows.slice(line + 1);
    const looked = below.slice(0, ROWS_LOOKED_AT);
    // Where several are named so, the ids are where the form says so.
    return valuesOf(below, columns.find((column) => areIds(valuesOf(looked, column), isId)) ?? first);
  }
  return null;
}

/** The values of the first column that has the form of ids in the first 1,000 rows, else null. */
export function idColumnByForm(rows: readonly string[][], isId: IsId): string[] | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const width = Math.max(0, ...looked.map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const values = valuesOf(looked, column);
    const above = isId(values[0] ?? '') ? 0 : 1;
    if (areIds(values.slice(above), isId)) return valuesOf(rows, column).slice(above);
  }
  return null;
}

/** The columns that are named as those of ids are, the most telling name first. */
export function idColumns(cells: readonly string[]): number[] {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  return ID_HEADERS.flatMap((header) => (names.includes(header) ? [names.indexOf(header)] : []));
}

function valuesOf(rows: readonly string[][], column: number): string[] {
  return rows.flatMap((cells) => cells[column] || []);
}

/** Looks no further than to the value that decides. */
function areIds(values: readonly string[], isId: IsId): boolean {
  const mostOthers = Math.floor(values.length * (1 - MOST_OF) + 1e-9);
  let others = 0;
  return values.length > 0 && values.every((value) => isId(value) || ++others <= mostOthers);
}
