import type { RuleWords } from '../rules/rule-words.ts';
import type { Reason } from './reason.ts';

/** The facts that people share, a sentence each. */
export function describeReasons(_reasons: readonly Reason[], _words: Pick<RuleWords, 'names' | 'questions'>): string[] {
  return [];
}
