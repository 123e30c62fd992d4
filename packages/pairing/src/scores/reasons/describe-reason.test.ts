import { describe, expect, test } from 'vitest';
import { describeSpans } from './describe-hours.ts';
import { describeReason } from './describe-reason.ts';
import type { Reason } from './reason.ts';

const NAMES = {
  nameOf: (id: string) => ({ a: 'Ann', b: 'Bo', c: 'Cy' })[id] ?? 'x'.repeat(200),
  questionOf: () => 'How do you start?',
};
const of = (people: string, isOfAll = true) => ({ people: [...people], isOfAll, strength: 1 });
const TUESDAY = 96;

describe('describeReason', () => {
  test.each<[Reason, string]>([
    [
      { kind: 'hours', question: 'q', spans: [{ from: TUESDAY + 72, to: TUESDAY + 80 }], ...of('abc') },
      'All free Tue 18–20 UTC.',
    ],
    [
      { kind: 'options', question: 'q', options: ['Plan first'], ...of('ab') },
      'How do you start: both chose Plan first.',
    ],
    [
      { kind: 'options', question: 'q', options: ['X', 'Y'], ...of('ac', false) },
      'How do you start: Ann and Cy chose X and Y.',
    ],
    [{ kind: 'step', question: 'q', step: 2, steps: 5, ...of('abc') }, 'How do you start: all chose 2 of 5.'],
    [{ kind: 'mixed', question: 'q', ...of('ab') }, 'How do you start: they differ.'],
    [
      { kind: 'words', question: 'q', words: ['air', 'lamp'], ...of('ab', false) },
      'How do you start: Ann and Bo wrote of air, lamp.',
    ],
    [
      { kind: 'offer_seek', question: 'q', words: ['CAD', 'sketch'], ...of('ab') },
      'Ann offers what Bo seeks: CAD, sketch.',
    ],
    [
      { kind: 'offer_seek', question: 'q', words: ['CAD', 'sketch'], ...of('abc') },
      'Ann offers what Bo and Cy seek: CAD, sketch.',
    ],
    [
      { kind: 'fact', fact: 'marketplaces', values: ['x'], day: '2026-11-20', ...of('ab') },
      'Both are listed in x (as of 20 Nov 2026).',
    ],
    [
      { kind: 'fact', fact: 'users', values: ['1k–10k'], day: '2026-11-20', ...of('ab') },
      'Both have 1k–10k users (as of 20 Nov 2026).',
    ],
    [
      { kind: 'fact', fact: 'competitors', values: ['x design'], day: '2026-11-20', ...of('ab') },
      'Both are listed in design of x (as of 20 Nov 2026).',
    ],
    [
      { kind: 'no_competitors', day: '2026-11-20', ...of('abc') },
      'They do not compete: no common category in a marketplace (as of 20 Nov 2026).',
    ],
    [{ kind: 'wished', ...of('ab') }, "Ann and Bo should be together by the organizer's wish."],
  ])('says %j', (reason, sentence) => expect(describeReason(reason, NAMES)).toBe(sentence));

  test('shortens long names and options', () => {
    const reason: Reason = { kind: 'options', question: 'q', options: ['o'.repeat(120)], ...of('az', false) };
    const sentence = describeReason(reason, NAMES);
    expect(sentence).toContain(`${'x'.repeat(59)}…`);
    expect(sentence).toContain(`${'o'.repeat(59)}…`);
  });
});

describe('describeSpans', () => {
  test('names the three longest times in the order of the week, with quarters of an hour', () => {
    const spans = [0, 10, 20, 40, 96].map((from, nth) => ({ from, to: from + 4 + nth }));
    expect(describeSpans(spans)).toBe('Mon 5–6:30, Mon 10–11:45, Tue 0–2 and 2 more times');
  });
});
