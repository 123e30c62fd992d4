import { type AnswerValue, QuestionContent, USER_BRACKETS } from '@pi/domain/events';
import fc from 'fast-check';
import type { Respondent, ScoreInput } from '../src/scores/respondent.ts';

/** Words of one stem each. */
export const WORD_FAMILIES = [
  ['print', 'prints', 'Printing', 'printed'],
  ['sensor', 'Sensors'],
  ['weave', 'weaving'],
  ['soldering', 'solders', 'SOLDERED'],
  ['кошка'],
  ['測試'],
  ['Café', 'cafe', 'cafés'],
];
const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/New_York'];
const OPTIONS = ['Tea', 'Coffee', 'Water'];
const content = (value: object) => QuestionContent.parse(value);

const anyText = fc
  .array(fc.constantFrom(...WORD_FAMILIES.flat(), 'and', 'I want', '42', '<b>', '!!'), { maxLength: 8 })
  .map((words) => words.join(' '));

/** Each question with what may answer it. */
const QUESTIONS: { content: QuestionContent; answer: fc.Arbitrary<AnswerValue> }[] = [
  { content: content({ type: 'single_choice', options: OPTIONS }), answer: fc.constantFrom(...OPTIONS) },
  { content: content({ type: 'multiple_choice', options: OPTIONS }), answer: fc.subarray(OPTIONS) },
  { content: content({ type: 'scale', steps: 5 }), answer: fc.integer({ min: 1, max: 5 }) },
  { content: content({ type: 'free_text' }), answer: anyText },
  { content: content({ type: 'offer_seek' }), answer: fc.record({ offer: anyText, seek: anyText }) },
  {
    content: content({ type: 'availability' }),
    answer: fc.record({
      timeZone: fc.constantFrom(...ZONES),
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 20 })).map((hours) => hours.toSorted((a, b) => a - b)),
    }),
  },
];

const anyFacts = fc.record({
  marketplaces: fc.subarray(['chrome', 'slack']),
  categories: fc.subarray(['design', 'finance']),
  listedIn: fc.subarray([
    { marketplace: 'chrome', category: 'design' },
    { marketplace: 'slack', category: 'finance' },
  ]),
  worksWith: fc.subarray(['Gmail', 'Jira']),
  userBracket: fc.constantFrom(null, ...USER_BRACKETS),
  day: fc.constantFrom('2026-11-19', '2026-11-20'),
});
const anyWeight = fc.integer({ min: -5, max: 5 });

const anyRespondents: fc.Arbitrary<Respondent[]> = fc
  .array(
    fc.record({
      answers: fc.tuple(...QUESTIONS.map(({ answer }) => fc.option(answer, { nil: undefined }))),
      facts: fc.option(anyFacts),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((people) =>
    people.map(({ answers, facts }, place) => ({
      id: `p${place}`,
      answers: new Map(answers.flatMap((answer, nth) => (answer === undefined ? [] : [[`q${nth}`, answer] as const]))),
      facts,
    })),
  );

/** An event of up to seven people, who left out some answers. */
export const anyScoreInput: fc.Arbitrary<ScoreInput> = fc
  .record({
    respondents: anyRespondents,
    weights: fc.array(anyWeight, { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
    factWeights: fc.option(
      fc.record({
        ...{ marketplaces: anyWeight, categories: anyWeight, worksWith: anyWeight },
        ...{ users: anyWeight, competitors: anyWeight },
      }),
    ),
    pairWeights: fc.array(
      fc.record({
        people: fc.tuple(fc.constantFrom('p0', 'p1', 'gone'), fc.constantFrom('p1', 'p2')),
        weight: anyWeight,
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ weights, ...input }) => ({
    ...{ ...input, weekAfter: '2026-12-01' },
    questions: QUESTIONS.map((question, nth) => ({
      ...{ id: `q${nth}`, position: nth + 1, text: `Question ${nth}`, shortName: null, isRequired: false },
      ...{ content: question.content, weight: weights[nth] ?? 0 },
    })),
  }));
