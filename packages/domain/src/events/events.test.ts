import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSchemaOf, openQuestions } from './answer.ts';
import { EventDraft } from './event.ts';
import { canMove, daysLeft, EVENT_STATUSES, EVENT_TABS, endOf, statusAt } from './event-status.ts';
import { isAnswered } from './is-answered.ts';
import { QuestionContent, QuestionDraft } from './question.ts';
import { Email, Line, missingProfileFields, nameOfUser, Profile } from './user.ts';

const content = (value: object) => QuestionContent.parse(value);
const accepts = (value: object, answer: unknown) => answerSchemaOf(content(value)).safeParse(answer).success;
const options = ['Tea', 'Coffee'];

describe('answerSchemaOf', () => {
  test.each([
    ['a choice that is none of the options', { type: 'single_choice', options }, 'Milk'],
    ['an option twice', { type: 'multiple_choice', options }, ['Tea', 'Tea']],
    ['more options than may be chosen', { type: 'multiple_choice', options, most: 1 }, options],
    ['a step above the scale', { type: 'scale', steps: 5 }, 6],
    ['half a step', { type: 'scale' }, 2.5],
    ['a text of 401 characters', { type: 'free_text' }, 'x'.repeat(401)],
    ['an offer without what is sought', { type: 'offer_seek' }, { offer: 'Tea' }],
    ['hours without a time zone', { type: 'availability' }, { hours: [1] }],
    ['an answer of another type', { type: 'single_choice', options }, 1],
  ])('refuses %s', (_, question, answer) => expect(accepts(question, answer)).toBe(false));

  test.each([
    [{ type: 'single_choice', options }, 'Tea'],
    [{ type: 'multiple_choice', options }, options],
    [{ type: 'scale' }, 5],
    [{ type: 'free_text' }, 'x'.repeat(400)],
    [{ type: 'offer_seek' }, { offer: 'Tea', seek: '' }],
    [{ type: 'availability' }, { timeZone: 'UTC', hours: [] }],
  ])('takes %j: %j', (question, answer) => expect(accepts(question, answer)).toBe(true));
});

describe('isAnswered', () => {
  test('wants something said: both texts of an offer, at least an hour or an option', () => {
    const empty = [undefined, '', [], { offer: 'a', seek: '' }, { timeZone: 'UTC', hours: [] }];
    expect(empty.map(isAnswered)).toEqual(empty.map(() => false));
    const full = ['a', ['a'], 1, { offer: 'a', seek: 'b' }, { timeZone: 'UTC', hours: [1] }];
    expect(full.map(isAnswered)).toEqual(full.map(() => true));
  });

  test('leaves only required questions open', () => {
    const questions = [
      { id: 'a', isRequired: true },
      { id: 'b', isRequired: false },
      { id: 'c', isRequired: true },
    ];
    expect(openQuestions(questions, new Map([['a', 'x']])).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('QuestionDraft', () => {
  test.each([
    ['one option', { text: 'T', content: { type: 'single_choice', options: ['Tea'] } }],
    ['the same option twice, in any case', { text: 'T', content: { type: 'single_choice', options: ['Tea', 'TEA'] } }],
    ['an unknown type', { text: 'T', content: { type: 'essay' } }],
    ['a weight of 6', { text: 'T', content: { type: 'free_text' }, weight: 6 }],
    ['an empty text', { text: ' ', content: { type: 'free_text' } }],
    ['a field it does not know', { text: 'T', content: { type: 'free_text' }, event: 'x' }],
  ])('refuses %s', (_, draft) => expect(QuestionDraft.safeParse(draft).success).toBe(false));
});

describe('EventDraft', () => {
  const draft = { title: 'T', endDay: '2026-12-01' };
  test.each([
    ['groups of one', { groupSize: 1 }],
    ['groups of 13', { groupSize: 13 }],
    ['a number of groups with "nearest"', { groupCount: 3 }],
    ['"at least" without a number', { groupCountRule: 'at_least' }],
    ['a day that does not exist', { endDay: '2026-02-30' }],
    ['a status', { status: 'STARTED' }],
  ])('refuses %s', (_, wrong) => expect(EventDraft.safeParse({ ...draft, ...wrong }).success).toBe(false));

  test('fills in what is left out', () => {
    expect(EventDraft.parse(draft)).toMatchObject({ groupSize: 2, roles: null, criteria: { objective: 'total' } });
  });
});

describe('where an event stands', () => {
  const anyState = fc.record({
    status: fc.constantFrom(...EVENT_STATUSES),
    endDay: fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-02'),
  });
  const anyNow = fc
    .integer({ min: -48, max: 48 })
    .map((hours) => new Date(Date.parse('2026-12-01T12:00Z') + hours * 3_600_000));

  test('is STARTED exactly until its end day is over', () => {
    fc.assert(
      fc.property(anyState, anyNow, (state, now) => {
        const isOver = now >= endOf(state.endDay);
        expect(statusAt(state, now)).toBe(state.status === 'STARTED' && isOver ? 'TERMINATED' : state.status);
        expect(daysLeft(state.endDay, now) <= 0).toBe(isOver);
      }),
    );
  });

  test('allows at most one of start, end and reopen, and every status is in one tab besides "all"', () => {
    fc.assert(
      fc.property(anyState, anyNow, (state, now) => {
        const moves = (['start', 'end', 'reopen'] as const).filter((move) => canMove(state, move, now));
        expect(moves.length).toBeLessThanOrEqual(1);
      }),
    );
    const { all, ...tabs } = EVENT_TABS;
    expect(Object.values(tabs).flat()).toEqual(all);
  });
});

describe('what people type', () => {
  test('is cleaned: no control characters, no direction marks, one line', () => {
    expect(Line(20).parse(' a\u202Eb\n c\u0000 ')).toBe('ab c');
    expect(Line(3).safeParse('abcd').success).toBe(false);
    expect(Email.parse(' Ann@Example.COM ')).toBe('ann@example.com');
  });

  test('of a profile is empty where it is left out, and says what is missing', () => {
    const profile = Profile.parse({ firstName: 'Ann', lastName: 'Roe', stage: ' ' });
    expect(profile).toMatchObject({ stage: null, interests: [] });
    const user = { id: '', email: '', ...profile };
    expect(missingProfileFields(user)).toEqual(['stage', 'field']);
    expect([nameOfUser(user), nameOfUser({ firstName: '', lastName: '' })]).toEqual(['Ann Roe', 'No name yet']);
  });
});
