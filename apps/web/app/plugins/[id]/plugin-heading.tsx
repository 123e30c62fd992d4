import type { DataOrigin, MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import Link from 'next/link';
import { PageHeading } from '#components/page-heading.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { formatDay } from '#lib/format.ts';
import { iconSource } from '#lib/icon-source.ts';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
  origin: DataOrigin | null;
}

/** Name, company and summary, and a notice where the store does not list the plugin any more. */
export function PluginHeading({ details: { plugin, company, changes }, info, origin }: Props) {
  const delisting = changes.find(({ kind }) => kind === 'delisted');
  return (
    <>
      <PageHeading
        title={plugin.name}
        up={{ href: `/marketplaces/${info.name}`, label: info.title }}
        mark={<PluginIcon name={plugin.name} src={iconSource(plugin.iconUrl, info.imageHosts, origin)} size={56} />}
      >
        {company ? (
          <p>
            by{' '}
            <Link href={`/companies/${company.slug}`} className="text-accent hover:underline">
              {company.name}
            </Link>
          </p>
        ) : (
          plugin.developerName && <p>by {plugin.developerName}</p>
        )}
        {plugin.summary && <p className="wrap-anywhere mt-1 text-ink">{plugin.summary}</p>}
      </PageHeading>
      {plugin.status === 'delisted' && (
        <p role="note" className="-mt-4 mb-8 border-down border-l-4 bg-hover px-4 py-3">
          <strong className="font-semibold">No longer listed</strong>
          {plugin.delistedOn && ` since ${formatDay(plugin.delistedOn)}`}
          {delisting?.after && `: ${delisting.after}`}. The data below was last seen on {formatDay(plugin.lastSeenOn)}.
        </p>
      )}
    </>
  );
}
