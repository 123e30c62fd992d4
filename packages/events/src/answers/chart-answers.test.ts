import { type AnswerValue, Question } from '@pi/domain/events';
import { describe, expect, test } from 'vitest';
import { chartAnswers } from './chart-answers.ts';
import { commonestWords } from './words.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const ask = (content: object) =>
  Question.parse({ id: ID, position: 1, text: 'T', shortName: null, content, weight: 0, isRequired: true });
const chart = (content: object, ...given: (AnswerValue | undefined)[]) =>
  chartAnswers(
    [ask(content)],
    given.map((value) => new Map(value === undefined ? [] : [[ID, value]])),
  )[0];

describe('chartAnswers', () => {
  test('shows nothing of fewer than three answers', () => {
    expect(chart({ type: 'free_text' }, 'one', 'two', undefined)).toEqual(
      expect.objectContaining({ kind: 'few', answered: 2, noResponse: 1 }),
    );
    expect(chart({ type: 'scale' })).toMatchObject({ kind: 'few', answered: 0 });
    expect(chart({ type: 'free_text' }, 'c', 'a', 'b')).toMatchObject({ texts: [{ samples: ['a', 'b', 'c'] }] });
  });

  test('counts options nobody chose, and people who did not answer', () => {
    const content = { type: 'multiple_choice', options: ['Tea', 'Milk', 'Juice'] };
    const found = chart(content, ['Tea', 'Milk'], ['Tea'], ['Tea'], undefined);
    expect(found).toMatchObject({ answered: 3, noResponse: 1, bars: [{ people: 3 }, { people: 1 }, { people: 0 }] });
  });

  test('has the mean of a scale', () => {
    expect(chart({ type: 'scale', steps: 3 }, 1, 2, 3)).toMatchObject({ mean: 2, bars: [{}, {}, {}] });
  });

  test('does not count half an offer, and adds hours up', () => {
    expect(chart({ type: 'offer_seek' }, { offer: 'x', seek: '' })).toMatchObject({ answered: 0, noResponse: 1 });
    const berlin = { timeZone: 'Europe/Berlin', hours: [9, 10] };
    expect(chart({ type: 'availability' }, berlin, berlin, { timeZone: 'UTC', hours: [9] })).toMatchObject({
      hours: expect.objectContaining({ 8: 0, 9: 3, 10: 2 }),
    });
  });
});

describe('commonestWords', () => {
  test('counts a word once a text and leaves out what says nothing', () => {
    expect(commonestWords(['The robots and robots', 'robots are the best', 'a drone'])).toEqual([
      { word: 'robots', texts: 2 },
    ]);
  });
});
