import { RequestError } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import { Criteria, EventDraft } from '@pi/domain/events';
import { assertState, requireEventAdmin } from '@pi/events';
import { z } from 'zod';
import type { RunsRepository } from '../runs/runs.repository.ts';

const { objective, noRepeatEvents, commonHours, mentorCapacity, againWeight } = Criteria.shape;

/** What of an event may change after it has ended, as it says how people are paired. */
export const CriteriaChange = z.strictObject({
  groupSize: EventDraft.shape.groupSize.unwrap().optional(),
  groupCountRule: EventDraft.shape.groupCountRule.unwrap().optional(),
  groupCount: EventDraft.shape.groupCount.unwrap().optional(),
  criteria: z
    .strictObject({
      objective: objective.unwrap().optional(),
      noRepeatEvents: noRepeatEvents.unwrap().optional(),
      commonHours: commonHours.unwrap().optional(),
      mentorCapacity: mentorCapacity.unwrap().optional(),
      againWeight: againWeight.unwrap().optional(),
    })
    .prefault({}),
});
export type CriteriaChange = z.infer<typeof CriteriaChange>;

/**
 * Changes how the people of an event are paired: what remedies of a conflict propose.
 * @throws RequestError: not theirs, published (conflict), or fields that do not fit each other
 */
export function editCriteria(
  repository: RunsRepository,
  user: User,
  eventId: string,
  { criteria, ...change }: CriteriaChange,
): Promise<Event> {
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertState(event, ['NOT_STARTED', 'STARTED', 'TERMINATED'], 'Rules can be changed');
    const changed = { ...event, ...change, criteria: { ...event.criteria, ...criteria } };
    if (change.groupCountRule === 'nearest' && change.groupCount === undefined) changed.groupCount = null;
    assertFits(changed);
    const { groupSize, groupCountRule, groupCount } = changed;
    await repo.updateEvent(eventId, { groupSize, groupCountRule, groupCount, criteria: changed.criteria });
    return changed;
  });
}

function assertFits({ groupCountRule, groupCount }: Pick<Event, 'groupCountRule' | 'groupCount'>): void {
  if ((groupCountRule === 'nearest') === (groupCount === null)) return;
  const message =
    groupCount === null
      ? `groupCount is needed where groupCountRule is ${groupCountRule}.`
      : 'groupCount must be empty where groupCountRule is nearest.';
  throw new RequestError('invalid_request', message, [{ field: 'groupCount', message }]);
}
