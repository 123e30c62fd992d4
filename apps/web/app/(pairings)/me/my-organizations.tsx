import type { MemberRole, Organization } from '@pi/domain/events';
import { EmptyState } from '#components/empty-state.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';

const ROLES: Record<MemberRole, string> = { owner: 'Owner', admin: 'Admin' };

/** What somebody organizes. */
export function MyOrganizations({ memberships }: { memberships: { organization: Organization; role: MemberRole }[] }) {
  return (
    <Section id="organizations" title="Organizations" more={{ href: '/organizations', label: 'All organizations' }}>
      {memberships.length === 0 ? (
        <EmptyState title="You organize nothing">
          Ask to become an admin of an organization, or{' '}
          <Link href="/organizations/new" className="text-link">
            found one
          </Link>
          .
        </EmptyState>
      ) : (
        <ul className="border-hairline border-t">
          {memberships.map(({ organization, role }) => (
            <li
              key={organization.id}
              className="relative flex min-h-10 items-center gap-x-4 border-hairline border-b py-2 hover:bg-hover"
            >
              <Link href={`/organizations/${organization.id}`} className="row-link min-w-0 flex-1 truncate font-medium">
                {organization.name}
              </Link>
              <Tag>{ROLES[role]}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
