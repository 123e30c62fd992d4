import type { Delivery } from '../send.ts';
import type { Question, View } from './fault.ts';
import { chanceAt, type FaultSwitch, faultsAt } from './switch.ts';

/**
 * What a store answers with these faults on: other data first, then another answer, other bytes,
 * another way to send them.
 * @returns undefined where the address is none of the store's
 */
export function answerWithFaults(switches: readonly FaultSwitch[], asked: View & Question): Delivery | undefined {
  const { store, url, posted } = asked;
  const faults = faultsAt(switches, asked);
  const chance = chanceAt(asked, 'way');
  const { shelf, day } = faults.reduce((view, fault) => fault.view?.(view) ?? view, asked as View);
  const honest = store.answer(url, shelf, day, posted);
  if (!honest) return undefined;
  const context = { ...asked, shelf, day, chance };
  const reply = faults.reduce((earlier, fault) => fault.answer?.(earlier, context) ?? earlier, honest);
  const encode = faults.find((fault) => fault.encode)?.encode;
  const carriers = faults.flatMap(({ transport }) => transport ?? []);
  return {
    reply,
    encode: encode && ((text) => encode(text, context)),
    transport:
      carriers.length > 0
        ? (pieces, response) => carriers.reduce((carried, carry) => carry(carried, response, context), pieces)
        : undefined,
  };
}
