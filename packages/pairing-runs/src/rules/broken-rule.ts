import type { BrokenRule } from '@pi/domain/events';
import { EVERYONE_ONCE, GROUP_SIZES, type Violation } from '@pi/pairing';
import type { EarlierPair } from '../input/pairing-input.ts';
import { count } from './describe-note.ts';
import { describeRuleById } from './describe-rule-by-id.ts';
import { EVENT_RULES, type RuleNote } from './rule-note.ts';
import { namesOf, type RuleWords } from './rule-words.ts';

/** What the words of broken rules are made of. */
export interface ViolationWords extends RuleWords {
  notes: ReadonlyMap<string, RuleNote>;
  earlierPairs: readonly EarlierPair[];
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A rule that is broken, in words. A private wish does not say whose it is, nor in which group. */
export function describeViolation(violation: Violation, words: ViolationWords): BrokenRule {
  const { rule, people } = violation;
  const group = violation.group === null ? null : violation.group + 1;
  const note = words.notes.get(rule);
  if (rule === EVENT_RULES.privateWishes)
    return { title: 'Private wish', detail: 'Two people should not be in one group.', group: null, people: [] };
  return { title: titleOf(rule, words), detail: detailOf(violation, note, words), group, people: [...people] };
}

function titleOf(rule: string, words: ViolationWords): string {
  return rule === GROUP_SIZES ? 'Sizes of groups' : describeRuleById(rule, words);
}

function detailOf({ rule, people }: Violation, note: RuleNote | undefined, words: ViolationWords): string {
  const names = namesOf(words, people);
  if (rule === GROUP_SIZES) return people.length === 0 ? 'The number of groups is wrong.' : sizeDetail(people.length);
  if (rule === EVERYONE_ONCE) return `${names} must be in exactly one group.`;
  switch (note?.kind) {
    case 'no_repeat': {
      const earlier = words.earlierPairs.find((pair) => pair.people.every((id) => people.includes(id)));
      if (!earlier) return `${names} were in one group before.`;
      return `${names} were in one group at ${earlier.title}, ${DAY.format(new Date(earlier.endDay))}.`;
    }
    case 'common_hours':
      return `${names} have fewer than ${count(note.hours, 'hour')} in common.`;
    case 'capacity':
      return `More than the mentors of this group take: ${names}.`;
    case 'role_in_each':
      return `Nobody of ${names} is a ${note.roleName}.`;
    case 'organizer':
      return note.rule.kind === 'apart' ? `${names} are in one group.` : `${names}.`;
    default:
      return `${names}.`;
  }
}

function sizeDetail(size: number): string {
  if (size === 0) return 'This group is empty.';
  if (size === 1) return 'Somebody would be alone.';
  return `${size} people: groups differ by more than one, or too many have this size.`;
}
