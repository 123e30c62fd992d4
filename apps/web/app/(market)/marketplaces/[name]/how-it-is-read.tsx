import type { MarketplaceDay } from '@pi/domain/api';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { DataSourceFacts } from '#components/data-sources/data-source-facts.tsx';
import { NumberMeanings } from '#components/data-sources/number-meanings.tsx';
import { EmbedLines } from '#components/embed-lines.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDay } from '#lib/format.ts';
import type { MarketplaceEntry } from '#lib/marketplaces.ts';

interface Props {
  entry: MarketplaceEntry;
  /** Oldest first. */
  days: readonly MarketplaceDay[];
}

/** What the store's numbers mean, how it is read and under which rules, and its days; folded. */
export function HowItIsRead({ entry, days }: Props) {
  const day = days.at(-1)?.day;
  return (
    <details id="reading" className="group mt-12 scroll-mt-4 border-hairline border-y">
      <summary className="flex list-none items-center gap-x-4 py-3 [&::-webkit-details-marker]:hidden">
        <h2 className="text-sm">How this store is read</h2>
        <span className="min-w-0 flex-1 truncate text-ink-2 max-md:hidden">{entry.info.accessMethod}</span>
        <Icon name="plus" className="ml-auto size-4 group-open:rotate-45" />
      </summary>
      <div className="grid gap-12 pt-4 pb-8 md:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-3">What the numbers mean</h3>
          <NumberMeanings info={entry.info} />
        </div>
        <div className="min-w-0">
          <h3 className="mb-3">How it is read</h3>
          <DataSourceFacts {...entry} />
          <Link href="/about/data-sources" className="inline-block py-2.5 text-accent hover:underline">
            All data sources
          </Link>
        </div>
        {day && (
          <div className="min-w-0">
            <TimeSeries
              title="Plugins in the store"
              unit="plugins"
              values={days.flatMap(({ day, plugins }) =>
                plugins ? [{ day, value: plugins.value, kind: plugins.kind }] : [],
              )}
              until={day}
              source={
                <>
                  {entry.info.title}, as of {formatDay(day)} ·{' '}
                  <TableLinks of="Plugins in the store" href={`/marketplaces/${entry.info.name}/chart`} />
                </>
              }
              empty="No day with figures yet."
            />
            <EmbedLines path={`/marketplaces/${entry.info.name}`} title={`Plugins in ${entry.info.title}`} />
          </div>
        )}
      </div>
    </details>
  );
}
