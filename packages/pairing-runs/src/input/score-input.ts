import { PairScores } from '@pi/pairing';
import type { PairingInput, Registered } from './pairing-input.ts';

/** How well each two people fit by what they answered, and by what organizers prefer. */
export function scoreInput(_input: PairingInput, people: readonly Registered[]): PairScores {
  return new PairScores(people.map(({ user }) => user.id));
}
