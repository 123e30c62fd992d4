import { type ExportedColumn, type ExportedRow, NUMBER_NOTES } from '@pi/domain';
import { MaybeChange, MaybeEstimate, MaybeNumber } from '@pi/domain/api';
import type { z } from 'zod';

/** Numbers that count whole things. */
const WHOLE = new Set(['users', 'downloads', 'ratingCount', 'githubStars', 'companyPlugins']);

/**
 * The columns of an item of the API in a file: a number is its value, how the store shows it and
 * its day; a change its value and the ends that the shown numbers allow; an estimate its point and
 * ends. No other field is in a file than those of the item's shape.
 */
export function itemColumns(item: z.ZodObject): ExportedColumn[] {
  return Object.entries(item.shape).flatMap(([name, type]): ExportedColumn[] => {
    const { kind: _, ...note } = NUMBER_NOTES[name] ?? {};
    const number = { type: WHOLE.has(name) ? ('int64' as const) : ('double' as const), ...note };
    const ends = (...parts: string[]) => parts.map((part) => ({ ...number, name: `${name}${part}` }));
    if (type === MaybeNumber)
      return [
        { ...number, name, kind: `${name}Kind` },
        { name: `${name}Kind`, type: 'text' },
        { name: `${name}Day`, type: 'day' },
      ];
    if (type === MaybeChange) return ends('', 'Low', 'High');
    if (type === MaybeEstimate) return ends('', 'Lower', 'Upper');
    return [{ name, type: plainType(name, type as z.ZodType) }];
  });
}

/** An item as a row of these columns. */
export function itemRow(item: z.ZodObject, values: ExportedRow): ExportedRow {
  const row: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(item.shape)) {
    const value = values[name];
    if (type !== MaybeNumber && type !== MaybeChange && type !== MaybeEstimate) row[name] = value;
    else for (const [part, suffix] of PARTS) row[`${name}${suffix}`] = (value as ExportedRow | null)?.[part] ?? null;
  }
  return row;
}

const PARTS = [
  ['value', ''],
  ['kind', 'Kind'],
  ['day', 'Day'],
  ['low', 'Low'],
  ['high', 'High'],
  ['lower', 'Lower'],
  ['upper', 'Upper'],
] as const;

function plainType(name: string, type: z.ZodType): ExportedColumn['type'] {
  if (type.type === 'array') return 'json';
  return /(On|Since)$/.test(name) ? 'day' : 'text';
}
