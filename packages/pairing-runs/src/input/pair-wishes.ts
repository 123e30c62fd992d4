import type { PairingInput } from './pairing-input.ts';

/** A wish for two people: above 0 together, below 0 rather not. */
export interface PairWish {
  people: readonly [string, string];
  weight: number;
}

/** The wishes of the event for earlier pairs, and those of organizers for pairs that they name. */
export function listWishes({ event, rules, earlierPairs }: PairingInput): PairWish[] {
  const { againWeight } = event.criteria;
  const again = againWeight === 0 ? [] : earlierPairs.map(({ people }) => ({ people, weight: againWeight }));
  const named = rules.flatMap(({ rule }) =>
    rule.kind === 'prefer' ? [{ people: rule.people, weight: rule.weight }] : [],
  );
  return [...again, ...named];
}
