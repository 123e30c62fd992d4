import type { AnswerValue, QuestionContent } from '@pi/domain/events';
import { describe, expect, test } from 'vitest';
import { describeAnswer } from './answer-words.ts';

const say = (content: QuestionContent, value: AnswerValue | undefined, isRequired = true) =>
  describeAnswer({ content, isRequired }, value);

describe('an answer in few words', () => {
  test('that is missing is open where it is required, else empty', () => {
    expect(say({ type: 'free_text' }, undefined)).toEqual({ text: 'open', isOpen: true });
    expect(say({ type: 'free_text' }, undefined, false)).toEqual({ text: 'left empty', isOpen: false });
  });

  test('of two texts names the one that is missing', () => {
    expect(say({ type: 'offer_seek' }, { offer: 'Python', seek: '' }).text).toBe('seek is open');
    expect(say({ type: 'offer_seek' }, { offer: '', seek: 'Sensors' }).text).toBe('offer is open');
    expect(say({ type: 'offer_seek' }, { offer: 'Python', seek: 'Sensors' })).toEqual({
      text: 'offer and seek',
      isOpen: false,
    });
  });

  test.each([
    [{ type: 'single_choice', options: ['a', 'b'] }, 'a', 'a'],
    [{ type: 'multiple_choice', options: ['a', 'b'], most: null }, ['a', 'b'], 'a, b'],
    [{ type: 'scale', steps: 5, lowest: null, highest: null }, 4, '4 of 5'],
    [{ type: 'availability' }, { timeZone: 'UTC', hours: [9, 10] }, '2 hours a week'],
  ] as const)('%j with %j is "%s"', (content, value, text) =>
    expect(say(content as never, value as never)).toEqual({ text, isOpen: false }),
  );
});
