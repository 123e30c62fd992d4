import { MOST_EXTRACTED } from '@pi/domain';
import type { ExtractionSource } from '../extraction-source.ts';
import { tidySource } from '../tidy-source.ts';
import { acceptedNames, type Reading } from './accepted-names.ts';
import { ownNames } from './own-names.ts';
import { placesIn } from './places.ts';
import { rejectedContext } from './rejected-contexts.ts';
import { statementsOf } from './statements.ts';
import { isHost } from './vocabulary/hosts.ts';

/** The products that a listing says it works with, at most ten, in the order of the text. */
export function extractIntegrations(listing: ExtractionSource): string[] {
  const source = tidySource(listing);
  const { name, summary, description } = source;
  const own = ownNames(source);
  const found = new Map<string, string>();
  const statements = [
    { text: name, isUnderIntegrations: false },
    ...statementsOf(summary ?? ''),
    ...statementsOf(description ?? ''),
  ];
  for (const { text, isUnderIntegrations } of statements) {
    const isName = text === name;
    const reading: Reading = { isUnderIntegrations, isName, isTitle: isName || isInTitleCase(text), own };
    for (const place of placesIn(text)) {
      if (rejectedContext(place) !== undefined) continue;
      for (const one of acceptedNames(place, reading)) {
        if (isHost(one, source)) continue;
        if (!found.has(one.toLowerCase())) found.set(one.toLowerCase(), one);
        if (found.size === MOST_EXTRACTED.integrations) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

/** Whether nearly all words have a capital, so that a capital says nothing. */
function isInTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * words.length;
}
