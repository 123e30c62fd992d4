import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import type { Fact } from '#components/facts.tsx';
import { formatDay } from '#lib/format.ts';
import { formatAgo } from '#lib/format-age.ts';
import { matchSentence } from '#lib/match-words.ts';
import { moreItems } from '#lib/more-items.ts';
import { PRICING_WORDS } from '#lib/pricing-words.ts';
import { FoldedList } from './folded-list.tsx';

const HOST = 'version of the program it runs in';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
  /** Numbers beside those on top of the page. */
  more?: Fact[];
}

/** What the listing says, in four columns. */
export function ListingFacts({ details: { plugin, company, match, content }, info, until, more = [] }: Props) {
  const model = plugin.pricingModel && PRICING_WORDS[plugin.pricingModel];
  const facts = [
    fact('Company', company?.name, match && matchSentence(match)),
    fact('Version', plugin.version && <code className="font-mono">{plugin.version}</code>),
    fact('Price', plugin.pricingLabel ?? model, plugin.pricingLabel && plugin.pricingLabel !== model && model),
    ...categories(plugin.category, content?.categories),
    fact('Tags', content?.tags && content.tags.length > 0 && <FoldedList items={content.tags} />),
    fact('Works with', content?.worksWith && content.worksWith.length > 0 && <FoldedList items={content.worksWith} />),
    fact('Needs at least', hostVersion(content?.minimumVersion), HOST),
    fact('Tested up to', hostVersion(content?.testedVersion), HOST),
    fact('Type', plugin.itemType),
    fact('Size', content?.size),
    fact('Published', day(plugin.listedOn), plugin.listedOn && formatAgo(plugin.listedOn, until)),
    fact('Updated', day(plugin.updatedOn)),
    fact('Languages', content?.languages && <FoldedList items={content.languages} />),
    fact('Badges', badges(content?.badges ?? [])),
    fact('Trader', trader(content?.developer?.isTrader)),
    fact('Links', <Links details={{ plugin, content }} info={info} />),
    fact('First seen', day(plugin.firstSeenOn)),
    fact('Last seen', day(plugin.lastSeenOn)),
    fact('ID', <code className="font-mono text-xs">{plugin.externalId}</code>),
  ];
  return (
    <dl className="grid gap-x-8 border-hairline border-t sm:grid-cols-2 lg:grid-cols-4">
      {[...facts, ...more].map(
        (one) =>
          one && (
            <div key={one.label} className="min-w-0 border-hairline border-b py-2.5">
              <dt className="text-ink-2 text-xs">{one.label}</dt>
              <dd className="wrap-anywhere mt-0.5">
                {one.value}
                {one.note && <span className="block text-ink-2 text-xs">{one.note}</span>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function fact(label: string, value: Fact['value'], note?: Fact['note']): Fact | null {
  return value ? { label, value, note } : null;
}

function day(value: string | null) {
  return value && <time dateTime={value}>{formatDay(value)}</time>;
}

function categories(first: string | null, all: readonly string[] | null | undefined) {
  const names = (all?.length ? all : [first]).flatMap((name) => (name ? [categoryWords(name)] : []));
  if (names.length < 2) return [fact('Category', names[0])];
  return [fact('Categories', <FoldedList items={names} />)];
}

/** Some stores name a category by its place in their addresses: `lifestyle/well_being`. */
function categoryWords(name: string): string {
  return name.replaceAll('_', ' ').replace(/(?<=[a-z])\/(?=[a-z])/g, ' / ');
}

/** A version of the program that the plugin runs in. */
function hostVersion(version: string | null | undefined) {
  return version && <code className="font-mono">{version}</code>;
}

function trader(isTrader: boolean | null | undefined) {
  if (isTrader == null) return null;
  return isTrader ? 'Declares to be a trader under EU law' : 'Does not declare to be a trader under EU law';
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
                className="inline-block min-h-6 text-accent max-md:py-2.5 hover:underline"
              >
                {label}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}
