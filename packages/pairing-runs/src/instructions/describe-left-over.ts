const QUOTED = 300;

/** What is left of an instruction beside what is proposed. */
interface Rest {
  /** How many rules and numbers are proposed. */
  proposed: number;
  leftOver: readonly string[];
  /** How many more the model proposed. */
  refused: number;
}

/**
 * What of an instruction became no rule, in sentences of ours; null where all of it did. Quotes
 * nothing but the organizer's own words.
 */
export function describeLeftOver({ proposed, leftOver, refused }: Rest, hadNames: boolean): string | null {
  const quoted = leftOver.filter((part) => part.length <= QUOTED).map((part) => `“${part}”`);
  const sentences = [
    quoted.length > 0 && `No rule was made of ${new Intl.ListFormat('en').format(quoted)}.`,
    refused > 0 && describeRefused(refused),
    hadNames && 'Names are not sent: choose people by name in the form.',
    proposed === 0 && quoted.length === 0 && refused === 0 && 'No rule was found in it.',
  ].filter((sentence) => typeof sentence === 'string');
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function describeRefused(count: number): string {
  const subject = count === 1 ? 'One more proposal was' : `${count} more proposals were`;
  return `${subject} left out: this event has no such people or answers, or no groups could follow it.`;
}
