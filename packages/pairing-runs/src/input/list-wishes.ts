import type { PairWeight } from '@pi/pairing';
import type { PairingInput } from './pairing-input.ts';

/** The wishes of the event for earlier pairs, and those of organizers for pairs that they name. */
export function listWishes({ event, rules, earlierPairs }: PairingInput): PairWeight[] {
  const { againWeight } = event.criteria;
  const again = againWeight === 0 ? [] : earlierPairs.map(({ people }) => ({ people, weight: againWeight }));
  const named = rules.flatMap(({ rule }) =>
    rule.kind === 'prefer' ? [{ people: rule.people, weight: rule.weight }] : [],
  );
  return [...again, ...named];
}
