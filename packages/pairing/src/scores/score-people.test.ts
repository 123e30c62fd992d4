import { type AnswerValue, Question, QuestionDraft } from '@pi/domain/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScoreInput } from '../../test/any-score-input.ts';
import { ONE, type ScoreInput } from './respondent.ts';
import { scorePeople } from './score-people.ts';

type Asked = [content: object, weight: number, answers: unknown[]];

/** An event of as many people as there are answers: p0, p1, ... */
function inputOf(asked: Asked[], more: Partial<ScoreInput> = {}): ScoreInput {
  const questions = asked.map(([content, weight], nth) => ({
    ...Question.omit({ id: true }).parse({ ...QuestionDraft.parse({ text: 'T', content, weight }), position: nth + 1 }),
    id: `q${nth}`,
  }));
  const people = Math.max(...asked.map(([, , answers]) => answers.length), 3);
  const respondents = Array.from({ length: people }, (_, person) => ({
    ...{ id: `p${person}`, facts: null },
    answers: new Map(asked.map(([, , answers], nth) => [`q${nth}`, answers[person]] as [string, AnswerValue])),
  }));
  return { respondents, questions, weekAfter: '2026-12-01', pairWeights: [], factWeights: null, ...more };
}

function scoreOf(asked: Asked[], more: Partial<ScoreInput> = {}): number {
  return scorePeople(inputOf(asked, more)).get('p0', 'p1') / ONE;
}

const CHOICE = { type: 'single_choice', options: ['Tea', 'Coffee'] };
const MANY = { type: 'multiple_choice', options: ['Tea', 'Coffee', 'Water'] };
const SCALE = { type: 'scale', steps: 5 };
const TEXT = { type: 'free_text' };
const BOTH = { type: 'offer_seek' };
const HOURS = { type: 'availability' };
const utc = (...hours: number[]) => ({ timeZone: 'UTC', hours });

