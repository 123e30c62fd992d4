import type { Conflict } from '@pi/domain/events';

/** What is proved of rules that clash, in one sentence: that each is needed for it, or less. */
export function describeClash({ isIrreducible }: Pick<Conflict, 'isIrreducible'>): string {
  return isIrreducible
    ? 'None of these rules can be left out: without any one of them, the others can be kept.'
    : 'These rules clash; not each is proved to be needed for it.';
}
