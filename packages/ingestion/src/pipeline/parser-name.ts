import type { BackfillSource } from '@pi/domain';
import { getAdapter, type MarketplaceAdapter, registry } from '@pi/scrapers';

/** Names a parser of the registry, so that another thread finds it. */
export interface ParserName {
  marketplace: string;
  /** The history source whose parser it is; absent for the store's own. */
  source?: BackfillSource;
}

/**
 * The name of an adapter's `parse`; undefined where it is none of the registry's, as in tests and
 * trials of a repaired parser.
 */
export function findParserName({ info, parse }: MarketplaceAdapter): ParserName | undefined {
  const own = registry.get(info.name);
  if (own?.parse === parse) return { marketplace: info.name };
  const [source] = Object.entries(own?.parsers ?? {}).find(([, parser]) => parser === parse) ?? [];
  return source ? { marketplace: info.name, source: source as BackfillSource } : undefined;
}

/**
 * The adapter whose `parse` is the named parser.
 * @throws Error when the registry has no such marketplace
 */
export function getParser({ marketplace, source }: ParserName): MarketplaceAdapter {
  const adapter = getAdapter(marketplace);
  return { ...adapter, parse: (source && adapter.parsers?.[source]) ?? adapter.parse };
}
