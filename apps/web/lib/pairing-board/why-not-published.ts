import type { Board } from '@pi/domain/events';
import { countNoun } from '../count-noun.ts';

/** Why a board cannot be published, in one sentence; null: it can. */
export function whyNotPublished({ whyNotPublished: reason, brokenRules, notPaired }: Board): string | null {
  if (reason !== null) return reason;
  const broken = brokenRules.length;
  if (broken > 0) return `${countNoun(broken, 'rule')} ${broken === 1 ? 'is' : 'are'} broken.`;
  const unsigned = notPaired.find(({ isSigned }) => !isSigned);
  return unsigned ? `${unsigned.name} is not paired, and nobody signed for it.` : null;
}
