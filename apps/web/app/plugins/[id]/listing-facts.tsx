import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { type Fact, FactList } from '#components/facts.tsx';
import { formatDay } from '#lib/format.ts';
import { moreItems } from '#lib/more-items.ts';
import { FoldedList } from './folded-list.tsx';

const PRICING = { free: 'Free', free_trial: 'Free trial', freemium: 'Free with paid extras', paid: 'Paid' };

/** What the listing says beside its numbers. */
export function ListingFacts({
  details: { plugin, content },
  info,
}: {
  details: PluginDetails;
  info: MarketplaceInfo;
}) {
  const facts = [
    fact('Version', plugin.version && <code className="font-mono">{plugin.version}</code>),
    fact('Price', plugin.pricingLabel ?? (plugin.pricingModel && PRICING[plugin.pricingModel])),
    fact('Category', plugin.category),
    fact('Type', plugin.itemType),
    fact('Size', content?.size),
    fact('Published', day(plugin.listedOn)),
    fact('Updated', day(plugin.updatedOn)),
    fact('Languages', content?.languages && <FoldedList items={content.languages} />),
    fact('Badges', badges(content?.badges ?? [])),
    fact('Permissions', content?.permissions && <FoldedList items={content.permissions} mono />),
    fact('Links', <Links details={{ plugin, content }} info={info} />),
    fact('First seen', day(plugin.firstSeenOn)),
    fact('Last seen', day(plugin.lastSeenOn)),
    fact('ID', <code className="font-mono text-xs">{plugin.externalId}</code>),
  ];
  return (
    <>
      <h2 className="mb-3">Listing</h2>
      <FactList facts={facts.filter((one) => one !== null)} />
    </>
  );
}

function fact(label: string, value: Fact['value']): Fact | null {
  return value ? { label, value } : null;
}

function day(value: string | null) {
  return value && <time dateTime={value}>{formatDay(value)}</time>;
}

const MOST_BADGES = 20;

function badges(items: readonly string[]): string {
  const { shown, more } = moreItems(items, MOST_BADGES);
  const names = shown.map((badge) => badge.replaceAll('_', ' ')).join(', ');
  return more ? `${names} ${more}` : names;
}

function Links({
  details: { plugin, content },
  info,
}: {
  details: Pick<PluginDetails, 'plugin' | 'content'>;
  info: MarketplaceInfo;
}) {
  const links = [
    { label: info.title, href: plugin.url },
    { label: 'Website', href: content?.websiteUrl },
    { label: 'Developer', href: content?.developer?.site },
    { label: 'Support', href: content?.supportUrl },
    { label: 'Privacy', href: content?.privacyUrl },
    { label: 'Terms', href: content?.termsUrl },
    { label: 'Source code', href: content?.sourceUrl },
  ];
  return (
    <ul>
      {links.map(
        ({ label, href }) =>
          href && (
            <li key={label}>
              <a
                href={href}
                rel="nofollow noopener"
                className="text-accent hover:underline max-sm:inline-block max-sm:py-2.5"
              >
                {label}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}
