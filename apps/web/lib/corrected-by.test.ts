import { AsOfState } from '@pi/domain/api';
import { expect, test } from 'vitest';
import { correctedBy } from './corrected-by.ts';

const at = '2026-12-01T00:00:00.000Z';
const asOf = AsOfState.parse({
  day: '2026-11-20',
  corrections: [
    { kind: 'reparse', at, days: { from: '2026-11-10', to: '2026-11-12' } },
    { kind: 'history', at, days: null },
  ],
});

test('marks the days that were parsed again, and others where they were filled in', () => {
  expect(correctedBy(asOf, '2026-11-10')).toBe('reparse');
  expect(correctedBy(asOf, '2026-11-12', true)).toBe('reparse');
  expect(correctedBy(asOf, '2026-11-13')).toBeUndefined();
  expect(correctedBy(asOf, '2026-11-13', true)).toBe('history');
});

test('marks nothing without corrections, and in answers of today', () => {
  expect(correctedBy({ day: '2026-11-20', corrections: [] }, '2026-11-10', true)).toBeUndefined();
  expect(correctedBy(undefined, '2026-11-10', true)).toBeUndefined();
});
