import type { PairingRule } from '@pi/domain/events';
import { describe, expect } from 'vitest';
import { boardOf, refusal, test } from '../../test/fixture.ts';
import { publishPairings } from '../results/publish-pairings.ts';
import { createRule, deleteRule, viewRules } from './change-rules.ts';

const FOUR = ['Ann', 'Ben', 'Cem', 'Dia'];
const BUILDS = { content: { type: 'multiple_choice', options: ['Robot', 'Synth'] } };

describe('createRule', () => {
  test('refuses what names nobody who takes part, and no answer of the event', async ({ club }) => {
    const event = await club.ended(
      FOUR.map((name) => ({ name, answers: [3, ['Robot']] })),
      { questions: [{}, BUILDS] },
    );
    const [ann, ben] = [event.people.Ann?.id ?? '', event.people.Ben?.id ?? ''];
    const [scale = '', builds = ''] = event.questions;
    const count = (of: object): PairingRule => ({ kind: 'count', of, each: null, least: 1, most: null }) as PairingRule;
    const wrong: [PairingRule, string][] = [
      [{ kind: 'together', people: [ann, event.owner.id] }, 'rule.people.1'],
      [{ kind: 'apart', people: [ann, ben, ann] }, 'rule.people.2'],
      [{ kind: 'capacity', person: ann, mentees: 2 }, 'rule.person'],
      [count({ by: 'role', role: 'mentor' }), 'rule.of.role'],
      [count({ by: 'answer', question: ann, values: [1] }), 'rule.of.question'],
      [count({ by: 'answer', question: scale, values: [1, 9] }), 'rule.of.values.1'],
      [count({ by: 'answer', question: builds, values: ['Drone'] }), 'rule.of.values.0'],
    ];
    for (const [rule, field] of wrong)
      await expect(createRule(club.runs, event.owner, event.id, rule), field).rejects.toMatchObject({
        issues: [{ field }],
      });
    expect(await viewRules(club.runs, event.owner, event.id)).toEqual([]);
  });

  test('makes rules that are read as sentences, until the groups are published', async ({ club }) => {
    const event = await club.ended(
      FOUR.map((name) => ({ name, profile: { stage: '1st year' }, answers: [3, ['Robot']] })),
      { questions: [{}, BUILDS] },
    );
    const [ann, ben] = [event.people.Ann?.id ?? '', event.people.Ben?.id ?? ''];
    let minute = 10;
    const make = (rule: PairingRule) => {
      club.setNow(`2026-11-20T12:${minute++}:00Z`);
      return createRule(club.runs, event.owner, event.id, rule);
    };
    await make({ kind: 'apart', people: [ann, ben] });
    await make({ kind: 'prefer', people: [ann, ben], weight: -2 });
    const of = { by: 'answer' as const, question: event.questions[1] ?? '', values: ['Robot'] };
    await make({ kind: 'count', of, each: { by: 'stage', value: '1st year' }, least: 1, most: null });
    const rules = await viewRules(club.runs, event.owner, event.id);
    expect(rules.map(({ text }) => text)).toEqual([
      'Ann Test and Ben Test are in different groups',
      'Ann Test and Ben Test rather not in one group (weight -2)',
      'At least 1 who chose “Robot” at question 2 in each group with somebody of year or stage “1st year”',
    ]);
    await expect(deleteRule(club.runs, event.people.Ann ?? event.owner, rules[0]?.id ?? '')).rejects.toEqual(
      refusal('forbidden', /admins/),
    );
    await deleteRule(club.runs, event.owner, rules[2]?.id ?? '');
    await expect(deleteRule(club.runs, event.owner, rules[2]?.id ?? '')).rejects.toEqual(refusal('not_found', /rule/));
    const { run, groups } = await boardOf(club.pair(event));
    expect(groups.some(({ people }) => people.filter(({ id }) => id === ann || id === ben).length === 2)).toBe(false);
    await publishPairings(club.runs, event.owner, event.id, { run: run.id, revision: 0 }, new URL('https://a.example'));
    await expect(make({ kind: 'apart', people: [ann, ben] })).rejects.toEqual(refusal('conflict', /PUBLISHED/));
    await expect(deleteRule(club.runs, event.owner, rules[0]?.id ?? '')).rejects.toEqual(
      refusal('conflict', /PUBLISHED/),
    );
  });
});
