import type { ExportedColumn } from '@pi/domain';
import { hasContents } from './has-contents.ts';

/** Values of a row group: so many are in memory, as rows and as columns. */
const GROUP_VALUES = 64_000;
const GROUP_CONTENTS = 500;

/** How many rows a row group of these columns has. */
export function groupSize(columns: readonly ExportedColumn[]): number {
  return hasContents(columns) ? GROUP_CONTENTS : Math.ceil(GROUP_VALUES / Math.max(1, columns.length));
}
