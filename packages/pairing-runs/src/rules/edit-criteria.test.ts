import { describe, expect } from 'vitest';
import { boardOf, test } from '../../test/fixture.ts';
import { viewBoard } from '../board/view-board.ts';
import { CriteriaChange, editCriteria } from './edit-criteria.ts';

const FOUR = ['Ann', 'Ben', 'Cem', 'Dia'];
const read = (change: object) => CriteriaChange.parse(change);

describe('editCriteria', () => {
  test('changes only what it names, and computes nothing', async ({ club }) => {
    const event = await club.ended(FOUR, { event: { criteria: { noRepeatEvents: 3 } } });
    await boardOf(club.pair(event));
    const change = read({ groupCountRule: 'at_most', groupCount: 1, criteria: { objective: 'fair' } });
    const changed = await editCriteria(club.runs, event.owner, event.id, change);
    expect(changed).toMatchObject({ groupSize: 2, groupCount: 1, criteria: { objective: 'fair', noRepeatEvents: 3 } });
    expect((await viewBoard(club.runs, event.owner, event.id)).board).toMatchObject({ isOutdated: true });
    const again = await boardOf(club.pair(event));
    expect(again.groups).toHaveLength(1);
    expect(again.run.objective).toBe('fair');
    await editCriteria(club.runs, event.owner, event.id, read({ groupCountRule: 'nearest' }));
    expect((await boardOf(club.pair(event))).groups).toHaveLength(2);
  });

  test('refuses fields that do not fit each other, or that nothing can be', async ({ club }) => {
    const event = await club.ended(FOUR);
    const edit = (change: object) => editCriteria(club.runs, event.owner, event.id, read(change));
    await expect(edit({ groupCountRule: 'at_least' })).rejects.toMatchObject({ issues: [{ field: 'groupCount' }] });
    await expect(edit({ groupCount: 3 })).rejects.toMatchObject({ issues: [{ field: 'groupCount' }] });
    for (const change of [{ groupSize: 1 }, { criteria: { commonHours: 41 } }, { title: 'Other' }])
      expect(CriteriaChange.safeParse(change).success).toBe(false);
    expect(read({})).toEqual({ criteria: {} });
  });
});
