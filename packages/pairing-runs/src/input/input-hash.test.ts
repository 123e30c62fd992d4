import { Criteria } from '@pi/domain/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashInput, hashOf } from './input-hash.ts';
import type { PairingInput } from './pairing-input.ts';

const ID = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`;

function input(change: Partial<PairingInput> = {}): PairingInput {
  const criteria = Criteria.parse({});
  const event = {
    groupSize: 4,
    groupCountRule: 'nearest',
    groupCount: null,
    roles: null,
    criteria,
    endDay: '2026-12-01',
  };
  const hours = { timeZone: 'Europe/Berlin', hours: [9, 10] };
  const people = [1, 2, 3].map((nth) => ({
    user: { id: ID(nth), firstName: `P${nth}`, stage: null, field: null },
    registration: { role: null },
    answers: new Map<string, unknown>([
      ['q1', nth],
      ['q2', hours],
    ]),
  }));
  return {
    event,
    questions: [{ id: 'q1', position: 1, text: 'Why?', content: { type: 'scale' }, weight: 1, isRequired: true }],
    people,
    rules: [{ id: 'r', rule: { kind: 'apart', people: [ID(1), ID(2)] } }],
    blocks: [[ID(1), ID(3)]],
    earlierPairs: [{ people: [ID(1), ID(2)], eventsAgo: 1, title: 'A', endDay: '2026-11-01' }],
    makerFacts: new Map(),
    ...change,
  } as PairingInput;
}

describe('hashInput', () => {
  const before = hashInput(input());

  test('is the same in whatever order things were read', () => {
    const { people, rules } = input();
    const turned = people.toReversed().map((one) => ({ ...one, answers: new Map([...one.answers].toReversed()) }));
    const earlier = [{ people: [ID(2), ID(1)] as const, eventsAgo: 1, title: 'B', endDay: '2026-11-02' }];
    expect(hashInput(input({ people: turned, rules: rules.toReversed(), earlierPairs: earlier }))).toBe(before);
  });

  test('does not depend on names, nor on the day, while no clock changes', () => {
    const { people, event } = input();
    const renamed = people.map((one) => ({ ...one, user: { ...one.user, firstName: 'Other' } }));
    expect(hashInput(input({ people: renamed, event: { ...event, endDay: '2026-12-20' } }))).toBe(before);
    expect(hashInput(input({ event: { ...event, endDay: '2026-07-01' } }))).not.toBe(before);
  });

  test('depends on years and fields only as far as a rule selects people by them', () => {
    const { people } = input();
    const inYear = (stage: string) => people.map((one) => ({ ...one, user: { ...one.user, stage } }));
    expect(hashInput(input({ people: inYear('2') }))).toBe(before);
    const count = { kind: 'count', of: { by: 'stage', value: '1' }, each: null, least: 1, most: null };
    const withRule = (stage: string) =>
      hashInput(input({ people: inYear(stage), rules: [{ id: 'r', rule: count }] } as Partial<PairingInput>));
    expect(withRule('2')).toBe(withRule('3'));
    expect(withRule('1')).not.toBe(withRule('2'));
  });

  test('does not depend on earlier pairs and wishes of people who do not take part', () => {
    const { earlierPairs, blocks } = input();
    const [pair] = earlierPairs;
    if (!pair) throw new Error('no pair');
    const more = { earlierPairs: [...earlierPairs, { ...pair, people: [ID(1), ID(9)] as const }] };
    expect(hashInput(input({ ...more, blocks: [...blocks, [ID(9), ID(1)]] }))).toBe(before);
  });

  test('changes with people, answers, weights, rules, wishes and earlier pairs', () => {
    const { people, questions, event } = input();
    const changes: Partial<PairingInput>[] = [
      { people: people.slice(1) },
      { people: people.map((one) => ({ ...one, answers: new Map([['q1', 5]]) })) },
      { questions: questions.map((one) => ({ ...one, weight: 2 })) },
      { rules: [] },
      { blocks: [] },
      { earlierPairs: [] },
      { event: { ...event, criteria: { ...event.criteria, commonHours: 1 } } },
    ];
    const hashes = changes.map((change) => hashInput(input(change)));
    expect(new Set([before, ...hashes]).size).toBe(changes.length + 1);
  });
});

describe('hashOf', () => {
  test('depends on no order of keys', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(hashOf(turned)).toBe(hashOf(value));
      }),
    ));
});
