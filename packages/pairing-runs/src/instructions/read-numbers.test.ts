import { Criteria, type Question } from '@pi/domain/events';
import { describe, expect, test } from 'vitest';
import { readNumbers } from './read-numbers.ts';

const HOURS = { content: { type: 'availability' } } as Question;
const EVENT = { groupSize: 4, roles: null, criteria: Criteria.parse({}) };
const ROLES = { mentor: 'Guide', mentee: 'newcomers' };

describe('readNumbers', () => {
  test('makes changes of an event’s own numbers, each once', () => {
    const numbers = [
      { name: 'groupSize', value: 3 },
      { name: 'groupSize', value: 5 },
      { name: 'commonHours', value: 2 },
      { name: 'noRepeatEvents', value: 1 },
      { name: 'mentorCapacity', value: 3 },
    ] as const;
    expect(readNumbers([...numbers], { ...EVENT, roles: ROLES }, [HOURS])).toEqual({
      changes: [
        { fields: { groupSize: 3, criteria: {} }, text: 'Groups have 3 people' },
        { fields: { criteria: { commonHours: 2 } }, text: 'At least 2 hours a week in common in each group' },
        { fields: { criteria: { noRepeatEvents: 1 } }, text: 'Nobody meets again from the last event' },
        { fields: { criteria: { mentorCapacity: 3 } }, text: 'Guide: at most 3 newcomers each' },
      ],
      refused: 1,
    });
  });

  test.each([
    ['of people that no event takes', 'groupSize', 1],
    ['that is no whole number', 'groupSize', 2.5],
    ['that is endless', 'commonHours', Number.POSITIVE_INFINITY],
    ['of hours that nobody was asked', 'commonHours', 2],
    ['of mentors where there are none', 'mentorCapacity', 2],
    ['below zero', 'noRepeatEvents', -1],
  ] as const)('refuses a number %s', (_, name, value) => {
    expect(readNumbers([{ name, value }], EVENT, [])).toEqual({ changes: [], refused: 1 });
  });

  test('proposes nothing that the event has already', () => {
    expect(readNumbers([{ name: 'groupSize', value: 4 }], EVENT, [])).toEqual({ changes: [], refused: 0 });
  });
});
