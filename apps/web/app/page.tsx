import { getOverview } from '@pi/db/queries/catalogue/get-overview';
import type { Mover, Overview } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { ChangeList } from '#components/change-list.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { MarketplaceTable } from '#components/marketplace-table.tsx';
import { MoverList } from '#components/mover-list.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { toOverview } from '#lib/answers/overview.ts';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import { withMarketplaceInfos } from '#lib/marketplaces.ts';
import { movingNumbers } from '#lib/movers.ts';
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

const MOVERS_AT_LEAST = 1000;
const MOVERS = 5;
const CHANGES = 10;

export default async function HomePage() {
  const db = await requestDb();
  const moving = movingNumbers(marketplaceInfos);
  const limits = { moversAtLeast: MOVERS_AT_LEAST, movers: MOVERS, changes: CHANGES };
  const overview = toOverview(await getOverview(db, { moving, ...limits }));
  const { rising, falling } = overview;

  return (
    <>
      <PageHeading title="Plugin marketplaces, day by day">
        Plugin Intelligence reads plugin marketplaces once a day and stores every listing. For each number it shows the
        store, what the number counts, and its day.
      </PageHeading>
      <div className="grid grid-cols-1 gap-12">
        <Section id="marketplaces" title="Marketplaces" note={asOf(overview)}>
          <MarketplaceTable entries={withMarketplaceInfos(overview.marketplaces)} />
        </Section>
        <div className="grid gap-12 md:grid-cols-2">
          <Section
            id="movers"
            title="Biggest movers"
            note={`The largest changes in 30 days among plugins with at least ${MOVERS_AT_LEAST.toLocaleString('en')} users or downloads. Downloads only add up: their gain is compared with that of the 30 days before.`}
          >
            {rising.length + falling.length === 0 ? (
              <EmptyState title="No movers yet">
                A change compares a number with the number 30 days before. <FirstDay overview={overview} />
              </EmptyState>
            ) : (
              <div className="grid grid-cols-1 gap-6">
                <Movers title="Growing" movers={rising.filter(isGauge)} />
                <Movers title="Shrinking" movers={falling.filter(isGauge)} />
                <Movers title="Gaining faster" movers={rising.filter(isCounter)} />
                <Movers title="Gaining more slowly" movers={falling.filter(isCounter)} />
              </div>
            )}
          </Section>
          <Section id="changes" title="Newest changes" note="Listings that are new, removed or changed.">
            <ChangeList changes={overview.changes} withMarketplace />
          </Section>
        </div>
      </div>
    </>
  );
}

function isCounter(mover: Mover): boolean {
  return mover.isCumulative;
}

function isGauge(mover: Mover): boolean {
  return !mover.isCumulative;
}

function Movers({ title, movers }: { title: string } & Parameters<typeof MoverList>[0]) {
  if (movers.length === 0) return null;
  return (
    <div className="min-w-0">
      <h3 className="mb-2">{title}</h3>
      <MoverList movers={movers} />
    </div>
  );
}

function FirstDay({ overview }: { overview: Overview }) {
  const first = overview.marketplaces.flatMap(({ firstDay }) => firstDay ?? []).sort()[0];
  return first ? `The first day with data is ${formatDay(first)}.` : 'There is no data yet.';
}

function asOf({ marketplaces }: Overview): string {
  const day = marketplaces
    .flatMap((one) => one.day ?? [])
    .sort()
    .at(-1);
  return day ? `As of ${formatDay(day)}.` : 'No marketplace has been read yet.';
}
