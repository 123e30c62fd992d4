import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { requireViewer } from '#lib/session/viewer.ts';
import { OrganizationForm } from '../organization-form.tsx';

export const metadata: Metadata = { title: 'Found an organization', robots: { index: false } };

export default async function NewOrganizationPage() {
  await requireViewer('/organizations/new');
  return (
    <>
      <PageHeading title="Found an organization" up={{ href: '/organizations', label: 'Organizations' }}>
        You will be its first owner. Others can ask to join you as admins.
      </PageHeading>
      <OrganizationForm
        action="/api/organizations/found-organization"
        method="POST"
        done="/organizations/{id}"
        submit="Found it"
      />
    </>
  );
}
