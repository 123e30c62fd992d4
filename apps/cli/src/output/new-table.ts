import Table, { type HorizontalAlignment } from 'cli-table3';

/** A table for a terminal, without colours: what reads it may be a file. */
export function newTable(head: string[], colAligns: HorizontalAlignment[] = []) {
  return new Table({ head, colAligns, style: { head: [], border: [] } });
}
