import { listSizes } from '@pi/db/queries/home/list-sizes';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { MoversPart, moversNote } from '#components/movers/movers-part.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import { parseLeniently, type RawParams } from '#lib/list-params.ts';
import { MoverParams, moversHref } from '#lib/mover-params.ts';
import { movingNumbers } from '#lib/movers.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { readFirstMovers, readMovers } from '#lib/read-movers.ts';

const ROWS = 25;

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Movers',
    description: 'Plugins whose users or downloads grow and shrink fastest, one marketplace at a time.',
    path: '/movers',
  });
}

export default async function MoversPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { marketplace, number, period } = parseLeniently(MoverParams, await searchParams);
  const db = await requestDb();
  const sizes = await listSizes(db);
  const read = movingNumbers(marketplaceInfos).filter((one) => sizes.has(one.marketplace));
  const numbers = read.toSorted((a, b) => (sizes.get(b.marketplace) ?? 0) - (sizes.get(a.marketplace) ?? 0));
  const wanted = numbers.find((one) => one.marketplace === marketplace);
  const candidates = numbers.filter((one) => !number || one.number === number);
  const movers = await (wanted
    ? readMovers(db, wanted, { period, limit: ROWS })
    : readFirstMovers(db, candidates.slice(0, 5), { period, limit: ROWS }));
  return (
    <>
      <PageHeading title="Movers">
        Plugins that grow and shrink fastest, one marketplace and one kind of number at a time.
        {movers?.day && ` As of ${formatDay(movers.day)}.`}
      </PageHeading>
      {movers ? (
        <section aria-labelledby="movers">
          <h2 id="movers" className="sr-only">
            Growing and shrinking plugins
          </h2>
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="text-ink-2">{moversNote(movers)}</p>
            <TableLinks of="Movers" href={moversHref(movers.of.marketplace, movers.period)} />
          </div>
          <MoversPart movers={movers} numbers={numbers} href={moversHref} />
        </section>
      ) : (
        <EmptyState title="No movers yet">No marketplace was read so far.</EmptyState>
      )}
    </>
  );
}
