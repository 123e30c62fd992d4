import type { Conflict, UnpairedPerson } from '@pi/domain/events';

/** What pairing an event would find now. */
export interface PairingCheck {
  /** How many would be paired; null: not known, because rules clash. */
  people: number | null;
  /** Of the groups; empty where rules clash. */
  sizes: number[];
  notPaired: UnpairedPerson[];
  conflict: Conflict | null;
}
