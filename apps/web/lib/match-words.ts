import type { CompanyDeveloper, CompanyMatch } from '@pi/domain/api';

/** Why a plugin belongs to its company, in sentences. */
export function matchSentence(match: Pick<CompanyMatch, 'reason' | 'words' | 'mergedSlug'>): string {
  return [reasonSentence(match), ...mergeSentence(match.mergedSlug)].join(' ');
}

/**
 * Why a developer belongs to its company, in sentences.
 * @param isOnly whether the company has no other developer
 */
export function developerSentence(developer: Pick<CompanyDeveloper, 'words' | 'mergedSlug'>, isOnly: boolean): string {
  const alone = isOnly ? 'The only developer of this company.' : 'The others are matched with it.';
  return [developer.words ? sentence(developer.words) : alone, ...mergeSentence(developer.mergedSlug)].join(' ');
}

function reasonSentence({ reason, words }: Pick<CompanyMatch, 'reason' | 'words'>): string {
  if (reason === 'split') return 'An operator split it off another company.';
  if (words) return reason === 'alias' ? sentence(words) : sentence(`matched with another developer: ${words}`);
  if (reason === 'first') return 'Its developer is matched with no other.';
  return `Matched by ${reason.replaceAll('_', ' ')}.`;
}

function mergeSentence(slug: string | null): string[] {
  return slug === null ? [] : [`An operator merged ${slug} into this company.`];
}

/** Words with a capital in front and a full stop behind. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(/\.?$/, '.');
}
