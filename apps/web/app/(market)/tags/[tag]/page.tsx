import { listTagsWith } from '@pi/db/queries/explorer/related-tags';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExplorerView } from '#components/explorer/explorer-view.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Link } from '#components/ui/link.tsx';
import { ofListOn } from '#lib/as-of.ts';
import { requestDb } from '#lib/db.ts';
import { tagFilters } from '#lib/explorer/page-issues.ts';
import { readPageQuery } from '#lib/explorer/page-query.ts';
import { tagPath } from '#lib/explorer/tag-path.ts';
import { pluginsFeed } from '#lib/feeds/feed-links.ts';
import { formatExact } from '#lib/format.ts';
import { keepDay } from '#lib/kept-day.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { decodeSegment } from '#lib/plugin-id.ts';

type Props = PageProps<'/tags/[tag]'>;

/** How many other tags of the same plugins are linked. */
const RELATED = 12;

async function tagIn(params: Props['params']): Promise<string> {
  return decodeSegment((await params).tag)?.toLowerCase() ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tag = await tagIn(params);
  return pageMetadata({
    title: `Plugins tagged ${tag}`,
    description: `Plugins of all marketplaces that are tagged “${tag}”, by their texts or their makers, the largest first.`,
    path: tagPath(tag),
    feed: pluginsFeed(tagFilters(tag)),
  });
}

export default async function TagPage({ params, searchParams }: Props) {
  const tag = await tagIn(params);
  const fixed = tagFilters(tag);
  const query = readPageQuery(await searchParams, fixed);
  keepDay(query.asOf);
  const { db } = await ofListOn(await requestDb(), query.asOf);
  const [own, ...related] = await listTagsWith(db, tag, RELATED + 1);
  if (!own) notFound();
  return (
    <>
      <PageHeading title={`Tag: ${tag}`} up={{ href: '/plugins', label: 'Plugins' }}>
        Plugins that are about “{tag}” by their texts, or that their makers or stores tag so, in all marketplaces.
      </PageHeading>
      {related.length > 0 && (
        <p className="-mt-4 flex flex-wrap gap-x-3 text-ink-2">
          Often with
          {related.map(({ value, count }) => (
            <Link
              key={value}
              href={tagPath(value)}
              className="inline-block min-h-6 text-accent max-md:py-2 hover:underline"
            >
              {value} <span className="text-ink-3">{formatExact(count)}</span>
            </Link>
          ))}
        </p>
      )}
      <ExplorerView query={{ ...query, view: { ...query.view, base: { path: tagPath(tag), filters: fixed } } }} />
    </>
  );
}
