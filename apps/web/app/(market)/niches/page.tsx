import { listFrequentTags } from '@pi/db/queries/niches/list-frequent-tags';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import { keptForMinutes } from '#lib/kept-for-minutes.ts';
import { parseLeniently, type RawParams } from '#lib/list-params.ts';
import { NicheParams } from '#lib/niches/niche-params.ts';
import { readNiches } from '#lib/niches/read-niches.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { NicheForm } from './niche-form.tsx';
import { NicheSection } from './niche-section.tsx';
import { NoNiche } from './no-niche.tsx';

interface Props {
  searchParams: Promise<RawParams>;
}

/** Examples of phrases. */
const frequentTags = keptForMinutes(60, (db) => listFrequentTags(db, 8));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = parseLeniently(NicheParams, await searchParams);
  return pageMetadata({
    title: q ? `Niches: ${q}` : 'Niches',
    description:
      'How crowded a niche is in each marketplace: what the leaders hold, what came and went, growth and prices.',
    path: '/niches',
    isUnlisted: q !== undefined,
  });
}

export default async function NichesPage({ searchParams }: Props) {
  const { q } = parseLeniently(NicheParams, await searchParams);
  const db = await requestDb();
  const [list, examples] = await Promise.all([readNiches(db, q), frequentTags(db)]);
  return (
    <>
      <PageHeading title="Niches">
        For a few words: how many plugins each store has for them, what the largest have of it, what came and went in a
        year, how the newest grow, and prices. Each number opens its list.
        {list.day && ` As of ${formatDay(list.day)}.`}
      </PageHeading>
      <NicheForm phrase={q} examples={examples} />
      {list.niches.length === 0 ? (
        <NoNiche list={list} />
      ) : (
        <div className="grid gap-12">
          {list.niches.map((niche) => (
            <NicheSection key={niche.marketplace} phrase={list.q} niche={niche} />
          ))}
        </div>
      )}
    </>
  );
}
