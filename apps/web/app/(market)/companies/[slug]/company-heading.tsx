import type { CompanyDetails } from '@pi/domain/api';
import { FeedLink } from '#components/feed-link.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { TagLinks } from '#components/tag-links.tsx';
import { TYPE_WORDS } from '#lib/company-search.ts';
import { companyFeed } from '#lib/feeds/feed-links.ts';

/** A company's name, what it is, its site and its other names. */
export function CompanyHeading({ company }: { company: CompanyDetails }) {
  const { name, slug, facts, siteDomain } = company;
  return (
    <PageHeading
      title={name}
      up={{ href: '/companies', label: 'Companies' }}
      actions={<FeedLink feed={companyFeed(slug)} />}
    >
      <p className="flex flex-wrap gap-x-4">
        <span>{facts ? TYPE_WORDS[facts.type] : 'None of its plugins is listed any more'}</span>
        {siteDomain && (
          <a href={`https://${siteDomain}`} rel="nofollow noopener" className="text-accent underline">
            {siteDomain}
          </a>
        )}
        <a href="#developers" className="text-accent underline">
          why these belong together
        </a>
      </p>
      {facts && facts.tags.length > 0 && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3" title="Read from its listings by rules">
          Tags of its plugins
          <TagLinks tags={facts.tags} />
        </p>
      )}
    </PageHeading>
  );
}
