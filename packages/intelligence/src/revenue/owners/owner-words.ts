import type { OwnerWords, RevisionContent } from '@pi/domain';
import { hasAdWords } from './ad-words.ts';
import { hasElsewhereWords } from './elsewhere-words.ts';
import type { Maker } from './own-account.ts';

/** How much of a description counts: what a listing says of this is near its beginning. */
const LONGEST = 5000;

/** What the words of a listing say of how its owner earns, where it costs nothing. Pure. */
export function ownerWordsOf({
  summary,
  description,
  ...maker
}: Maker & Pick<RevisionContent, 'summary' | 'description'>): OwnerWords[] {
  const text = [maker.name, summary, description].map((one) => one?.slice(0, LONGEST) ?? '').join('\n');
  return [
    ...(hasAdWords(text) ? (['ads'] as const) : []),
    ...(hasElsewhereWords(text, maker) ? (['elsewhere'] as const) : []),
  ];
}
