import type { ReadRules } from './read-proposal.ts';

const QUOTED = 300;

/**
 * What of an instruction became no rule, in sentences of ours; null where all of it did. Quotes
 * nothing but the organizer's own words.
 */
export function describeLeftOver({ rules, leftOver, refused }: ReadRules, hadNames: boolean): string | null {
  const quoted = leftOver.filter((part) => part.length <= QUOTED).map((part) => `“${part}”`);
  const sentences = [
    quoted.length > 0 && `No rule was made of ${new Intl.ListFormat('en').format(quoted)}.`,
    refused > 0 &&
      `${refused === 1 ? 'One proposed rule was' : `${refused} proposed rules were`} left out: it meant people or answers that this event does not have, or no groups could follow it.`,
    hadNames && 'Names are not sent: choose people by name in the form.',
    rules.length === 0 && quoted.length === 0 && refused === 0 && 'No rule was found in it.',
  ].filter((sentence) => typeof sentence === 'string');
  return sentences.length > 0 ? sentences.join(' ') : null;
}
