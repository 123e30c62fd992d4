import { describe, expect } from 'vitest';
import { boardOf, refusal, test } from '../../test/fixture.ts';
import { exportPairings } from '../exports/export-pairings.ts';
import { toCsv } from '../exports/to-csv.ts';
import { publishPairings } from '../results/publish-pairings.ts';
import { viewMyMatch } from '../results/view-my-match.ts';
import { planEventRounds, removeRounds, viewRounds } from './plan-event-rounds.ts';

const EIGHT = ['Ann', 'Ben', 'Cem', 'Dia', 'Eva', 'Fox', 'Gus', 'Hal'];

describe('planEventRounds', () => {
  test('plans rounds in which nobody meets somebody twice, and removes them again', async ({ club }) => {
    const event = await club.ended(EIGHT);
    await expect(removeRounds(club.runs, event.owner, event.id)).rejects.toEqual(refusal('not_found', /plan/));
    await planEventRounds(club.runs, event.owner, event.id, 2);
    const plan = await planEventRounds(club.runs, event.owner, event.id, 5);
    expect(plan).toMatchObject({ repeats: [], rounds: { length: 5 } });
    for (const round of plan.rounds)
      expect(
        round
          .flat()
          .map(({ name }) => name.replace(' Test', ''))
          .toSorted(),
      ).toEqual(EIGHT);
    expect(await viewRounds(club.runs, event.owner, event.id)).toEqual(plan);
    await removeRounds(club.runs, event.owner, event.id);
    expect(await viewRounds(club.runs, event.owner, event.id)).toBeNull();
  });

  test('says who meets again where it cannot be avoided', async ({ club }) => {
    const event = await club.ended(EIGHT.slice(0, 4));
    const plan = await planEventRounds(club.runs, event.owner, event.id, 4);
    expect(plan.repeats.map(({ times }) => times)).toEqual([2, 2]);
  });

  test('is refused to participants, in other states, and for one person alone', async ({ club }) => {
    const event = await club.ended(['Ann']);
    const plan = (user = event.owner, id = event.id) => planEventRounds(club.runs, user, id, 2);
    await expect(plan(event.people.Ann)).rejects.toEqual(refusal('forbidden', /admins/));
    await expect(plan()).rejects.toMatchObject({
      code: 'infeasible',
      more: { conflict: { rules: [{ id: 'two_people' }] } },
    });
    const started = await club.event(event.owner, await club.organization(event.owner, 'Other'));
    await club.start(event.owner, started);
    await expect(plan(event.owner, started)).rejects.toEqual(refusal('conflict', /TERMINATED.*STARTED/));
  });

  test('shows each participant their own rounds once the groups are published', async ({ club }) => {
    const event = await club.ended(EIGHT);
    const { run } = await boardOf(club.pair(event));
    await planEventRounds(club.runs, event.owner, event.id, 3);
    const { Ann = event.owner } = event.people;
    expect((await viewMyMatch(club.runs, Ann, event.id)).rounds).toBeNull();
    await publishPairings(club.runs, event.owner, event.id, { run: run.id, revision: 0 }, new URL('https://a.example'));
    const { rounds } = await viewMyMatch(club.runs, Ann, event.id);
    expect(rounds?.map((people) => people.length)).toEqual([1, 1, 1]);
    expect(new Set(rounds?.flat().map(({ id }) => id)).size).toBe(3);
    expect(toCsv(await exportPairings(club.runs, event.owner, event.id))).toMatch(/round_1,round_2,round_3\r\n/);
    await expect(removeRounds(club.runs, event.owner, event.id)).rejects.toEqual(refusal('conflict', /PUBLISHED/));
  });
});
