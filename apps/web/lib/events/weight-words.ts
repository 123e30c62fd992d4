import type { Question } from '@pi/domain/events';
import { numberWord } from './number-words.ts';

/**
 * What the pairing uses an answer for.
 * @param commonHours hours a week that a group has in common; 0: not asked
 */
export function describeWeight({ content, weight }: Pick<Question, 'content' | 'weight'>, commonHours: number): string {
  if (content.type === 'availability' && commonHours > 0)
    return `Alike: a group needs ${numberWord(commonHours)} common ${commonHours === 1 ? 'hour' : 'hours'}`;
  if (weight === 0) return 'Not used for pairing';
  if (content.type === 'offer_seek' && weight > 0) return 'One person’s offer meets another’s wish';
  return weight > 0 ? 'Alike: similar answers come together' : 'Mixed: a group gets different answers';
}
