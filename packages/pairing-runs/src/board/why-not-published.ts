import type { BrokenRule, Event, UnpairedPerson } from '@pi/domain/events';
import { count } from '../rules/describe-note.ts';

const LIST = new Intl.ListFormat('en');

/** Why a pairing cannot be published, in one sentence; null: it can. */
export function whyNotPublished(
  event: Pick<Event, 'status'>,
  board: { brokenRules: readonly BrokenRule[]; notPaired: readonly UnpairedPerson[]; isOutdated: boolean },
): string | null {
  if (event.status === 'PAIRING_PUBLISHED') return 'It is published already.';
  if (event.status !== 'TERMINATED')
    return `Pairings are published only while the event is TERMINATED. It is ${event.status}.`;
  if (board.isOutdated) return 'Answers, weights, rules or people changed since: repair it, or pair again.';
  const broken = board.brokenRules.length;
  if (broken > 0) return `${count(broken, 'rule')} ${broken === 1 ? 'is' : 'are'} broken.`;
  const unsigned = board.notPaired.filter(({ isSigned }) => !isSigned);
  if (unsigned.length === 0) return null;
  return `Confirm who is not paired: ${LIST.format(unsigned.map(({ name }) => name))}.`;
}
