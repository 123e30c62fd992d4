import type { Conflict, UnpairedPerson } from '@pi/domain/events';

/** What pairing an event would find now. */
export interface PairingCheck {
  /** How many would be paired; null: not known, because rules clash. */
  people: number | null;
  /** Of the groups; empty where rules clash. */
  sizes: readonly number[];
  notPaired: UnpairedPerson[];
  conflict: Conflict | null;
}

/** The answer of the check, or what a refusal says of rules that clash, as the page shows it. */
export function toPairingCheck(found: Partial<PairingCheck>): PairingCheck {
  return { people: null, sizes: [], notPaired: [], conflict: null, ...found };
}
