import { DATA_ORIGINS, EXPORT_TYPES } from '@pi/domain';
import { z } from 'zod';

/**
 * The file that says what an export holds: written last, so that one without it is not complete.
 */
export const MANIFEST = 'manifest.json';

const Column = z.object({
  name: z.string(),
  type: z.enum(EXPORT_TYPES),
  unit: z.string().optional(),
  origin: z.string().optional(),
  kind: z.string().optional(),
});

/** A file of an export. */
export const ExportedFile = z.object({
  /** Within the export: `metrics/marketplace=figma/day=2026-11-30/part-0.parquet`. */
  name: z.string().regex(/^[\w-]+(\/[\w-]+=[\w.-]+)*\/[\w-]+\.parquet$/),
  table: z.string(),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** What an export holds. */
export const ExportManifest = z.object({
  format: z.literal('plugin-intelligence export'),
  version: z.literal(1),
  /** Of metrics, changes and marketplace days; other tables are as of the moment it was made. */
  day: z.iso.date(),
  /** Whether it has the rows of all earlier days too. */
  hasAllDays: z.boolean(),
  dataOrigin: z.enum(DATA_ORIGINS),
  madeAt: z.iso.datetime(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), columns: z.array(Column) })),
  files: z.array(ExportedFile),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** What an export is named by. */
export type OriginAndDay = Pick<ExportManifest, 'dataOrigin' | 'day'>;

/** Where an export is within its place: sample data and live data of a day never meet. */
export function exportFolderOf({ dataOrigin, day }: OriginAndDay): string {
  return `${dataOrigin}/${day}`;
}
