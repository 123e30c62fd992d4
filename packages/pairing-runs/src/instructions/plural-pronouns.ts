const PLURAL: Record<string, string> = {
  he: 'they',
  she: 'they',
  him: 'them',
  her: 'them',
  his: 'their',
  hers: 'theirs',
  himself: 'themselves',
  herself: 'themselves',
};
const SINGULAR = new RegExp(`\\b(?:${Object.keys(PLURAL).join('|')})\\b`, 'giu');

/** A text whose pronouns tell nobody's gender: `her group` becomes `them group`. */
export function pluralPronouns(text: string): string {
  return text.replace(SINGULAR, (word) => PLURAL[word.toLowerCase()] ?? word);
}
