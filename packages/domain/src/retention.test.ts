import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { daysToSeconds, RETENTION, type RetentionPeriod } from './retention.ts';

describe('RETENTION', () => {
  test.for(Object.entries<RetentionPeriod>(RETENTION))('%s says what removes data after its days', ([, period]) => {
    expect(period.removedBy === null).toBe(period.days === null);
    expect(period.days ?? 1).toBeGreaterThanOrEqual(1);
  });

  test('is what a setting that is not given falls back to', () =>
    expect(readEnv({ DATABASE_URL: 'postgres://localhost/db' }).RAW_KEEP_DAYS).toBe(RETENTION.responses.days));
});

describe('daysToSeconds', () => {
  test('converts days', () => expect(daysToSeconds(3)).toBe(259_200));
});
