import type { Reason } from '@pi/pairing';
import { describeReasons } from '../reasons/describe-reasons.ts';
import type { RuleWords } from '../rules/rule-words.ts';

/**
 * Why somebody is in their group, as they read it themselves: what they share with others of it.
 * What only others share is theirs to tell, and wishes of organizers are told nobody.
 */
export function ownReasons(
  reasons: readonly Reason[],
  reader: string,
  words: Pick<RuleWords, 'names' | 'questions'>,
): string[] {
  return describeReasons(
    reasons.filter(({ kind, people }) => kind !== 'wished' && people.includes(reader)),
    words,
  );
}
