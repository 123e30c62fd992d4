import Table, { type HorizontalAlignment } from 'cli-table3';

/**
 * A table for a terminal, without colours: what reads it may be a file.
 * @param colWidths the widths of columns whose words are wrapped; null: as wide as its values
 */
export function newTable(head: string[], colAligns: HorizontalAlignment[] = [], colWidths: (number | null)[] = []) {
  return new Table({ head, colAligns, colWidths, wordWrap: colWidths.length > 0, style: { head: [], border: [] } });
}
