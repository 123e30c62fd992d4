import { OrganizationsRepository, requireMember } from '@pi/events';
import type { Metadata } from 'next';
import { ApiButton } from '#components/forms/api-button.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { OrganizationForm } from '../../organization-form.tsx';

export const metadata: Metadata = { title: 'Edit organization', robots: { index: false } };

export default async function EditOrganizationPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const path = `/organizations/${id}`;
  const user = await requireViewer(`${path}/edit`);
  const repository = new OrganizationsRepository(await pageDeps());
  const organization = await orNotFound(requireMember(repository, user, id));
  const isOwner = (await repository.getRole(id, user.id)) === 'owner';
  return (
    <>
      <PageHeading title="Edit organization" up={{ href: path, label: organization.name }} />
      <OrganizationForm
        action={`/api/organizations/edit-organization/${id}`}
        method="PUT"
        done={path}
        draft={organization}
        submit="Save"
      />
      {isOwner && (
        <div className="mt-12">
          <Section id="delete" title="Delete" note="All its events go with it: questions, registrations and answers.">
            <ApiButton
              action={`/api/organizations/delete-organization/${id}`}
              method="DELETE"
              done="/organizations"
              question={`Delete ${organization.name} and all its events?`}
            >
              Delete {organization.name}
            </ApiButton>
          </Section>
        </div>
      )}
    </>
  );
}
