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
  test('counts options nobody chose, and people who did not answer', () => {
    const found = chart(
      { type: 'multiple_choice', options: ['Tea', 'Milk', 'Juice'] },
      ['Tea', 'Milk'],
      ['Tea'],
      undefined,
    );
    expect(found).toMatchObject({ answered: 2, noResponse: 1, bars: [{ people: 2 }, { people: 1 }, { people: 0 }] });
  });

  test('has the mean of a scale, and none without answers', () => {
    expect(chart({ type: 'scale', steps: 3 }, 1, 2, 3)).toMatchObject({ mean: 2, bars: [{}, {}, {}] });
    expect(chart({ type: 'scale' })).toMatchObject({ mean: null, answered: 0 });
  });

  test('shows no sample of fewer than three texts', () => {
    expect(chart({ type: 'free_text' }, 'one', 'two')).toMatchObject({ texts: [{ samples: [] }] });
    expect(chart({ type: 'free_text' }, 'c', 'a', 'b')).toMatchObject({ texts: [{ samples: ['a', 'b', 'c'] }] });
  });

  test('does not count half an offer, and adds hours up', () => {
    expect(chart({ type: 'offer_seek' }, { offer: 'x', seek: '' })).toMatchObject({ answered: 0, noResponse: 1 });
    const berlin = { timeZone: 'Europe/Berlin', hours: [9, 10] };
    expect(chart({ type: 'availability' }, berlin, { timeZone: 'UTC', hours: [9] })).toMatchObject({
      hours: expect.objectContaining({ 8: 0, 9: 2, 10: 1 }),
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
