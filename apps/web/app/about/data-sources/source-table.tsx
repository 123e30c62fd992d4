import { strictestVerdict } from '@pi/domain';
import { LedgerRow, LedgerTable, OnOff } from '../../../components/ledger/ledger-table.tsx';
import { VERDICT_WORDS } from '../../../components/ledger/verdict.ts';
import { Unknown } from '../../../components/unknown.tsx';
import { formatDay } from '../../../lib/format.ts';
import { headlineLabel, type MarketplaceEntry } from '../../../lib/marketplaces.ts';

const COLUMNS = [
  { label: 'Counts', className: 'max-md:hidden' },
  { label: 'By default', className: 'max-md:hidden' },
  { label: 'Here' },
  { label: 'robots.txt' },
  { label: 'Format', className: 'max-md:hidden' },
  { label: 'Last success', className: 'max-md:hidden' },
];

/** All data sources in a line each: whether it is on, what robots.txt said, when it was last read without failures. */
export function SourceTable({ entries }: { entries: MarketplaceEntry[] }) {
  return (
    <LedgerTable id="sources" caption="Data sources and their state" columns={COLUMNS}>
      {entries.map((entry) => (
        <SourceRow key={entry.about.name} {...entry} />
      ))}
    </LedgerTable>
  );
}

function SourceRow({ about, state, summary }: MarketplaceEntry) {
  const verdict = strictestVerdict(summary?.robotsChecks ?? []);
  const lastSuccess = summary?.lastSuccess;
  return (
    <LedgerRow about={about} isDescribed>
      <td className="max-md:hidden">{headlineLabel(about)}</td>
      <td className="max-md:hidden">
        <OnOff on={about.enabledByDefault} />
      </td>
      <td>
        <OnOff on={state.on} />
      </td>
      <td className="whitespace-nowrap">
        {verdict ? VERDICT_WORDS[verdict].short : <Unknown reason="not read yet" />}
      </td>
      <td className="max-md:hidden">{about.format}</td>
      <td className="whitespace-nowrap max-md:hidden">
        {lastSuccess ? (
          <time dateTime={lastSuccess.day}>{formatDay(lastSuccess.day)}</time>
        ) : (
          <Unknown reason="no run without failures so far" />
        )}
      </td>
    </LedgerRow>
  );
}
