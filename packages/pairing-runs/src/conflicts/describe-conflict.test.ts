import { describe, expect, test } from 'vitest';
import { describeConflict } from './describe-conflict.ts';

const WORDS = { names: new Map(), questions: [], roles: null, notes: new Map() };

describe('describeConflict', () => {
  test('says that each rule is needed only where that is proved', () => {
    const stored = { answer: 'infeasible' as const, rules: ['fixed_people'], remedies: [] };
    const text = 'People and groups that are locked';
    expect(describeConflict(stored, WORDS)).toMatchObject({ isIrreducible: false, rules: [{ text }] });
    expect(describeConflict({ ...stored, isIrreducible: false }, WORDS)).toMatchObject({ isIrreducible: false });
    expect(describeConflict({ ...stored, isIrreducible: true }, WORDS)).toMatchObject({ isIrreducible: true });
  });
});
