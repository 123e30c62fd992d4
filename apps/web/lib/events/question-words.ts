import type { QuestionContent, QuestionType } from '@pi/domain/events';

/** What a kind of question is called. */
export const TYPE_WORDS: Record<QuestionType, string> = {
  single_choice: 'One option',
  multiple_choice: 'Several options',
  scale: 'Scale',
  free_text: 'Free text',
  offer_seek: 'Offer and seek',
  availability: 'When people have time',
};

/** What a weight does to groups, in words. */
export function weightWords(weight: number): string {
  if (weight === 0) return 'Not used for groups';
  const strength = Math.abs(weight) >= 4 ? 'very important' : Math.abs(weight) >= 2 ? 'important' : 'a little';
  return weight > 0 ? `Alike, ${strength}` : `Mixed, ${strength}`;
}

/** The settings of a question in words: its options, the ends of its scale. */
export function contentWords(content: QuestionContent): string {
  switch (content.type) {
    case 'single_choice':
      return content.options.join(' · ');
    case 'multiple_choice':
      return `${content.options.join(' · ')}${content.most ? ` (at most ${content.most})` : ''}`;
    case 'scale':
      return `1${content.lowest ? ` ${content.lowest}` : ''} to ${content.steps}${content.highest ? ` ${content.highest}` : ''}`;
    case 'free_text':
      return 'At most 400 characters';
    case 'offer_seek':
      return 'Two texts: what people offer, and what they look for';
    case 'availability':
      return 'The hours of a week, in everybody’s own time zone';
  }
}
