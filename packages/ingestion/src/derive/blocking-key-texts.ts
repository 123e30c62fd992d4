import type { AliasKind, CompanyIdentifierKind } from '@pi/domain';
import { type CompanyIdentifier, isDomainKind } from '@pi/intelligence';

/** Reads the identifier that `identifierKey` wrote as a text. */
export function toIdentifier(key: string): CompanyIdentifier {
  const space = key.indexOf(' ');
  return { kind: key.slice(0, space) as CompanyIdentifierKind, value: key.slice(space + 1) };
}

/** The names and domains among blocking keys, each once: an alias may give them to a company. */
export function aliasKeys(keys: readonly string[]): { kind: AliasKind; value: string }[] {
  const aliased = new Map<string, { kind: AliasKind; value: string }>();
  for (const key of keys) {
    const { kind, value } = toIdentifier(key);
    const of = isDomainKind(kind) ? 'domain' : kind === 'name' || kind === 'legal_name' ? 'name' : null;
    if (of) aliased.set(`${of} ${value}`, { kind: of, value });
  }
  return [...aliased.values()];
}
