import { describe, expect, test } from 'vitest';
import { cleanAnswer, nameOpenQuestion, stateOf } from './answer-state.ts';
import type { AskedQuestion } from './asked-question.ts';

const asked = (content: AskedQuestion['content'], isRequired = true): AskedQuestion => ({
  id: 'a',
  position: 4,
  text: 'What?',
  name: 'What',
  use: '',
  wanted: '',
  missing: undefined,
  content,
  isRequired,
});
const offerSeek = asked({ type: 'offer_seek' });

describe('stateOf', () => {
  test('tells open questions from those that may stay empty', () => {
    expect(stateOf(offerSeek, {})).toBe('open');
    expect(stateOf(offerSeek, { a: { offer: 'Python', seek: '' } })).toBe('open');
    expect(stateOf(asked({ type: 'free_text' }, false), {})).toBe('empty');
    expect(stateOf(asked({ type: 'scale', steps: 5, lowest: null, highest: null }), { a: 1 })).toBe('done');
  });
});

describe('nameOpenQuestion', () => {
  test('names the text that is missing where the other is there', () => {
    expect(nameOpenQuestion(offerSeek, { offer: 'Python', seek: '' })).toBe('4, I seek');
    expect(nameOpenQuestion(offerSeek, { offer: '', seek: 'Sensors' })).toBe('4, I offer');
  });

  test('is the number alone where nothing is there', () => expect(nameOpenQuestion(offerSeek, undefined)).toBe('4'));
});

describe('cleanAnswer', () => {
  test.each([['', []], { offer: '', seek: '' }, { timeZone: 'UTC', hours: [] }].flat(1))('%j deletes', (value) =>
    expect(cleanAnswer(value)).toBeNull(),
  );

  test.each(['yes', 2, { offer: 'Python', seek: '' }])('%j is sent as it is', (value) =>
    expect(cleanAnswer(value)).toEqual(value),
  );
});
