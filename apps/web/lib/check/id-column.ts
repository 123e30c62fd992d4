/** What tools call the column of ids, without signs and blanks; the most telling first. */
const ID_HEADERS = [
  ...['extensionid', 'crxid', 'addonid', 'itemid', 'pluginid', 'extensionidentifier', 'externalid', 'storeid'],
  ...['appid', 'applicationid', 'packageid', 'identifier', 'appidentifier', 'applicationidentifier', 'bundleid'],
  ...['bundleidentifier', 'appkey', 'addonkey', 'pluginkey', 'packagename', 'slug', 'extension', 'id', 'url'],
] as const;
/** What some tools call it too, where others call names so. */
const SLUG_HEADERS = ['name', 'plugin'];
/** Some files begin with lines of their own above the names of the columns. */
const LINES_ABOVE = 10;
/** This share of a column's values has the form of ids in a column that nothing names. */
const MOST_OF = 0.8;
/** So many rows tell what a column holds; to look at each of a long file holds up everybody. */
const ROWS_LOOKED_AT = 1000;

/** Whether a text has the form of an id. */
export type IsId = (text: string) => boolean;

export interface IdForms {
  /** The ids that a cell holds; empty where it may be one of another form. */
  idsIn: (text: string) => string[];
  /** What the ids of the marketplace that is named look like, too: e-mail addresses, numbers. */
  isId: IsId;
  /** What can be an id only, whatever the marketplace. */
  isSure: IsId;
}

/** Finds the ids of a table; null where it has no such column. */
export type FindIdColumn = (rows: readonly string[][], forms: IdForms) => string[] | null;

/** The values below the name of a column of ids, which have the form of ids; else null. */
export function namedIdColumn(rows: readonly string[][], forms: IdForms): string[] | null {
  const { columns, below } = headerOf(rows, forms.isSure);
  const looked = below.slice(0, ROWS_LOOKED_AT);
  const column = columns.find((one) => areIds(valuesOf(looked, one), forms.isId));
  return column === undefined ? null : idsOf(valuesOf(below, column), forms);
}

/**
 * The values of the first column that has the form of ids in the first 1,000 rows, else null. Where
 * a column is named as that of ids, only what can be nothing else outranks it.
 */
export function idColumnByForm(rows: readonly string[][], forms: IdForms): string[] | null {
  const isId = headerOf(rows, forms.isSure).columns.length > 0 ? forms.isSure : forms.isId;
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const width = Math.max(0, ...looked.map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const values = valuesOf(looked, column);
    const above = isId(values[0] ?? '') ? 0 : 1;
    if (areIds(values.slice(above), isId)) return idsOf(valuesOf(rows, column).slice(above), forms);
  }
  return null;
}

/** The values below the most telling name of a column of ids, whatever they are; else null. */
export function firstNamedColumn(rows: readonly string[][], forms: IdForms): string[] | null {
  const { columns, below } = headerOf(rows, forms.isSure);
  return columns[0] === undefined ? null : idsOf(valuesOf(below, columns[0]), forms);
}

/** The values below “Name” or “Plugin” in the first line, where all could be slugs; else null. */
export function slugColumn([header = [], ...below]: readonly string[][]): string[] | null {
  const column = header.findIndex((cell) => SLUG_HEADERS.includes(cell.toLowerCase()));
  const values = column < 0 ? [] : valuesOf(below, column);
  return values.length > 0 && values.every(isSlug) ? values : null;
}

/**
 * How ids are found in a table, the surest first. A name alone comes last: a column “Extension”
 * may hold names, and “ID” the numbers of rows.
 */
export const ID_COLUMN_FINDERS: readonly FindIdColumn[] = [
  ...[namedIdColumn, idColumnByForm, firstNamedColumn],
  slugColumn,
];

/** The columns that are named as those of ids are, the most telling name first. */
export function idColumns(cells: readonly string[]): number[] {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  return ID_HEADERS.flatMap((header) => (names.includes(header) ? [names.indexOf(header)] : []));
}

/** The columns that the first line with a name of ids names so, and the rows below it. */
function headerOf(rows: readonly string[][], isSure: IsId): { columns: number[]; below: readonly string[][] } {
  for (const [line, cells] of rows.slice(0, LINES_ABOVE).entries()) {
    const columns = idColumns(cells);
    // With an id beside such a word it is a row of the table: "extension" is its type.
    const isRow = () => cells.some((cell, column) => !columns.includes(column) && isSure(cell));
    if (columns.length > 0 && !isRow()) return { columns, below: rows.slice(line + 1) };
  }
  return { columns: [], below: [] };
}

function valuesOf(rows: readonly string[][], column: number): string[] {
  return rows.flatMap((cells) => cells[column] || []);
}

/** The ids in the cells of a column. One without any may be an id of a form that is not known. */
function idsOf(values: readonly string[], { idsIn }: IdForms): string[] {
  return values.flatMap((value) => {
    const ids = idsIn(value);
    return ids.length > 0 ? ids : value;
  });
}

/** Whether a text could be the slug of a plugin: no words, no version. */
export function isSlug(text: string): boolean {
  return /^[a-z\d][\w.-]*$/.test(text) && /[a-z]/.test(text) && text === text.toLowerCase();
}

/** Whether most texts have the form of ids. Looks no further than to the one that decides. */
export function areIds(values: readonly string[], isId: IsId): boolean {
  const mostOthers = Math.floor(values.length * (1 - MOST_OF) + 1e-9);
  let others = 0;
  return values.length > 0 && values.every((value) => isId(value) || ++others <= mostOthers);
}
