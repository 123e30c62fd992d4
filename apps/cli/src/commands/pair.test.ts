import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';

let files = 0;

const FOUR = '4 2 ss 2 2 2 2\n0 1 1\n0 2 9\n0 3 2\n1 2 2.5\n1 3 8\n2 3 1\n';

describe('pi pair', () => {
  test.for([
    [['no-such-file', '--size', '2'], /no-such-file: cannot be read \(ENOENT\)/],
    [[fileOf('4 2 ss 2 2 2 2\n0 1 1\n'), '--size', '2'], /the line of the pair 0 2 is missing/],
    [[fileOf('1 0 ss\n'), '--size', '2'], /1 people: a group needs two or more/],
    [[fileOf('0 0 ss\n'), '--size', '2'], /0 people: a group needs two or more/],
    [[fileOf(gzipSync(FOUR).subarray(0, 20)), '--size', '2'], /is not a whole gzip file/],
    [[fileOf(FOUR), '--size', '1'], /^--size: "1" is not a whole number of at least 2/],
    [[fileOf(FOUR), '--size', '2', '--seed', 'x'], /^--seed: "x" is not a whole number/],
    [[fileOf(FOUR)], /required option '--size/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, error } = await pi(['pair', ...args]);
    expect([code, error]).toEqual([2, expect.stringMatching(message)]);
  });

  test.for([fileOf(FOUR), fileOf(gzipSync(FOUR))])('prints groups, total and bound of %s as JSON', async (file) => {
    const { code, out } = await pi(['pair', file, '--size', '2']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      groups: [
        [0, 2],
        [1, 3],
      ],
      total: 17,
      bound: 17,
      boundMethod: 'exact',
      gapPercent: 0,
      worst: { person: 1, score: 8 },
    });
  });
});

function fileOf(content: string | Buffer): string {
  const file = join(tmpdir(), `pair-${process.pid}-${files++}.txt`);
  writeFileSync(file, content);
  return file;
}