describe('scorePeople', () => {
  test.each<[string, Asked[]]>([
    ['nobody answered', [[CHOICE, 5, []]]],
    ['one of the two answered', [[CHOICE, 5, ['Tea']]]],
    ['no question has a weight', [[CHOICE, 0, ['Tea', 'Tea']]]],
    ['an answer is none of the options', [[CHOICE, 5, ['Milk', 'Milk']]]],
    ['one word is shared', [[TEXT, 5, ['a lamp for bees', 'lamp of wood']]]],
    ['the same word is shared twice', [[TEXT, 5, ['lamp, lamps', 'a lamp and a Lamp']]]],
    ['only fill words are shared', [[TEXT, 5, ['somebody who is looking for help', 'I am somebody looking for help']]]],
    [
      'both offer the same, and seek the same',
      [[BOTH, 5, [...Array(2)].map(() => ({ offer: 'solder circuits', seek: 'paint walls' }))]],
    ],
  ])('gives 0 where %s', (_, asked) => expect(scoreOf(asked)).toBe(0));

  test.each<[string, Asked[], number]>([
    ['the same option', [[CHOICE, 1, ['Tea', 'Tea']]], 1],
    [
      'one of three chosen options',
      [
        [
          MANY,
          2,
          [
            ['Tea', 'Coffee'],
            ['Tea', 'Water'],
          ],
        ],
      ],
      0.333333,
    ],
    ['a step of four between them', [[SCALE, 3, [2, 3]]], 0.75],
    ['a step of four, where they should differ', [[SCALE, -3, [2, 3]]], 0.25],
    ['an hour in common', [[HOURS, 1, [utc(9, 10), utc(10, 11)]]], 0.333333],
    ['more hours than anybody needs', [[HOURS, 1, [utc(9, 10, 11, 12), utc(9, 10, 11, 12)]]], 1],
    [
      'an hour in common in different zones',
      [[HOURS, 1, [utc(9), { timeZone: 'Europe/Berlin', hours: [10] }]]],
      0.333333,
    ],
    [
      'the mean by weight',
      [
        [CHOICE, 3, ['Tea', 'Coffee']],
        [SCALE, 1, [1, 1]],
      ],
      0.25,
    ],
    [
      'the mean of what both answered',
      [
        [CHOICE, 3, ['Tea']],
        [SCALE, 1, [1, 1]],
      ],
      1,
    ],
    ['a text in other forms of the words', [[TEXT, 1, ['Printing housings', 'prints housing']]], 1],
    [
      'what one offers and the other seeks, one way of two',
      [
        [
          BOTH,
          1,
          [
            { offer: 'solder circuits', seek: 'painted walls' },
            { offer: 'juggle knives', seek: 'soldering circuit' },
          ],
        ],
      ],
      0.5,
    ],
    [
      'what one offers and the other seeks, where nothing else is said',
      [
        [
          BOTH,
          1,
          [
            { offer: 'solder circuits', seek: '' },
            { offer: '', seek: 'soldering circuit' },
          ],
        ],
      ],
      1,
    ],
  ])('scores %s', (_, asked, score) => expect(scoreOf(asked)).toBe(score));

  test('gives a rare word more weight than one that many write', () => {
    const own = 'lamps, music, bees, knots';
    const [rare, common] = ['bees and knots of stone, clay, rope', 'lamps and music of rivers, gold, salt'];
    const others = Array.from({ length: 6 }, (_, nth) => `lamps with music number${nth}`);
    const scores = scorePeople(inputOf([[TEXT, 1, [own, rare, common, ...others]]]));
    expect(scores.get('p0', 'p1')).toBeGreaterThan(scores.get('p0', 'p2'));
  });

  test('counts a wish as a question that only its pair answered', () => {
    const asked: Asked[] = [[CHOICE, 1, ['Tea', 'Coffee', 'Tea']]];
    const wish = (weight: number) => ({ pairWeights: [{ people: ['p1', 'p0'] as [string, string], weight }] });
    expect(scoreOf(asked, wish(1))).toBe(0.5);
    expect(scoreOf([[CHOICE, 1, ['Tea', 'Tea']]], wish(-3))).toBe(0.25);
    expect(scorePeople(inputOf(asked, wish(5))).get('p0', 'p2')).toBe(ONE);
  });

  test('puts pairs without a wish between the others where nothing else counts', () => {
    const pairWeights = [
      { people: ['p0', 'p1'] as const, weight: 2 },
      { people: ['p1', 'p2'] as const, weight: -1 },
      { people: ['p0', 'gone'] as const, weight: 5 },
      { people: ['p0', 'p0'] as const, weight: 5 },
    ];
    const scores = scorePeople(inputOf([[CHOICE, 0, []]], { pairWeights }));
    expect([scores.get('p0', 'p1'), scores.get('p0', 'p2'), scores.get('p1', 'p2')]).toEqual([ONE, ONE / 2, 0]);
  });

  test('compares makers by facts: alike where the weight is above 0, apart where below', () => {
    const facts = (marketplace: string, category: string, userBracket: string | null) => ({
      ...{ marketplaces: [marketplace], categories: [category], listedIn: [{ marketplace, category }] },
      ...{ worksWith: [], userBracket, day: '2026-11-20' },
    });
    const all = [
      facts('chrome', 'design', '1k–10k'),
      facts('chrome', 'finance', '10k–100k'),
      facts('chrome', 'design', null),
      null,
    ];
    const respondents = all.map((one, nth) => ({ id: `p${nth}`, answers: new Map(), facts: one }));
    const none = { marketplaces: 0, categories: 0, worksWith: 0, users: 0, competitors: 0 };
    const scoresBy = (weights: object) => {
      const scores = scorePeople({ ...inputOf([[CHOICE, 0, []]]), respondents, factWeights: { ...none, ...weights } });
      return ['p1', 'p2', 'p3'].map((other) => scores.get('p0', other) / ONE);
    };
    expect(scoresBy({ competitors: -4 })).toEqual([1, 0, 0]);
    expect(scoresBy({ marketplaces: 1 })).toEqual([1, 1, 0]);
    expect(scoresBy({ users: 2 })).toEqual([0.5, 0, 0]);
    expect(scoresBy({ worksWith: 5 })).toEqual([0, 0, 0]);
  });

  test('gives whole millionths from 0 to 1, the same in whatever order people and questions come', () => {
    fc.assert(
      fc.property(anyScoreInput, fc.infiniteStream(fc.nat()), (input, random) => {
        const shuffle = <One>(all: readonly One[]) =>
          all
            .map((one) => ({ one, at: random.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const scores = scorePeople(input);
        const others = scorePeople({
          ...input,
          respondents: shuffle(input.respondents),
          questions: shuffle(input.questions),
          pairWeights: shuffle(input.pairWeights).map(({ people: [a, b], weight }) => ({ people: [b, a], weight })),
        });
        for (const a of scores.ids)
          for (const b of scores.ids) {
            const score = scores.get(a, b);
            expect(Number.isInteger(score) && score >= 0 && score <= ONE).toBe(true);
            expect(others.get(b, a)).toBe(score);
          }
      }),
    );
  }, 120_000);

  test('scores 2,000 people by six questions within a few seconds', () => {
    const words = ['lamp', 'bees', 'music', 'wood', 'radio', 'maps', 'bread', 'law'];
    const person = (nth: number) => ({
      id: `p${nth}`,
      facts: null,
      answers: new Map<string, never>([
        ['q0', ['Tea', 'Coffee'][nth % 2]],
        ['q1', [['Tea'], ['Tea', 'Water'], ['Coffee']][nth % 3]],
        ['q2', (nth % 5) + 1],
        ['q3', [0, 1, 2].map((at) => words[(nth * (at + 3)) % words.length]).join(' ')],
        ['q4', { offer: `${words[nth % 8]} ${words[nth % 7]}`, seek: `${words[nth % 5]} ${words[nth % 6]}` }],
        ['q5', utc(...[0, 1, 2].map((at) => (nth * 7 + at) % 168).toSorted((a, b) => a - b))],
      ] as never),
    });
    const asked: Asked[] = [CHOICE, MANY, SCALE, TEXT, BOTH, HOURS].map((content) => [content, 2, []]);
    const respondents = Array.from({ length: 2000 }, (_, nth) => person(nth));
    // Of this process alone: others may be at work on the machine.
    const start = process.cpuUsage();
    scorePeople(inputOf(asked, { respondents }));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  }, 60_000);
});
