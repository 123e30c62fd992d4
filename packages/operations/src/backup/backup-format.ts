import { createHash } from 'node:crypto';
import { DATA_ORIGINS } from '@pi/domain';
import { z } from 'zod';

/**
 * A backup is a text of JSON lines, compressed with zstd: a header, the rows of each table in the
 * order and number that the header states, and the SHA-256 of all lines before the last.
 */
export const BackupHeader = z.object({
  format: z.literal('plugin-intelligence backup'),
  version: z.literal(1),
  /** The newest migration of the database. */
  migration: z.string(),
  created: z.iso.datetime(),
  dataOrigin: z.enum(DATA_ORIGINS),
  tables: z.array(z.object({ table: z.string(), rows: z.int().nonnegative() })),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const BackupEnd = z.object({ sha256: z.string() });

/** The SHA-256 of lines, each with its end. */
export function createChecksum(): { add(line: string): void; end(): string } {
  const hash = createHash('sha256');
  return {
    add: (line) => void hash.update(`${line}\n`),
    end: () => hash.digest('hex'),
  };
}
