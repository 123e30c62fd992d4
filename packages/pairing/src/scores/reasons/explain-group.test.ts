import { type Answers, type AnswerValue, toUtcQuarters } from '@pi/domain/events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScoreInput, WORD_FAMILIES } from '../../../test/any-score-input.ts';
import { DEMO_EVENTS } from '../../../test/demo-events/index.ts';
import { scoreInputOf } from '../../../test/demo-events/problem-of.ts';
import type { Respondent, ScoreInput } from '../respondent.ts';
import { explainGroup, explainPair } from './explain-group.ts';
import type { Reason } from './reason.ts';

type Text = { offer: string; seek: string };

/** Whether a reason is true of the people it names, read from their answers alone. */
function isTrue(reason: Reason, { respondents, weekAfter, pairWeights }: ScoreInput): boolean {
  const people = reason.people.map((id) => respondents.find((one) => one.id === id) as Respondent);
  const answers = 'question' in reason ? people.map((one) => one.answers.get(reason.question) as AnswerValue) : [];
  const facts = people.map((one) => one.facts);
  switch (reason.kind) {
    case 'hours':
      return answers.every((answer) => {
        const quarters = toUtcQuarters(answer as never, weekAfter);
        return reason.spans.every(({ from, to }) => to > from && range(from, to).every((one) => quarters.has(one)));
      });
    case 'options':
      return answers.every((answer) => reason.options.every((option) => [answer].flat().includes(option as never)));
    case 'step':
      return answers.every((answer) => answer === reason.step);
    case 'mixed':
      return new Set(answers.flat()).size === answers.flat().length;
    case 'words':
      return (
        answers.every((answer) => hasWords(answer as string, reason.words)) &&
        isWritten(answers[0] as string, reason.words)
      );
    case 'offer_seek': {
      const [first, ...others] = answers as Text[];
      return isWritten(first?.offer ?? '', reason.words) && others.every(({ seek }) => hasWords(seek, reason.words));
    }
    case 'fact':
      return facts.every((one) => {
        const listed = one?.listedIn.map(({ marketplace, category }) => `${marketplace} ${category}`);
        const values = { ...one, users: [one?.userBracket], competitors: listed }[reason.fact];
        return reason.values.every((value) => values?.includes(value));
      });
    case 'no_competitors': {
      const listed = facts.flatMap((one) => one?.listedIn ?? []).map((one) => JSON.stringify(one));
      return new Set(listed).size === listed.length;
    }
    case 'wished':
      return pairWeights.some(
        ({ people: pair, weight }) => weight > 0 && reason.people.every((id) => pair.includes(id)),
      );
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => from + nth);
const isWritten = (text: string, words: readonly string[]) =>
  words.length > 1 && words.every((word) => text.includes(word));
const hasWords = (text: string, words: readonly string[]) =>
  words.every((word) => {
    const forms = WORD_FAMILIES.find((family) => family.includes(word)) ?? [word];
    return forms.some((form) => text.includes(form));
  });

describe('explainGroup', () => {
  test('refuses somebody who is not scored, and says nothing of one person', () => {
    const input = scoreInputOf(DEMO_EVENTS[0]);
    expect(() => explainGroup(input, ['hanna', 'nobody'])).toThrow(RangeError);
    expect(explainGroup(input, ['hanna'])).toEqual([]);
  });

  test('states nothing that is not true of all people it names, the strongest first', () => {
    fc.assert(
      fc.property(anyScoreInput, fc.integer({ min: 2, max: 5 }), (input, size) => {
        const group = input.respondents.slice(0, size).map(({ id }) => id);
        const reasons = explainGroup(input, group);
        for (const reason of reasons) {
          expect(isTrue(reason, input), JSON.stringify(reason)).toBe(true);
          expect(new Set(reason.people).size).toBe(reason.people.length);
          expect(reason.people.length).toBeGreaterThan(1);
          expect(reason.people.every((id) => group.includes(id))).toBe(true);
          expect(reason.isOfAll).toBe(reason.people.length === group.length);
          expect(reason.strength).toBeGreaterThan(0);
        }
        const strengths = reasons.map(({ strength }) => strength);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        expect(explainGroup(input, group.toReversed())).toEqual(reasons);
      }),
    );
  }, 120_000);

  test('names the words of who offers, as they are written', () => {
    const input = scoreInputOf(DEMO_EVENTS[0]);
    const offers = explainPair(input, 'mei', 'hanna').filter(({ kind }) => kind === 'offer_seek');
    expect(offers).toMatchObject([
      { people: ['hanna', 'mei'], words: ['CAD', 'print', 'sketch', 'housings'] },
      { people: ['mei', 'hanna'], words: ['Arduinos', 'microcontrollers', 'Programmed'] },
    ]);
  });

  test('finds a reason for every intended group of the demo events', () => {
    for (const event of DEMO_EVENTS)
      for (const group of event.intended)
        expect(explainGroup(scoreInputOf(event), group).some(({ isOfAll }) => isOfAll)).toBe(true);
  });

  test('leaves out questions without a weight, but for the hours a group has in common', () => {
    const input = scoreInputOf(DEMO_EVENTS[0]);
    const questions = input.questions.map((question) => ({ ...question, weight: 0 }));
    expect(explainPair({ ...input, questions }, 'hanna', 'mei').map(({ kind }) => kind)).toEqual(['hours']);
  });
});

describe('explainPair', () => {
  test('says nothing of people who answered nothing', () => {
    const answers: Answers = new Map();
    const respondents = ['a', 'b'].map((id) => ({ id, answers, facts: null }));
    expect(explainPair({ ...scoreInputOf(DEMO_EVENTS[0]), respondents }, 'a', 'b')).toEqual([]);
  });
});
