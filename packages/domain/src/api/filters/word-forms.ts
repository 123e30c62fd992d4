/** Words that end in s and are no plural. */
const NO_PLURALS = new Set([
  ...[
    'news',
    'aws',
    'ios',
    'pos',
    'sms',
    'gps',
    'dns',
    'rss',
    'cms',
    'lms',
    'https',
    'macos',
    'saas',
    'canvas',
    'always',
  ],
  ...['status', 'focus', 'bonus', 'virus', 'analysis', 'basis', 'wordpress', 'previous', 'anonymous', 'kubernetes'],
]);

/** A word of a text that is searched, and its plural or singular where English makes it by an s. */
export function wordForms(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word) || word.endsWith('ss') || NO_PLURALS.has(word)) return [word];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}
