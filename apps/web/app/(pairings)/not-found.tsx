import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

export default function NotFound() {
  return (
    <>
      <PageHeading title="Page not found">
        There is no page at this address, or it is not yours to see. An event may have been deleted.
      </PageHeading>
      <p className="flex flex-wrap gap-2">
        <ButtonLink href="/events">Events</ButtonLink>
        <ButtonLink href="/organizations">Organizations</ButtonLink>
      </p>
    </>
  );
}
