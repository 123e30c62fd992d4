import { organizationMembers, organizations, users } from '@pi/db';
import { describe, expect } from 'vitest';
import { test } from '../../test/fixture.ts';
import { viewOrganizedEvents } from '../events/view-events.ts';
import { fillSample } from './fill-sample.ts';
import { SampleRepository } from './sample.repository.ts';
import { SAMPLE_DOMAIN, SAMPLE_PEOPLE } from './sample-people.ts';

describe('fillSample', () => {
  test('makes an organization marked as sample with events whose answers fit', async ({ world }) => {
    const repository = new SampleRepository(world.deps);
    expect(await fillSample(repository)).toBe(true);
    const events = await repository.listEvents({});
    expect(events.map(({ isSample, status }) => [isSample, status])).toEqual([
      [true, 'STARTED'],
      [true, 'STARTED'],
      [true, 'TERMINATED'],
      [true, 'TERMINATED'],
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

  test('is made again where its owner deleted the organization: its people are still there', async ({ world }) => {
    const repository = new SampleRepository(world.deps);
    await fillSample(repository);
    const people = await world.deps.db.$count(users);
    await world.deps.db.delete(organizations);
    expect(await fillSample(repository)).toBe(true);
    expect(await world.deps.db.$count(users)).toBe(people);
    expect(await world.deps.db.$count(organizationMembers)).toBe(2);
  });

  test('leaves out people whose address a real person has', async ({ world }) => {
    const repository = new SampleRepository(world.deps);
    const [first] = SAMPLE_PEOPLE;
    const email = `${first?.[0].toLowerCase()}@${SAMPLE_DOMAIN}`;
    const [real] = await world.deps.db.insert(users).values({ email }).returning({ id: users.id });
    expect(await fillSample(repository)).toBe(true);
    const members = await world.deps.db.select({ id: organizationMembers.userId }).from(organizationMembers);
    expect(members).toHaveLength(2);
    expect(members).not.toContainEqual({ id: real?.id });
  });
});
