import { hashRows, type TableFile } from '@pi/domain/api';
import type { Table } from './table-of.ts';

/** A table as what its JSON file holds: its rows, their hash, and where they come from. */
export function toTableFile(
  { columns, rows }: Table,
  of: Pick<TableFile, 'dataOrigin' | 'address' | 'query' | 'asOf' | 'next'>,
): TableFile {
  const plain = columns.map(({ isDetail, ...column }) => column);
  return { ...of, columns: plain, rowCount: rows.length, hash: hashRows(rows), rows };
}
