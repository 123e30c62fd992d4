import { letters } from '@pi/db';
import { fillSample, SampleRepository } from '@pi/events';
import { describe, expect } from 'vitest';
import { test } from '../../test/fixture.ts';
import { viewBoard } from '../board/view-board.ts';
import { fillSamplePairings } from './fill-sample-pairings.ts';

describe('fillSamplePairings', () => {
  test('does nothing where there is no sample organization', async ({ club }) => {
    expect(await fillSamplePairings(club.runs)).toBe(0);
  });

  test('publishes one event and pairs another one, once, without a letter', async ({ club, db }) => {
    await fillSample(new SampleRepository(club.deps));
    expect(await fillSamplePairings(club.runs)).toBe(2);
    expect(await fillSamplePairings(club.runs)).toBe(0);
    const [bridge] = await club.runs.listEvents({ tab: 'published' });
    expect(bridge?.title).toBe('Bridge build');
    const winter = (await club.runs.listEvents({})).find(({ title }) => title === 'Winter build groups');
    const signe = await club.repository.listRegistrations(winter?.id ?? '');
    const owner = signe.find(({ user }) => user.firstName === 'Signe')?.user;
    if (!winter || !owner) throw new Error('the sample is not as it was');
    const { board } = await viewBoard(club.runs, owner, winter.id);
    expect(board?.groups.map(({ people }) => people.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 3]);
    expect(board?.notPaired.map(({ reason }) => reason)).toEqual(['open_questions', 'open_questions']);
    expect(board).toMatchObject({ brokenRules: [], isOutdated: false });
    expect(board?.groups.every(({ reasons }) => reasons.length > 0)).toBe(true);
    // The calendar moves the last days, and nothing that groups depend on.
    club.setNow('2026-12-24T12:00:00Z');
    await fillSample(new SampleRepository(club.deps));
    expect((await viewBoard(club.runs, owner, winter.id)).board?.isOutdated).toBe(false);
    expect(await db.$count(letters)).toBe(0);
  });
});
