import { type Db, rawPages } from '@pi/db';
import { insertRawPages } from '@pi/db/queries/raw-pages';
import { ensureMarketplace } from '@pi/db/queries/runs';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '../../test/run-fixture.ts';
import type { IngestionDeps } from '../deps.ts';
import { DISCOVERY } from '../run/keep-discovery.ts';
import { prune } from './prune.ts';

const START = Date.UTC(2026, 0, 1);
const NOW = new Date(START + 200 * 86_400_000);
const RUN = (hour: number) => `00000000-0000-4000-8000-${String(hour).padStart(12, '0')}`;

/** A unit's responses of one moment: what each of its addresses said, in hours since the start. */
interface Fetched {
  hour: number;
  unitKey: string;
  bodies: string[];
}

const history = fc.uniqueArray(
  fc.record({
    hour: fc.integer({ min: 0, max: 199 * 24 }),
    unitKey: fc.constantFrom('a', 'b', DISCOVERY),
    bodies: fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 }),
  }),
  { selector: ({ hour }) => hour, maxLength: 25 },
);

async function keep({ db, rawStore }: Pick<IngestionDeps, 'db' | 'rawStore'>, fetched: readonly Fetched[]) {
  await ensureMarketplace(db, 'toy');
  await db.execute(sql`truncate raw_pages`);
  for (const { hour, unitKey, bodies } of fetched)
    for (const [position, body] of bodies.entries())
      await insertRawPages(db, [
        {
          marketplace: 'toy',
          runId: RUN(hour),
          unitKey,
          position,
          url: `https://toy.example/${unitKey}/${position}`,
          fetchedAt: new Date(START + hour * 3_600_000),
          status: 200,
          sha256: await rawStore.keep(`${unitKey} ${body}`),
          bytes: 3,
        },
      ]);
}

/** The rule, response by response: which of them has to stay for its own sake. */
function mustStay(fetched: readonly Fetched[], keepDays: number): Set<string> {
  const staying = new Set<string>();
  const sorted = fetched.toSorted((a, b) => a.hour - b.hour);
  for (const [index, { hour, unitKey, bodies }] of sorted.entries()) {
    for (const [position, body] of bodies.entries()) {
      const isSame = (one: Fetched) => one.unitKey === unitKey && one.bodies.length > position;
      const before = sorted.slice(0, index).findLast(isSame);
      const isYoung = hour * 3_600_000 + START >= NOW.getTime() - keepDays * 86_400_000;
      const isNewest = !sorted.slice(index + 1).some(isSame);
      if (isYoung || isNewest || !before || before.bodies[position] !== body || monthOf(before.hour) !== monthOf(hour))
        staying.add(`${hour} ${unitKey}/${position}`);
    }
  }
  return staying;
}

function monthOf(hour: number): string {
  return new Date(START + hour * 3_600_000).toISOString().slice(0, 7);
}

async function keptIn(db: Db): Promise<Set<string>> {
  const pages = await db.select().from(rawPages);
  return new Set(
    pages.map(
      ({ fetchedAt, url }) => `${(fetchedAt.getTime() - START) / 3_600_000} ${url.replace('https://toy.example/', '')}`,
    ),
  );
}

describe('prune', () => {
  test('keeps what must stay with the whole of its unit, every body of it, and nothing else', async ({
    deps,
    clock,
  }) => {
    clock.now = NOW;
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 120 }), async (fetched, keepDays) => {
        await keep(deps, fetched);
        const own = mustStay(fetched, keepDays);
        const unitOf = ({ hour, unitKey, bodies }: Fetched) =>
          bodies.map((_, position) => `${hour} ${unitKey}/${position}`);
        const whole = fetched.flatMap((one) => {
          const pages = unitOf(one);
          if (one.unitKey === DISCOVERY) return pages.filter((page) => own.has(page));
          return pages.some((page) => own.has(page)) ? pages : [];
        });
        await prune(deps, { marketplace: 'toy', keepDays, apply: true });
        expect(await keptIn(deps.db)).toEqual(new Set(whole));
        for (const { sha256 } of await deps.db.select().from(rawPages))
          expect(await deps.rawStore.read(sha256)).not.toBeNull();
        // Doing it again finds nothing more.
        expect(await prune(deps, { marketplace: 'toy', keepDays, apply: false })).toMatchObject({ responses: 0 });
      }),
      { numRuns: 30 },
    );
  });

  test('removes nothing before it is told to, and then what says the same, not what it says', async ({
    deps,
    clock,
  }) => {
    clock.now = NOW;
    const hours = [0, 24, 48, 2000];
    await keep(
      deps,
      hours.map((hour) => ({ hour, unitKey: 'a', bodies: ['x'] })),
    );
    const [lone] = await deps.db
      .select()
      .from(rawPages)
      .where(sql`fetched_at = ${new Date(START + 24 * 3_600_000).toISOString()}`);
    expect(await prune(deps, { marketplace: 'toy', keepDays: 90, apply: false })).toMatchObject({
      responses: 2,
      bytes: 6,
    });
    expect(await deps.db.$count(rawPages)).toBe(4);
    expect(await prune(deps, { marketplace: 'toy', keepDays: 90, apply: true })).toMatchObject({
      responses: 2,
    });
    expect(await deps.rawStore.read(lone?.sha256 ?? '')).toBe('a x');
  });
});
