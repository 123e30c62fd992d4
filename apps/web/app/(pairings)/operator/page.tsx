import { isOperator } from '@pi/accounts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeading } from '#components/page-heading.tsx';
import { Anchors } from '#components/pairings/anchors.tsx';
import { requestDb } from '#lib/db.ts';
import { readFailedJobs, readInquiries, readProposals } from '#lib/operator/read-operator-page.ts';
import { requireViewer } from '#lib/session/viewer.ts';
import { settings } from '#lib/settings.ts';
import { FailedJobs } from './failed-jobs.tsx';
import { Inquiries } from './inquiries.tsx';
import { Proposals } from './proposals.tsx';

export const metadata: Metadata = { title: 'Operator', robots: { index: false } };

/** What waits for a decision or an answer of those who run this site. */
export default async function OperatorPage() {
  if (!isOperator(await requireViewer('/operator'), settings())) notFound();
  const db = await requestDb();
  const [proposed, inquiries, failed] = await Promise.all([readProposals(db), readInquiries(db), readFailedJobs(db)]);
  return (
    <>
      <PageHeading title="Operator">What waits for you. Only operators of this site see this page.</PageHeading>
      <Anchors
        anchors={[
          { id: 'proposals', label: `Possibly the same ${proposed.open}` },
          { id: 'inquiries', label: `Inquiries ${inquiries.length}` },
          { id: 'failed', label: `Failed jobs ${failed.failed}` },
        ]}
      />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9">
        <Proposals {...proposed} />
        <Inquiries inquiries={inquiries} />
        <FailedJobs {...failed} />
      </div>
    </>
  );
}
