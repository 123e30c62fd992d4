import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomProblems } from '../../test/random-problem.ts';
import { EVERYONE_ONCE, FIXED_PEOPLE, GROUP_SIZES, type HardRule } from '../problem/hard-rule.ts';
import { PairScores } from '../problem/pair-scores.ts';
import type { Person, Problem } from '../problem/problem.ts';
import { validate } from './validate.ts';

const person = (id: string, fields: Partial<Person> = {}): Person => ({
  id,
  role: null,
  capacity: null,
  quarters: null,
  ...fields,
});

const problemOf = (people: Person[], rules: HardRule[] = [], fields: Partial<Problem> = {}): Problem => ({
  people,
  scores: new PairScores(people.map(({ id }) => id)),
  scoredPairs: 'all',
  sizes: [2, 2],
  hasFreeSizes: false,
  rules,
  objective: 'total',
  fixed: [],
  seed: 1,
  effort: 1,
  ...fields,
});

const four = ['a', 'b', 'c', 'd'].map((id) => person(id));
const pairs = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('validate', () => {
  test('finds who is left out, doubled or unknown', () => {
    const broken = validate(problemOf(four), [
      ['a', 'b'],
      ['b', 'x'],
    ]);
    expect(broken).toEqual([
      { rule: EVERYONE_ONCE, group: 1, people: ['b'] },
      { rule: EVERYONE_ONCE, group: 1, people: ['x'] },
      { rule: EVERYONE_ONCE, group: null, people: ['c'] },
      { rule: EVERYONE_ONCE, group: null, people: ['d'] },
    ]);
  });

  test('finds somebody who is twice in one group', () => {
    expect(
      validate(problemOf(four), [['a', 'a'], ['c', 'd'], ['b']]).map(({ rule, people }) => [rule, people]),
    ).toEqual([
      [EVERYONE_ONCE, ['a']],
      [GROUP_SIZES, ['b']],
      [GROUP_SIZES, []],
    ]);
  });

  test('finds groups of a wrong size, in whatever order the sizes are', () => {
    const problem = problemOf([...four, person('e')], [], { sizes: [2, 3] });
    expect(
      validate(problem, [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ]),
    ).toEqual([]);
    expect(validate(problem, [['a', 'b', 'c', 'd'], ['e']]).map(({ rule, group }) => [rule, group])).toEqual([
      [GROUP_SIZES, 0],
      [GROUP_SIZES, 1],
    ]);
    expect(validate(problem, [['a', 'b', 'c', 'd', 'e']]).map(({ group }) => group)).toEqual([0, null]);
  });

  test('allows any size of two or more where sizes are free, and still so many groups', () => {
    const free = problemOf([...four, person('e')], [], { hasFreeSizes: true });
    expect(
      validate(free, [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ]),
    ).toEqual([]);
    expect(validate(free, [['a', 'b', 'c', 'd'], ['e']]).map(({ group }) => group)).toEqual([1]);
    expect(validate(free, [['a', 'b', 'c', 'd', 'e']]).map(({ group }) => group)).toEqual([null]);
  });

  test('wants people who stay in the group of their place, and its size', () => {
    const fixed = problemOf([...four, person('e')], [], { sizes: [3, 2], fixed: [['a'], ['e']] });
    expect(
      validate(fixed, [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ]),
    ).toEqual([]);
    expect(
      validate(fixed, [
        ['b', 'c', 'd'],
        ['a', 'e'],
      ]),
    ).toEqual([{ rule: FIXED_PEOPLE, group: 0, people: ['a'] }]);
    expect(
      validate(fixed, [
        ['a', 'd'],
        ['b', 'c', 'e'],
      ]).map(({ rule }) => rule),
    ).toEqual([GROUP_SIZES, GROUP_SIZES]);
  });

  test('finds people who must be together and are not', () => {
    const rules: HardRule[] = [{ id: 'r', kind: 'together', people: ['a', 'c', 'gone'] }];
    expect(validate(problemOf(four, rules), pairs)).toEqual([{ rule: 'r', group: null, people: ['a', 'c'] }]);
    expect(
      validate(problemOf(four, rules), [
        ['a', 'c'],
        ['b', 'd'],
      ]),
    ).toEqual([]);
  });

  test('finds people who must be apart and are not, for each rule', () => {
    const rules: HardRule[] = [
      {
        id: 'r',
        kind: 'apart',
        pairs: [
          ['b', 'a'],
          ['a', 'c'],
          ['a', 'gone'],
        ],
      },
      {
        id: 's',
        kind: 'apart',
        pairs: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      },
    ];
    expect(validate(problemOf(four, rules), pairs)).toEqual([
      { rule: 'r', group: 0, people: ['a', 'b'] },
      { rule: 's', group: 0, people: ['a', 'b'] },
    ]);
  });

  test('counts the quarters that all in a group have; who was not asked has none', () => {
    const rules: HardRule[] = [{ id: 'r', kind: 'common_quarters', quarters: 2 }];
    const people = [
      person('a', { quarters: new Set([1, 2, 3]) }),
      person('b', { quarters: new Set([2, 3, 4]) }),
      person('c', { quarters: new Set([5]) }),
      person('d'),
    ];
    expect(validate(problemOf(people, rules), pairs)).toEqual([{ rule: 'r', group: 1, people: ['c', 'd'] }]);
    expect(validate(problemOf(people, [{ id: 'r', kind: 'common_quarters', quarters: 0 }]), pairs)).toEqual([]);
  });

  test('counts people in each group, or in each group with somebody', () => {
    const least: HardRule = { id: 'r', kind: 'count', each: null, of: ['a', 'b'], least: 1, most: null };
    expect(validate(problemOf(four, [least]), pairs)).toEqual([{ rule: 'r', group: 1, people: ['c', 'd'] }]);
    const most: HardRule = { id: 'r', kind: 'count', each: null, of: ['a', 'b'], least: null, most: 1 };
    expect(validate(problemOf(four, [most]), pairs)).toEqual([{ rule: 'r', group: 0, people: ['a', 'b'] }]);
    const each = (id: string): HardRule => ({ ...least, each: [id] });
    expect(validate(problemOf(four, [each('a')]), pairs)).toEqual([]);
    expect(validate(problemOf(four, [each('c')]), pairs)).toEqual([{ rule: 'r', group: 1, people: ['c', 'd'] }]);
  });

  test('adds up what the mentors of a group take; without a number they take any', () => {
    const rules: HardRule[] = [{ id: 'r', kind: 'capacity' }];
    const mentee = { role: 'mentee' } as const;
    const group = (...capacities: (number | null)[]) => [
      ...capacities.map((capacity, nth) => person(`m${nth}`, { role: 'mentor', capacity })),
      ...['a', 'b', 'c'].map((id) => person(id, mentee)),
    ];
    const broken = (people: Person[]) =>
      validate(problemOf(people, rules, { sizes: [people.length] }), [people.map(({ id }) => id)]).length;
    expect(broken(group(2))).toBe(1);
    expect(broken(group())).toBe(1);
    expect(broken(group(2, 1))).toBe(0);
    expect(broken(group(null))).toBe(0);
  });

  test('accepts nobody in no groups', () => {
    expect(validate(problemOf([], [], { sizes: [] }), [])).toEqual([]);
  });

  test('accepts what is planted, and finds every change of it that breaks a rule of everyone', () => {
    fc.assert(
      fc.property(randomProblems({ fewest: 4 }), fc.nat(), ({ problem, planted }, choice) => {
        fc.pre(planted !== null && planted.length > 1);
        if (!planted) return;
        expect(validate(problem, planted)).toEqual([]);
        const at = choice % planted.length;
        const other = (at + 1) % planted.length;
        const [first = ''] = planted[at] ?? [];
        const rulesOf = (groups: readonly (readonly string[])[]) => validate(problem, groups).map(({ rule }) => rule);
        const change = (edit: (group: readonly string[], nth: number) => readonly string[]) =>
          rulesOf(planted.map(edit));
        expect(change((group, nth) => (nth === at ? group.slice(1) : group))).toContain(EVERYONE_ONCE);
        expect(change((group, nth) => (nth === other ? [...group, first] : group))).toContain(EVERYONE_ONCE);
        expect(change((group, nth) => (nth === at ? ['nobody', ...group.slice(1)] : group))).toContain(EVERYONE_ONCE);
        expect(change((group, nth) => (nth === at ? [first] : group))).toContain(GROUP_SIZES);
        expect(rulesOf([...planted, []])).toContain(GROUP_SIZES);
        expect(rulesOf(planted.slice(1))).toContain(EVERYONE_ONCE);
      }),
    );
  }, 60_000);

  test('finds the rule of each kind that is made so that the pairing breaks it', () => {
    fc.assert(
      fc.property(randomProblems({ fewest: 6 }), fc.nat(), ({ problem, planted }, choice) => {
        fc.pre(planted !== null && planted.length > 1);
        const at = choice % (planted?.length ?? 1);
        const [a = '', b = ''] = planted?.[at] ?? [];
        const other = planted?.find((_, nth) => nth !== at)?.[0] ?? '';
        const size = planted?.[at]?.length ?? 0;
        const broken: HardRule[] = [
          { id: 'new', kind: 'together', people: [a, other] },
          { id: 'new', kind: 'apart', pairs: [[b, a]] },
          { id: 'new', kind: 'common_quarters', quarters: 673 },
          { id: 'new', kind: 'count', each: [a], of: [a, b], least: 3, most: null },
          { id: 'new', kind: 'count', each: null, of: planted?.[at] ?? [], least: null, most: size - 1 },
        ];
        for (const rule of broken)
          expect(validate({ ...problem, rules: [rule] }, planted ?? []).map(({ rule }) => rule)).toContain('new');
        const mentees = problem.people.map((person) => ({ ...person, role: 'mentee' as const }));
        const capacity: HardRule = { id: 'new', kind: 'capacity' };
        expect(validate({ ...problem, people: mentees, rules: [capacity] }, planted ?? [])).not.toEqual([]);
        const fixed = problem.sizes.map((_, place) => (place === at ? [other] : []));
        const rules = validate({ ...problem, fixed }, planted ?? []).map(({ rule }) => rule);
        expect(rules).toContain(FIXED_PEOPLE);
      }),
    );
  }, 60_000);
});
