import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

/** Numbers from 0 to 1 that a seed decides. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Sampled extends Record<string, unknown> {
  id: number;
  marketplace: string;
  externalId: string;
  name: string;
  company: string;
  tag: string;
}

/** Draws the parameters of queries from what is stored. */
export interface Draw {
  random(): number;
  pick<One>(from: readonly One[]): One;
  plugin(): Sampled;
}

const SAMPLED = 2000;

/** Reads plugins that are spread over the database, to draw parameters from. */
export async function openDraw(db: Db, seed: number): Promise<Draw> {
  const { rows } = await db.execute<Sampled>(sql`
    select plugins.id, plugins.marketplace, external_id as "externalId", plugins.name, companies.slug as company, store_tags[1] as tag
    from (select i * greatest(1, (select max(id) from plugins) / ${SAMPLED}::int) as id from generate_series(1, ${SAMPLED}::int) i) wanted
    join plugins using (id) join plugin_traits on plugin_id = id join companies on companies.id = company_id`);
  const random = createRandom(seed);
  const pick = <One>(from: readonly One[]): One => {
    const one = from[Math.floor(random() * from.length)];
    if (one === undefined) throw new Error('nothing to draw from');
    return one;
  };
  return { random, pick, plugin: () => pick(rows) };
}
