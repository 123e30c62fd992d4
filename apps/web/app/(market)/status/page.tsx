import type { Health } from '@pi/domain/api';
import { QUALITY_RULES } from '@pi/ingestion/quality-rules';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { requestDb } from '#lib/db.ts';
import { formatDay } from '#lib/format.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { readStatus } from '#lib/status.ts';
import { AnalystFacts } from './analyst-facts.tsx';
import { CompanyProposals } from './company-proposals.tsx';
import { QualityRules } from './quality-rules.tsx';
import { RunHistoryKey } from './run-history.tsx';
import { StatusEntrySection } from './status-entry.tsx';
import { StatusTable } from './status-table.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Status',
  description: 'How well every marketplace is read: the last good day, runs, coverage and what failed.',
  path: '/status',
});

export default async function StatusPage() {
  const { health, marketplaces, hasOwnerRights, proposals, analyst } = await readStatus(await requestDb());
  return (
    <>
      <PageHeading title="Status">
        <p>{describeHealth(health)}</p>
        <p className="mt-2">
          A day is suspect when what a store shows cannot be right: the numbers of an earlier day again, a list that is
          much too short, counts that fall for most plugins at once, or missing fields. The pages then keep showing the
          numbers of the last good day, and such a day makes no plugin delisted or missing.
        </p>
        {hasOwnerRights && (
          <p className="mt-2">
            The web app and the commands use the database as one user, who may change its tables. The operator can give
            the web app a user of its own.
          </p>
        )}
      </PageHeading>
      <StatusTable entries={marketplaces} />
      <RunHistoryKey />
      {marketplaces
        .filter(({ status }) => status)
        .map((entry) => (
          <StatusEntrySection key={entry.info.name} entry={entry} />
        ))}
      <CompanyProposals {...proposals} />
      <AnalystFacts analyst={analyst} />
      <QualityRules rules={Object.values(QUALITY_RULES)} />
    </>
  );
}

function describeHealth({ due, missed }: Health): string {
  if (due === null) return 'No store has been read yet.';
  if (missed.length === 0) return `Every store that is on has good data for ${formatDay(due)} or a later day.`;
  const names = missed.map(({ title, reason }) => `${title} (${reason})`).join(', ');
  return `Without good data for ${formatDay(due)} or a later day: ${names}.`;
}
