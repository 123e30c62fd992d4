import type { Conflict, Remedy } from '@pi/domain/events';
import { count } from '../rules/describe-note.ts';
import { describeRuleById } from '../rules/describe-rule-by-id.ts';
import { EVENT_RULES, type RuleNote } from '../rules/rule-note.ts';
import type { RuleWords } from '../rules/rule-words.ts';
import type { StoredConflict, StoredRemedy } from './stored-conflict.ts';

type Words = RuleWords & { notes: ReadonlyMap<string, RuleNote> };

/** Why there are no groups, in words. */
export function describeConflict(
  { answer, rules, isIrreducible = false, remedies }: StoredConflict,
  words: Words,
): Conflict {
  return {
    answer,
    rules: rules.map((id) => ({ id, text: describeRuleById(id, words) })),
    isIrreducible,
    remedies: remedies.map((remedy) => describeRemedy(remedy, words)),
  };
}

function describeRemedy(remedy: StoredRemedy, words: Words): Remedy {
  const criteria = (fields: object): Remedy['change'] => ({ kind: 'event', fields: { criteria: fields } });
  switch (remedy.kind) {
    case 'groups': {
      const groupCountRule = remedy.to < remedy.from ? 'at_most' : 'at_least';
      return {
        text: `Make ${count(remedy.to, 'group')} in place of ${remedy.from}`,
        change: { kind: 'event', fields: { groupCountRule, groupCount: remedy.to } },
      };
    }
    case 'common_hours':
      return {
        text:
          remedy.to === 0
            ? 'Ask for no common hours'
            : `Ask for ${count(remedy.to, 'common hour')} in place of ${remedy.from}`,
        change: criteria({ commonHours: remedy.to }),
      };
    case 'no_repeat':
      return {
        text:
          remedy.to === 0
            ? 'Let pairs meet again'
            : `Let pairs meet again after ${count(remedy.to, 'event')} in place of ${remedy.from}`,
        change: criteria({ noRepeatEvents: remedy.to }),
      };
    case 'capacity':
      return {
        text: `Let a ${words.roles?.mentor ?? 'mentor'} take ${remedy.to} in place of ${remedy.from}`,
        change: criteria({ mentorCapacity: remedy.to }),
      };
    case 'delete_rule':
      return {
        text: `Delete the rule “${describeRuleById(remedy.rule, words)}”`,
        change: { kind: 'delete_rule', rule: remedy.rule },
      };
    case 'unlock':
      return { text: 'Unlock some of the groups and people that stay', change: null };
    case 'reopen':
      return { text: reopenText(remedy.open), change: null };
  }
}

function reopenText(open: number): string {
  if (open === 0) return 'Reopen the event, so that people can register and change what they said';
  return `Reopen the event: ${open === 1 ? 'one person has' : `${open} people have`} questions open`;
}

/** The sentence of the answer that there are no groups. */
export function conflictMessage({ answer, rules }: Conflict): string {
  if (answer === 'undecided') return 'No groups were found within the budget; it is not proved that there are none.';
  if (rules.some(({ id }) => id === EVENT_RULES.twoPeople)) return `${rules[0]?.text}.`;
  return `No groups follow all rules. These clash: ${rules.map(({ text }) => text).join('; ')}.`;
}
