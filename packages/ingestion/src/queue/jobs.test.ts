import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { JOB_KINDS, keyOf, priorityOf, readJob } from './jobs.ts';

const run = randomUUID();

describe('readJob', () => {
  test.each([
    [{ kind: 'bath', run }, /unknown kind: .*bath/],
    [undefined, /unknown kind/],
    [{ kind: 'batch', run }, /a batch job cannot be read: batch:/],
    [{ kind: 'finish', run: 'today' }, /a finish job cannot be read: run:/],
  ])('refuses %j', (data, message) => expect(() => readJob(data)).toThrow(message));

  test.each(JOB_KINDS)('reads a %s job as it was put into the queue', (kind) => {
    const job = { kind, run, ...(kind === 'batch' && { batch: 3 }) };
    expect(readJob(JSON.parse(JSON.stringify(job)))).toEqual(job);
  });
});

describe('keyOf', () => {
  test('differs between the jobs of a run, and between its batches', () => {
    const keys = [
      keyOf({ kind: 'discover', run }),
      keyOf({ kind: 'batch', run, batch: 1 }),
      keyOf({ kind: 'batch', run, batch: 2 }),
      keyOf({ kind: 'finish', run }),
      keyOf({ kind: 'finish', run: randomUUID() }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('priorityOf', () => {
  test('puts earlier batches first, and all other jobs before them', () => {
    const [first, second] = [1, 2].map((batch) => priorityOf({ kind: 'batch', run, batch }));
    expect(first).toBeGreaterThan(Number(second));
    expect(priorityOf({ kind: 'finish', run })).toBeGreaterThan(Number(first));
  });
});
