import type { StoreDeveloper } from '@pi/db/queries/erasure/erase';
import { emailText, identifierText, isNameText, textsOfDeveloper } from '@pi/ingestion/suppression';
import { companyIdentifiers } from '@pi/intelligence';
import type { RequestedSubject } from './resolve-request.ts';
import { selectOwnIdentifiers } from './select-own-identifiers.ts';

export interface RelatedDevelopers {
  /**
   * Those who were requested, and those who share an account, an e-mail address or a domain with
   * them.
   */
  proven: StoreDeveloper[];
  /**
   * Those who share only the name: they are erased too, but whoever else is related to them stays.
   */
  namesakes: StoreDeveloper[];
  /** The texts that identify the proven ones. */
  texts: Set<string>;
}

/**
 * Finds all developers who are the subject: those requested, whoever shares an identifier with
 * them, and so on.
 * @param known all developers there are or were
 * @param marketplace this marketplace only; without it all
 */
export function findRelatedDevelopers(
  known: readonly StoreDeveloper[],
  { identifiers, developers }: Pick<RequestedSubject, 'identifiers' | 'developers'>,
  marketplace?: string,
): RelatedDevelopers {
  const candidates = known.map((one) => ({ one, own: textsOfDeveloper(one.marketplace, one.developer) }));
  const texts = new Set(identifiers.map((identifier) => identifierText(identifier, marketplace)));
  const proven = new Set<StoreDeveloper>();
  let more = [...developers];
  do {
    for (const one of more) {
      proven.add(one);
      for (const text of ownTextsOf(one, marketplace)) texts.add(text);
    }
    more = candidates
      .filter(({ one, own }) => !proven.has(one) && own.some((text) => !isNameText(text) && texts.has(text)))
      .map(({ one }) => one);
  } while (more.length > 0);
  const namesakes = candidates.filter(({ one, own }) => !proven.has(one) && own.some((text) => texts.has(text)));
  return { proven: [...proven], namesakes: namesakes.map(({ one }) => one), texts };
}

function ownTextsOf({ marketplace, developer }: StoreDeveloper, only?: string): string[] {
  const identifiers = selectOwnIdentifiers(companyIdentifiers(marketplace, developer), false);
  return [
    ...identifiers.map((identifier) => identifierText(identifier, only)),
    ...(developer.email ? [emailText(developer.email, only)] : []),
  ];
}
