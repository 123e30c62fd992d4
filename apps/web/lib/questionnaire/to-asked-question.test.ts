import { type Question, QuestionDraft } from '@pi/domain/events';
import { expect, test } from 'vitest';
import { toAskedQuestion } from './to-asked-question.ts';

const options = ['Robotics', 'Weather station', 'Bicycle light'];
const ask = (content: object, isRequired = true, shortName: string | null = null) => {
  const draft = QuestionDraft.parse({ text: 'What?', content, isRequired, shortName });
  return toAskedQuestion({ id: 'a', position: 1, ...draft } as Question, 0);
};

test('says whether an answer is needed, and what is missing while there is none', () => {
  expect(ask({ type: 'free_text' })).toMatchObject({ wanted: 'Required', missing: 'Still open. Write a few words.' });
  expect(ask({ type: 'free_text' }, false)).toMatchObject({ wanted: 'Optional', missing: undefined });
});

test('says how many options may be chosen, where that is a limit', () => {
  expect(ask({ type: 'multiple_choice', options, most: 2 }).wanted).toBe('Required · up to two');
  expect(ask({ type: 'multiple_choice', options, most: 3 }).wanted).toBe('Required');
  expect(ask({ type: 'multiple_choice', options }).wanted).toBe('Required');
});

test('is called by its text where it has no short name', () => {
  expect(ask({ type: 'free_text' }).name).toBe('What?');
  expect(ask({ type: 'free_text' }, true, 'Anything').name).toBe('Anything');
});
