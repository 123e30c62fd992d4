import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import type { Health } from '#lib/health.ts';
import { readStatus } from '#lib/status.ts';
import { RunHistoryKey } from './run-history.tsx';
import { StatusEntrySection } from './status-entry.tsx';
import { StatusTable } from './status-table.tsx';

export const metadata: Metadata = { title: 'Status' };

export default async function StatusPage() {
  const { health, marketplaces } = await readStatus(await requestDb());
  return (
    <>
      <PageHeading title="Status">
        <p>{healthWords(health)}</p>
        <p className="mt-2">
          A day is suspect when a store shows something else than the day: an earlier day again, a list cut short,
          counters that fall everywhere, fields that are no longer found. The last good numbers then stand, and nothing
          is delisted.
        </p>
      </PageHeading>
      <StatusTable entries={marketplaces} />
      <RunHistoryKey />
      {marketplaces
        .filter(({ status }) => status)
        .map((entry) => (
          <StatusEntrySection key={entry.info.name} entry={entry} />
        ))}
    </>
  );
}

function healthWords({ due, missed }: Health): string {
  if (due === null) return 'No store was read so far.';
  if (missed.length === 0) return `Every store that is on has a good day of ${formatDay(due)} or later.`;
  const told = missed.map(({ title, matchReason }) => `${title} (${matchReason})`).join(', ');
  return `Without a good day of ${formatDay(due)} or later: ${told}.`;
}
