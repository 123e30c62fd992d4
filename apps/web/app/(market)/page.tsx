import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { DayFacts } from '#components/home/day-facts.tsx';
import { Hero } from '#components/home/hero.tsx';
import { HomeLists } from '#components/home/home-lists.tsx';
import { requestDb } from '#lib/db.ts';
import { readHome } from '#lib/home/read-home.ts';
import { parseLeniently, type RawParams } from '#lib/list-params.ts';
import { MoverParams } from '#lib/mover-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

export const metadata: Metadata = {
  ...pageMetadata({
    title: 'Plugin marketplaces, day by day',
    description:
      'Users, ratings, prices, permissions and owners of plugins in many marketplaces, read once a day: what grew, what was abandoned, what changed hands.',
    path: '/',
  }),
  title: { absolute: 'Plugin Intelligence: plugin marketplaces, day by day' },
};

export default async function HomePage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { marketplace, period } = parseLeniently(MoverParams, await searchParams);
  const home = await readHome(await requestDb(), { marketplace, period });
  return (
    <>
      <Hero home={home} />
      {home ? (
        <>
          <DayFacts home={home} />
          <HomeLists home={home} />
        </>
      ) : (
        <div className="mt-8">
          <EmptyState title="No marketplace was read so far">
            The numbers of the day are here once the first one was read.
          </EmptyState>
        </div>
      )}
    </>
  );
}
