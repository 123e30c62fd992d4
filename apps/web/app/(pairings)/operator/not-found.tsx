import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'For operators', robots: { index: false } };

export default function NotForOthers() {
  return (
    <>
      <PageHeading title="This page is for operators">
        The settings of the site name its operators by their e-mail addresses; yours is not among them.
      </PageHeading>
      <p>
        <ButtonLink href="/me">My account</ButtonLink>
      </p>
    </>
  );
}
