import type { Question } from '@pi/domain/events';
import { expect, test } from 'vitest';
import { listSelectors } from './list-selectors.ts';

const QUESTION = { id: 'q', position: 2, shortName: null, text: 'What do you play?' };
const ask = (content: object) => ({ ...QUESTION, content }) as Question;

test('an event of nobody, without roles and questions, has no kinds of people', () =>
  expect(listSelectors(null, [], [ask({ type: 'free_text' })])).toEqual([]));

test('years come once, in whatever case they are written, 2 before 10', () => {
  const people = ['10th term', '2nd term', '2ND TERM', null].map((stage) => ({ stage, field: null }));
  const [years] = listSelectors(null, people, []);
  expect(years?.choices.map(({ label }) => label)).toEqual(['2nd term', '10th term']);
});

test('steps of a scale are numbers, as answers are', () => {
  const [steps] = listSelectors(null, [], [ask({ type: 'scale', steps: 2 })]);
  expect(steps).toEqual({
    label: 'Answer to question 2: What do you play?',
    mayBeSeveral: true,
    choices: [
      { label: '1', selector: { by: 'answer', question: 'q', values: [1] } },
      { label: '2', selector: { by: 'answer', question: 'q', values: [2] } },
    ],
  });
});

test('roles are called as the event calls them', () => {
  const [roles] = listSelectors({ mentor: 'guide', mentee: 'newcomer' }, [], []);
  expect(roles?.choices.map(({ label }) => label)).toEqual(['Guide', 'Newcomer']);
});
