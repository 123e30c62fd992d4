import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { IngestionDeps } from '@pi/ingestion';
import { addressOf, DISCOVERY } from '@pi/ingestion/archive';
import { archivedResponses, archiveUnit } from '@pi/ingestion/testing/archive';
import { test } from '@pi/ingestion/testing/run-fixture';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { prune } from './prune.ts';
import { sweep } from './sweep.ts';

const START = Date.UTC(2026, 0, 1);
const NOW = new Date(START + 200 * 86_400_000);
const RUN = (hour: number) => `00000000-0000-4000-8000-${String(hour).padStart(12, '0')}`;

/**
 * A unit's responses of one moment, in hours since the start: one body for each of its addresses.
 */
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

async function archive(deps: Pick<IngestionDeps, 'db' | 'bodyStore'>, fetched: readonly Fetched[]) {
  await ensureMarketplace(deps.db, 'toy');
  await deps.db.execute(sql`truncate archive_manifests`);
  for (const { hour, unitKey, bodies } of fetched) {
    const fetchedAt = momentOf(hour);
    const responses = bodies.map((body, position) => {
      return { url: `https://toy.example/${unitKey}/${position}`, fetchedAt, body: `${unitKey} ${body}` };
    });
    const run = { id: RUN(hour), marketplace: 'toy' };
    await archiveUnit(deps, run, { key: unitKey, day: fetchedAt.slice(0, 10), responses });
  }
}

function momentOf(hour: number): string {
  return new Date(START + hour * 3_600_000).toISOString();
}

/** The rule, response by response: which of them have to stay by themselves. */
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

async function listArchived(deps: IngestionDeps): Promise<Set<string>> {
  const pages = await archivedResponses(deps);
  return new Set(
    pages.map(
      ({ fetchedAt, url }) =>
        `${(Date.parse(fetchedAt) - START) / 3_600_000} ${url.replace('https://toy.example/', '')}`,
    ),
  );
}

describe('prune', () => {
  test('keeps every response that must stay, with the other responses of its unit and all bodies, and nothing else', async ({
    deps,
    clock,
  }) => {
    clock.now = NOW;
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 120 }), async (fetched, keepDays) => {
        await archive(deps, fetched);
        const own = mustStay(fetched, keepDays);
        const unitOf = ({ hour, unitKey, bodies }: Fetched) =>
          bodies.map((_, position) => `${hour} ${unitKey}/${position}`);
        const whole = fetched.flatMap((one) => {
          const pages = unitOf(one);
          if (one.unitKey === DISCOVERY) return pages.filter((page) => own.has(page));
          return pages.some((page) => own.has(page)) ? pages : [];
        });
        await prune(deps, { marketplace: 'toy', keepDays, apply: true });
        expect(await listArchived(deps)).toEqual(new Set(whole));
        for (const { sha256 } of await archivedResponses(deps))
          expect(await deps.bodyStore.read(sha256)).not.toBeNull();
        // A second call finds nothing more.
        expect(await prune(deps, { marketplace: 'toy', keepDays, apply: false })).toMatchObject({ responses: 0 });
      }),
      { numRuns: 30 },
    );
  });

  test('removes nothing in a dry run, and then repeated responses without their bodies', async ({ deps, clock }) => {
    clock.now = NOW;
    const hours = [0, 24, 48, 2000];
    await archive(
      deps,
      hours.map((hour) => ({ hour, unitKey: 'a', bodies: ['x'] })),
    );
    expect(await prune(deps, { marketplace: 'toy', keepDays: 90, apply: false })).toMatchObject({
      responses: 2,
      bytes: 'a x'.length * 2,
    });
    expect(await archivedResponses(deps)).toHaveLength(4);
    expect(await prune(deps, { marketplace: 'toy', keepDays: 90, apply: true })).toMatchObject({
      responses: 2,
    });
    expect(await listArchived(deps)).toEqual(new Set(['0 a/0', '2000 a/0']));
    expect(await deps.bodyStore.read(addressOf('a x'))).toBe('a x');
    // The replaced manifests are removed too.
    expect(await sweep(deps, { apply: false })).toBe(0);
  });
});
