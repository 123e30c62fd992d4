import type { ReadUnit } from '@pi/ingestion/pipeline';
import { expect, test } from 'vitest';
import { toHistory } from './to-history.ts';

test('toHistory counts parsed numbers for the day of the unit, and delists nothing', () => {
  const response = { status: 200, headers: {}, fetchedAt: '2024-01-05T12:00:00Z', body: '' };
  const unit: ReadUnit = {
    key: 'a',
    day: '2024-01-05',
    responses: [{ response, sha256: null }],
    result: {
      listings: [],
      gone: [{ externalId: 'b', reason: 'gone' }],
      problems: [],
      numbers: [{ externalId: 'a', users: { value: 3, kind: 'exact' } }],
    },
  };
  expect(toHistory(unit)).toMatchObject({
    key: 'a',
    result: { gone: [] },
    numbers: [
      {
        externalId: 'a',
        day: '2024-01-05',
        observedAt: new Date('2024-01-05T12:00:00Z'),
        users: { value: 3, kind: 'exact' },
      },
    ],
  });
});
