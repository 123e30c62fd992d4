import { organizations, users } from '@pi/db';
import { describe, expect } from 'vitest';
import { test } from '../../test/fixture.ts';
import { viewOrganizedEvents } from '../events/view-events.ts';
import { fillSample } from './fill-sample.ts';
import { SampleRepository } from './sample.repository.ts';

describe('fillSample', () => {
  test('makes an organization marked as sample with three events whose answers fit', async ({ world }) => {
    const repository = new SampleRepository(world.deps);
    expect(await fillSample(repository)).toBe(true);
    const events = await repository.listEvents({});
    expect(events.map(({ isSample, status }) => [isSample, status])).toEqual([
      [true, 'STARTED'],
      [true, 'STARTED'],
      [true, 'TERMINATED'],
    ]);
    expect(await world.deps.db.$count(organizations)).toBe(1);
  });

  test('makes nothing twice, and moves the last days with the calendar', async ({ world }) => {
    const repository = new SampleRepository(world.deps);
    await fillSample(repository);
    const people = await world.deps.db.$count(users);
    world.setNow('2027-02-01T12:00:00Z');
    expect(await fillSample(repository)).toBe(false);
    expect(await world.deps.db.$count(users)).toBe(people);
    expect((await repository.listEvents({ tab: 'active' })).map(({ daysLeft }) => daysLeft)).toEqual([4, 13]);
  });

  test('leaves an organization of the same name alone', async ({ world }) => {
    const ann = await world.person('Ann');
    await world.organization(ann, 'Elmfield Engineering Society');
    expect(await fillSample(new SampleRepository(world.deps))).toBe(false);
    expect((await viewOrganizedEvents(world.repository, ann)).events).toEqual([]);
  });
});
