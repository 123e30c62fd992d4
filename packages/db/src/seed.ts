import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withConnection } from './connection.ts';

/** `supabase/seed.sql` */
export const SEED_FILE = join(import.meta.dirname, '../../../supabase/seed.sql');

/**
 * Runs `supabase/seed.sql` on a database; running it again changes nothing.
 * @param withSample whether an empty database gets the snapshot of sample data
 */
export async function seed(url: string, { withSample }: { withSample: boolean }): Promise<void> {
  await withConnection(url, async (connection) => {
    if (!withSample) await connection.query(`set pi.sample_data = 'off'`);
    await connection.query(readFileSync(SEED_FILE, 'utf8'));
  });
}
