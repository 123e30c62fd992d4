import type { ExportedColumn } from '@pi/domain';

/** Whether a row with these columns is large: it has the whole content of a listing. */
export function hasContents(columns: readonly ExportedColumn[]): boolean {
  return columns.some(({ name }) => name === 'content');
}
