import { BACKFILL_SOURCES, COUNT_KINDS } from '@pi/domain';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { test as databaseTest } from '../../test/fixture.ts';
import {
  downloadsKindOf,
  isSameSource,
  isSeen,
  type MetricFlags,
  mergeFlags,
  packFlags,
  sourceOf,
  unpackFlags,
  usersKindOf,
} from './metric-flags.ts';

const KINDS = [null, ...COUNT_KINDS];
const SOURCES = [null, ...BACKFILL_SOURCES];
const EVERY: MetricFlags[] = KINDS.flatMap((usersKind) =>
  KINDS.flatMap((downloadsKind) => SOURCES.map((source) => ({ usersKind, downloadsKind, source }))),
);
const marks = fc.constantFrom(...EVERY);

describe('foldMarks', () => {
  test('gives every name the number that databases hold already', () => {
    const none: MetricFlags = { usersKind: null, downloadsKind: null, source: null };
    const folded = [
      ...KINDS.map((usersKind) => packFlags({ ...none, usersKind })),
      ...KINDS.map((downloadsKind) => packFlags({ ...none, downloadsKind })),
      ...SOURCES.map((source) => packFlags({ ...none, source })),
    ];
    expect(folded).toEqual([0, 1, 2, 3, 0, 8, 16, 24, 0, 64, 128, 192, 256, 320]);
  });

  test('loses nothing, in two bytes', () => {
    fc.assert(
      fc.property(marks, (one) => {
        expect(packFlags(one)).toBeLessThan(2 ** 15);
        expect(unpackFlags(packFlags(one))).toEqual(one);
      }),
    );
  });
});

describe('the SQL of marks', () => {
  databaseTest('says of every number what unfoldMarks says', async ({ db }) => {
    const folded = sql`row.value::int::smallint`;
    const { rows } = await db.execute(sql`
      select ${usersKindOf(folded)} as "usersKind", ${downloadsKindOf(folded)} as "downloadsKind", ${sourceOf(folded)} as source,
        ${isSeen(folded)} as seen
      from json_array_elements_text(${JSON.stringify(EVERY.map(packFlags))}::json) as row`);
    expect([...rows]).toEqual(EVERY.map((one) => ({ ...one, seen: one.source === null })));
  });

  databaseTest('adds the kinds that are known to those of a later page', async ({ db }) => {
    await fc.assert(
      fc.asyncProperty(marks, marks, async (later, known) => {
        const [one, other] = [sql.raw(`${packFlags(later)}`), sql.raw(`${packFlags(known)}`)];
        const {
          rows: [row],
        } = await db.execute<{ added: number; same: boolean }>(
          sql`select ${mergeFlags(one, other)} as added, ${isSameSource(one, other)} as same`,
        );
        expect(row?.same).toBe(later.source === known.source);
        if (later.source !== known.source) return;
        expect(unpackFlags(row?.added ?? -1)).toEqual({
          usersKind: later.usersKind ?? known.usersKind,
          downloadsKind: later.downloadsKind ?? known.downloadsKind,
          source: later.source,
        });
      }),
    );
  });
});
