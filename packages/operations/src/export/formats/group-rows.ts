import type { ExportedRow } from '@pi/domain';

/** Rows in groups of one size, the last one smaller, however many come at a time. */
export async function* groupRows(
  portions: AsyncIterable<readonly ExportedRow[]>,
  size: number,
): AsyncGenerator<ExportedRow[]> {
  let waiting: ExportedRow[] = [];
  for await (const rows of portions) {
    for (const row of rows) waiting.push(row);
    for (; waiting.length >= size; waiting = waiting.slice(size)) yield waiting.slice(0, size);
  }
  if (waiting.length > 0) yield waiting;
}
