import type { UnpairedPerson } from '@pi/domain/events';
import { whyNotValid } from '../input/not-paired.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import type { Placement, Unpaired } from '../revisions/revision.ts';
import { nameOf, type RuleWords } from '../rules/rule-words.ts';

const JOINED_LATER = 'They registered, or answered, after this run was computed.';

/**
 * Everybody who is in no group: those of the placement, and those who have registered since it was
 * made.
 */
export function listUnpaired(
  input: PairingInput,
  placement: Pick<Placement, 'unpaired' | 'roles'>,
  words: Pick<RuleWords, 'names'>,
): UnpairedPerson[] {
  const joined = input.people
    .filter(({ user }) => !placement.roles.has(user.id))
    .map((one): [string, Unpaired] => {
      const why = whyNotValid(input, one) ?? { reason: 'joined_later' as const, detail: JOINED_LATER };
      return [one.user.id, { ...why, isSigned: false }];
    });
  return [...placement.unpaired, ...joined]
    .map(([id, unpaired]) => ({ id, name: nameOf(words, id), ...unpaired }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/** Those who are registered and cannot be put into a group, by their ids. */
export function unpairedOf(input: PairingInput): Map<string, Unpaired> {
  return new Map(
    input.people.flatMap((one) => {
      const why = whyNotValid(input, one);
      return why ? [[one.user.id, { ...why, isSigned: false }] as const] : [];
    }),
  );
}
