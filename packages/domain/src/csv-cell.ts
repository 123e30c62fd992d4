/** What makes a text a formula in a spreadsheet, blanks before it included. */
const FORMULA = /^\s*[=+\-@\t\r]/;
/**
 * The same where a spreadsheet may begin a cell within the text, if it takes another separator; a
 * quote there would be the cell's.
 */
const LATER_FORMULA = /([;\t\r\n])(?=(?:[^\S;\t\r\n]|")*[=+\-@])/g;
const QUOTED = /[",;\t\r\n]/;

/**
 * A text as a cell of a CSV file (RFC 4180). Stores and developers write the texts: none becomes a
 * formula of who opens the file: each that would is preceded by an apostrophe.
 */
export function csvCell(text: string): string {
  const broken = text.replace(LATER_FORMULA, "$1'");
  const safe = FORMULA.test(text) ? `'${broken}` : broken;
  return QUOTED.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
