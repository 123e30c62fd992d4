import type { Question } from '@pi/domain/events';
import { listNumbers } from './number-words.ts';

/** The open questions by number, with the verb: "Question 4 is", "Questions 4 and 6 were". */
export function nameOpen(open: readonly Pick<Question, 'position'>[], { isPast = false } = {}): string {
  const numbers = listNumbers(open.map(({ position }) => position));
  if (open.length === 1) return `Question ${numbers} ${isPast ? 'was' : 'is'}`;
  return `Questions ${numbers} ${isPast ? 'were' : 'are'}`;
}
