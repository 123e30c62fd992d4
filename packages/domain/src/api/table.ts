import { z } from 'zod';
import { COUNT_KINDS } from '../count.ts';
import { DATA_ORIGINS } from '../run.ts';
import { AsOfState } from './as-of.ts';
import { NUMBER_ORIGINS } from './number.ts';

/** What a row of a table has in a column; of a list of texts, all of them. */
export const TableCell = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
export type TableCell = z.infer<typeof TableCell>;

/**
 * A column of a table. What numbers of one column have in common is said here, and null where they
 * differ by row: then columns of their own say it, `users.day` beside `users`. A column of texts
 * has null everywhere.
 */
export const TableColumn = z.object({
  name: z.string(),
  /** What is counted or measured: `users`, `stars`, `share` (0.1 = 10 %); null for texts. */
  unit: z.string().nullable(),
  kind: z.enum(COUNT_KINDS).nullable(),
  origin: z.enum(NUMBER_ORIGINS).nullable(),
  source: z.string().nullable(),
  method: z.string().nullable(),
  /** Null where it is the row's own day, too. */
  day: z.iso.date().nullable(),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** A row by the names of its columns; null where nothing is known. */
export const TableRow = z.record(z.string(), TableCell.nullable());
export type TableRow = z.infer<typeof TableRow>;

/** A table as a JSON file, with all that a reader needs to judge it. */
export const TableFile = z.object({
  dataOrigin: z.enum(DATA_ORIGINS).nullable(),
  /** Path and parameters, without the name of the host. */
  address: z.string(),
  query: z.record(z.string(), z.string()),
  /** Null where no day was asked for: the data are those of now. */
  asOf: AsOfState.nullable(),
  columns: z.array(TableColumn),
  rowCount: z.int(),
  /** SHA-256 of the rows: `hashRows`. */
  hash: z.string(),
  /** The address of the next part of the table; null where this one is the last. */
  next: z.string().nullable(),
  rows: z.array(TableRow),
});
export type TableFile = z.infer<typeof TableFile>;
