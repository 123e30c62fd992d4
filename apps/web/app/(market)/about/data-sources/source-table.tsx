import { strictestVerdict } from '@pi/domain';
import { DataSourceRow, DataSourceTable, OnOff } from '#components/data-sources/data-source-table.tsx';
import { VERDICT_WORDS } from '#components/data-sources/verdict.ts';
import { Unknown } from '#components/unknown.tsx';
import { formatDay } from '#lib/format.ts';
import { type MarketplaceEntry, primaryMetricLabel } from '#lib/marketplaces.ts';

const COLUMNS = [
  { label: 'Primary metric', className: 'max-md:hidden' },
  { label: 'By default', className: 'max-md:hidden' },
  { label: 'This site' },
  { label: 'robots.txt' },
  { label: 'Format', className: 'max-lg:hidden' },
  { label: 'Last success', className: 'max-md:hidden' },
];

/** All data sources, a row each: on or off, robots.txt verdict, last run without failures. */
export function SourceTable({ entries }: { entries: MarketplaceEntry[] }) {
  return (
    <DataSourceTable table="/marketplaces" id="sources" caption="Data sources and their state" columns={COLUMNS}>
      {entries.map((entry) => (
        <SourceRow key={entry.info.name} {...entry} />
      ))}
    </DataSourceTable>
  );
}

function SourceRow({ info, state, summary }: MarketplaceEntry) {
  const verdict = strictestVerdict(summary?.robotsChecks ?? []);
  const lastSuccess = summary?.lastSuccess;
  return (
    <DataSourceRow info={info} isDescribed>
      <td className="max-md:hidden">{primaryMetricLabel(info)}</td>
      <td className="max-md:hidden">
        <OnOff on={info.enabledByDefault} />
      </td>
      <td>
        <OnOff on={state.on} />
      </td>
      <td className="whitespace-nowrap">
        {verdict ? VERDICT_WORDS[verdict].short : <Unknown reason="not checked yet" />}
      </td>
      <td className="max-lg:hidden">{info.format}</td>
      <td className="whitespace-nowrap max-md:hidden">
        {lastSuccess ? (
          <time dateTime={lastSuccess.day}>{formatDay(lastSuccess.day)}</time>
        ) : (
          <Unknown reason="no run without failures yet" />
        )}
      </td>
    </DataSourceRow>
  );
}
