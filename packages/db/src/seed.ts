import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withConnection } from './connection.ts';

const SEED_FILE = join(import.meta.dirname, '../../../supabase/seed.sql');

/** Runs `supabase/seed.sql` on a database; running it again changes nothing. */
export async function seed(url: string): Promise<void> {
  await withConnection(url, (connection) => connection.query(readFileSync(SEED_FILE, 'utf8')));
}
