/** What the values of an exported column are; a number has the width that its file keeps it in. */
export const EXPORT_TYPES = ['text', 'int32', 'int64', 'double', 'boolean', 'day', 'moment', 'json'] as const;
export type ExportType = (typeof EXPORT_TYPES)[number];

/** A column of an exported table, as files describe it. */
export interface ExportedColumn {
  name: string;
  type: ExportType;
  /** Of a number: what it counts or is measured in. */
  unit?: string;
  /** Of a number: where it comes from. */
  origin?: 'reported' | 'derived' | 'estimated';
  /** Of a count: the column that says how the store shows it; without one, as it was counted. */
  kind?: string;
}

/**
 * A row by the names of its columns; numbers as numbers, days and moments as ISO texts or dates.
 */
export type ExportedRow = Readonly<Record<string, unknown>>;
