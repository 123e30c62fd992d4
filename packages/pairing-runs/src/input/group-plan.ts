import type { Event, EventRole } from '@pi/domain/events';
import { evenSizes, groupSizes, type ScoredPairs } from '@pi/pairing';

/** How many groups there are, of which sizes, and which of their pairs count. */
export interface GroupPlan {
  sizes: number[];
  scoredPairs: ScoredPairs;
  hasFreeSizes: boolean;
}

/**
 * The groups of an event. Where mentors take a number of mentees, each mentor has a group, as far
 * as there is a mentee for each; else the event's size says.
 * @param people who is put into groups, with the mentees that each mentor takes at most
 */
export function planGroups(
  event: Event,
  people: readonly { role: EventRole | null; capacity: number | null }[],
): GroupPlan {
  const mentors = people.filter(({ role }) => role === 'mentor');
  const mentees = people.length - mentors.length;
  const capacities = new Set(mentors.map(({ capacity }) => capacity));
  const hasCapacities = event.roles !== null && [...capacities].some((capacity) => capacity !== null);
  if (!hasCapacities) return { sizes: groupSizes(people.length, event), scoredPairs: 'all', hasFreeSizes: false };
  const groups = Math.max(1, Math.min(mentors.length, mentees));
  return {
    sizes: people.length < 2 ? [] : evenSizes(people.length, groups),
    scoredPairs: 'mentor_mentee',
    hasFreeSizes: capacities.size > 1,
  };
}
