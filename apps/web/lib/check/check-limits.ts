/** The most ids that one inventory check takes, each counted once. */
export const MOST_CHECKED = 5000;
/** The most rows and columns of a CSV file of ids, and characters of a row. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const LONGEST_ROW = 100_000;
/** The most ids that the address of a feed carries. */
export const MOST_IN_FEED = 200;
/** The longest body: so many ids as addresses, or a file with other columns beside them. */
export const MOST_CHECK_BYTES = 4 * 1024 * 1024;
/** The longest form: without script it carries what was asked before, too. */
export const MOST_FORM_BYTES = 2 * MOST_CHECK_BYTES + 1024 * 1024;
/** The longest id or address of a listing. */
export const LONGEST_GIVEN = 2000;
/** The most addresses without an id: each is searched for by its words. */
export const MOST_NAMED = 50;
