import type { PairingInput } from '../input/pairing-input.ts';
import type { Reason } from './reason.ts';

/** The facts that the people of a group share, the strongest first. */
export function explainGroup(_input: PairingInput, _group: readonly string[]): Reason[] {
  return [];
}
