import { CATEGORIES, type MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { categoryTitle } from '@pi/scrapers/info';
import { FeedLink } from '#components/feed-link.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { ButtonLink, buttonStyle } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { comparePath } from '#lib/compare-ids.ts';
import { pluginFeed } from '#lib/feeds/feed-links.ts';
import { formatDay } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
}

/** Name, maker, store and summary, and what can be done with the plugin. */
export function PluginHeading({ details: { plugin, company, content, ranks }, info }: Props) {
  const store = { href: `/marketplaces/${info.name}`, label: info.title };
  return (
    <PageHeading
      title={plugin.name}
      crumbs={[{ href: '/marketplaces', label: 'Marketplaces' }, store, ...categoryCrumbs(plugin, ranks)]}
      mark={<PluginIcon plugin={plugin} size={56} />}
      actions={
        <>
          <ButtonLink href={comparePath([plugin.id])}>
            <Icon name="compare" />
            Compare
          </ButtonLink>
          <FeedLink feed={pluginFeed(plugin.id)} />
          <a href={plugin.url} rel="nofollow noopener" className={buttonStyle()}>
            Open in store
            <Icon name="external" />
          </a>
        </>
      }
    >
      <p className="flex flex-wrap gap-x-4 text-sm">
        {company ? (
          <span>
            by{' '}
            <Link href={`/companies/${company.slug}`} className="text-accent hover:underline">
              {company.name}
            </Link>
          </span>
        ) : (
          plugin.developerName && <span>by {plugin.developerName}</span>
        )}
        <span>{info.title}</span>
        {plugin.itemType && <span className="max-md:hidden">{plugin.itemType}</span>}
        {plugin.listedOn && <span className="max-md:hidden">Listed since {formatDay(plugin.listedOn)}</span>}
      </p>
      {plugin.summary && (
        <p lang={content?.language ?? undefined} className="wrap-anywhere mt-1 text-ink">
          {plugin.summary}
        </p>
      )}
    </PageHeading>
  );
}

/** The shared category as the explorer has it; else the store's own in its list. */
function categoryCrumbs({ marketplace, category }: PluginDetails['plugin'], ranks: PluginDetails['ranks']) {
  if (!category) return [];
  const shared = ranks?.category;
  const label = shared ? CATEGORIES[shared] : categoryTitle(marketplace, category);
  return [
    {
      href: shared ? `/categories/${shared}` : listHref('/plugins', { marketplace }),
      label,
    },
  ];
}
