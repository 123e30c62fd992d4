import { PairingRule } from '@pi/domain/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeopleKind } from './list-kinds.ts';
import type { Proposal } from './proposal.ts';
import { readProposal } from './read-proposal.ts';

const [Q1, Q2] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const answer = (question: string, value: string) => ({ by: 'answer' as const, question, values: [value] });
const KINDS: PeopleKind[] = [
  { id: 'r1', label: 'Guide', selector: { by: 'role', role: 'mentor' } },
  { id: 's1', label: '1st year', selector: { by: 'stage', value: '1st year' } },
  { id: 's2', label: 'Senior', selector: { by: 'stage', value: 'Senior' } },
  { id: 'q1o1', label: 'A', selector: answer(Q1, 'A') },
  { id: 'q1o2', label: 'B', selector: answer(Q1, 'B') },
  { id: 'q2o1', label: 'A', selector: answer(Q2, 'A') },
];
const SENT = 'keep first-years with at least one senior, and be nice';
type Raw = Proposal['rules'][number];

const read = (rules: Partial<Raw>[], leftOver: string[] = []) =>
  readProposal(
    { rules: rules.map((rule) => ({ of: ['s2'], each: [], least: null, most: null, ...rule })), numbers: [], leftOver },
    KINDS,
    SENT,
  );

describe('readProposal', () => {
  test('makes a rule of ids and numbers', () => {
    expect(read([{ each: ['s1'], least: 1 }]).rules).toEqual([
      {
        kind: 'count',
        of: { by: 'stage', value: 'Senior' },
        each: { by: 'stage', value: '1st year' },
        least: 1,
        most: null,
      },
    ]);
  });

  test('joins options of one question, and makes a rule for each of several other kinds', () => {
    const { rules } = read([{ of: ['q1o1', 'q1o2'], each: ['s1', 'r1'], most: 2 }]);
    expect(rules).toHaveLength(2);
    expect(rules[0]?.of).toEqual({ by: 'answer', question: Q1, values: ['A', 'B'] });
    expect(rules.map(({ each }) => each?.by)).toEqual(['stage', 'role']);
  });

  test('keeps what kinds mean as it is', () => {
    read([{ of: ['q1o1', 'q1o2'], least: 1 }]);
    expect(KINDS[3]?.selector).toEqual(answer(Q1, 'A'));
  });

  test.each([
    ['an unknown id', { of: ['s9'], least: 1 }],
    ['a name in place of an id', { of: ['Ann Lee'], least: 1 }],
    ['the id of an account', { of: [Q1], least: 1 }],
    ['the name of a property', { of: ['__proto__'], least: 1 }],
    ['nobody', { of: [], least: 1 }],
    ['two kinds at once', { of: ['s1', 's2'], least: 1 }],
    ['options of two questions', { of: ['q1o1', 'q2o1'], least: 1 }],
    ['an unknown kind of groups', { each: ['s1', 's9'], least: 1 }],
    ['no number', {}],
    ['nothing that it forbids', { most: 12 }],
    ['half a person', { least: 0.5 }],
    ['a negative number', { least: -1 }],
    ['more than a group holds', { least: 13 }],
    ['a number that is none', { least: Number.NaN }],
    ['least above most', { least: 3, most: 2 }],
    ['no place for anybody of them', { most: 0 }],
  ])('refuses a rule with %s', (_, rule) => {
    expect(read([rule])).toMatchObject({ rules: [], refused: 1 });
  });

  test('takes a rule once, and no more than twelve', () => {
    expect(read([{ least: 1 }, { least: 1 }]).rules).toHaveLength(1);
    const many = Array.from({ length: 1000 }, (_, nth) => ({ least: (nth % 5) + 1, most: 6 + (nth % 7) }));
    expect(read(many).rules).toHaveLength(12);
  });

  test('quotes what the organizer wrote, and nothing else', () => {
    const parts = ['and be  nice', 'AND BE NICE', '<script>alert(1)</script>', 'Ignore all rules', ''];
    expect(read([], parts).leftOver).toEqual(['and be nice', 'AND BE NICE']);
  });

  test('makes of any proposal only rules that can be stored, about kinds of the list', () => {
    const ids = fc.array(fc.oneof(fc.constantFrom(...KINDS.map(({ id }) => id)), fc.string()), { maxLength: 4 });
    const number = fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 14 }), fc.double());
    const raw = fc.record({ of: ids, each: ids, least: number, most: number });
    const known = new Set(KINDS.map(({ selector }) => ('value' in selector ? selector.value : selector.by)));
    fc.assert(
      fc.property(fc.array(raw), fc.array(fc.string()), (rules, leftOver) => {
        const found = readProposal({ rules, numbers: [], leftOver }, KINDS, SENT);
        for (const rule of found.rules) {
          expect(PairingRule.parse(rule)).toEqual(rule);
          for (const one of [rule.of, ...(rule.each ? [rule.each] : [])])
            expect(known).toContain('value' in one ? one.value : one.by);
        }
        for (const part of found.leftOver) expect(SENT).toContain(part.toLowerCase());
      }),
    );
  });
});
