import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'No such report', robots: { index: false } };

export default function NoReport() {
  return (
    <>
      <PageHeading title="No report of this quarter">
        No marketplace was read in it, or the address names no quarter: one is written 2026-Q4.
      </PageHeading>
      <ButtonLink href="/reports">All reports</ButtonLink>
    </>
  );
}
