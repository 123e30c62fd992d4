import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import Link from 'next/link';
import { PageHeading } from '#components/page-heading.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { HandsNotice } from './hands-notice.tsx';
import { StatusNotice } from './status-notice.tsx';

interface Props {
  details: PluginDetails;
  info: MarketplaceInfo;
}

/** Name, company and summary, with notices: that the plugin is not shown, or changed hands. */
export function PluginHeading({ details, info }: Props) {
  const { plugin, company, content } = details;
  return (
    <>
      <PageHeading
        title={plugin.name}
        up={{ href: `/marketplaces/${info.name}`, label: info.title }}
        mark={<PluginIcon plugin={plugin} size={56} />}
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
        {plugin.summary && (
          <p lang={content?.language ?? undefined} className="wrap-anywhere mt-1 text-ink">
            {plugin.summary}
          </p>
        )}
      </PageHeading>
      <StatusNotice details={details} />
      <HandsNotice changes={details.changes} owners={details.owners} />
    </>
  );
}
