import { answerSchemaOf } from '@pi/domain/events';
import { describe, expect, test } from 'vitest';
import type { DemoEvent, DemoPerson } from './demo-event.ts';
import { DEMO_EVENTS } from './index.ts';

// Words as they are written: whoever scores word stems finds at least these.
const COMMON = new Set(
  'with from that this what when where than then them they their have into your mine like want'.split(' '),
);

function wordsOf({ answers, facts: _facts }: DemoPerson): Set<string> {
  const texts = [...answers.values()].flatMap((value) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && 'offer' in value ? [value.offer, value.seek] : [];
  });
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

function personOf({ people }: DemoEvent, id: string): DemoPerson {
  const found = people.find((person) => person.id === id);
  if (!found) throw new Error(`nobody is ${id}`);
  return found;
}

describe.each(DEMO_EVENTS)('$name', (event) => {
  test('has at least 30 people, each once, and each in one intended group or a decoy', () => {
    const ids = event.people.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...event.intended.flat(), ...event.decoys].toSorted()).toEqual(ids.toSorted());
    for (const group of event.intended) expect(group).toHaveLength(event.groupSize);
  });

  test('has an answer to every question from everybody, as its type allows', () => {
    for (const { id, answers } of event.people)
      for (const question of event.questions) {
        const answer = answers.get(question.id);
        expect(answerSchemaOf(question.content).safeParse(answer).error, `${id}: ${question.id}`).toBeUndefined();
      }
  });

  test('has a mentor in each group, where it has roles', () => {
    if (event.capacity === null) return;
    for (const group of event.intended)
      expect(group.map((id) => personOf(event, id).role)).toEqual(['mentor', 'mentee', 'mentee']);
  });

  test('has decoys who each share at least two words with every intended group', () => {
    for (const decoy of event.decoys.map((id) => wordsOf(personOf(event, id))))
      for (const group of event.intended) {
        const words = new Set(group.flatMap((id) => [...wordsOf(personOf(event, id))]));
        expect([...words].filter((word) => decoy.has(word)).length, group.join()).toBeGreaterThanOrEqual(2);
      }
  });
});
