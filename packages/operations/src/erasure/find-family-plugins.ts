import type { StoreDeveloper } from '@pi/db/queries/erasure/erase';
import { emailText, identifierText, isNameText, ownIdentifiers, textsOfDeveloper } from '@pi/ingestion/suppression';
import { companyIdentifiers } from '@pi/intelligence';
import type { NamedSubject } from './name-subject.ts';

export interface FamilyPlugins {
  /** Those who were named, and who have an account, an e-mail address or a domain of theirs. */
  proved: StoreDeveloper[];
  /**
   * Those who have nothing but the same name: they go too, but whoever else they are related to
   * stays.
   */
  namesakes: StoreDeveloper[];
  /** What the proved are known again by. */
  texts: Set<string>;
}

/**
 * Finds who else is the subject, and who is by that, among the developers that are known.
 * @param only the store that is meant; without, all
 */
export function findFamilyPlugins(
  known: readonly StoreDeveloper[],
  { marks, developers }: Pick<NamedSubject, 'marks' | 'developers'>,
  only?: string,
): FamilyPlugins {
  const candidates = known.map((one) => ({ one, own: textsOfDeveloper(one.marketplace, one.developer) }));
  const texts = new Set(marks.map((mark) => identifierText(mark, only)));
  const proved = new Set<StoreDeveloper>();
  let more = [...developers];
  do {
    for (const one of more) {
      proved.add(one);
      for (const text of textsBy(one, only)) texts.add(text);
    }
    more = candidates
      .filter(({ one, own }) => !proved.has(one) && own.some((text) => !isNameText(text) && texts.has(text)))
      .map(({ one }) => one);
  } while (more.length > 0);
  const namesakes = candidates.filter(({ one, own }) => !proved.has(one) && own.some((text) => texts.has(text)));
  return { proved: [...proved], namesakes: namesakes.map(({ one }) => one), texts };
}

function textsBy({ marketplace, developer }: StoreDeveloper, only?: string): string[] {
  const marks = ownIdentifiers(companyIdentifiers(marketplace, developer), false);
  return [
    ...marks.map((mark) => identifierText(mark, only)),
    ...(developer.email ? [emailText(developer.email, only)] : []),
  ];
}
