import { readFileSync } from 'node:fs';
import { sharedIdentity } from '@pi/config/shared-data';
import type { Developer } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { matchDevelopers } from './match-developers.ts';
import { developer } from './test-developers.ts';

interface Side {
  store: string;
  developer: Developer;
  listing?: { name: string };
}

interface Pair {
  label: 'same' | 'different' | 'acquired';
  a: Side;
  b: Side;
}

const file = sharedIdentity('pairs.jsonl');
const lines = file ? readFileSync(file, 'utf8').trim().split('\n') : [];
const pairs = lines.map((line): Pair => JSON.parse(line));

function decide({ a, b }: Pair): 'joined' | 'proposed' | 'apart' {
  const both = [a, b].map((side) => developer(side.store, side.developer, side.listing ? [side.listing.name] : []));
  const { groups, proposals } = matchDevelopers(both);
  if (groups.length === 1) return 'joined';
  return proposals.length > 0 ? 'proposed' : 'apart';
}

describe.skipIf(!file)('labelled pairs of developers', () => {
  const decided = pairs.map((pair) => ({ label: pair.label, decision: decide(pair) }));
  const count = (label: string, decision?: string) =>
    decided.filter((one) => one.label === label && (decision === undefined || one.decision === decision)).length;

  test('at least 90 of 100 joined ones are the same', () => {
    const right = count('same', 'joined');
    expect(right / (right + count('different', 'joined'))).toBeGreaterThanOrEqual(0.9);
  });

  test('at least 75 of 100 of the same are joined, and of the others half are proposed', () => {
    expect(count('same', 'joined') / count('same')).toBeGreaterThanOrEqual(0.75);
    expect(count('same', 'proposed')).toBeGreaterThanOrEqual(count('same', 'apart'));
  });

  test('at most 8 of 100 different ones are joined', () => {
    expect(count('different', 'joined') / count('different')).toBeLessThanOrEqual(0.08);
  });

  test('developers that one company bought later are two until an alias says so', () => {
    expect(count('acquired', 'joined')).toBe(0);
  });
});
