import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

const SEED_FILE = join(import.meta.dirname, '../../../supabase/seed.sql');

/** Runs `supabase/seed.sql` on a database; running it again changes nothing. */
export async function seed(url: string): Promise<void> {
  const client = postgres(url, { max: 1, prepare: false, onnotice() {} });
  try {
    await client.unsafe(readFileSync(SEED_FILE, 'utf8'));
  } finally {
    await client.end();
  }
}
