import type { MemberRole, Organization } from '@pi/domain/events';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';

/** Organizations as rows, with the reader's part in them. */
export function OrganizationRows({ rows }: { rows: { organization: Organization; role?: MemberRole }[] }) {
  return (
    <ul className="border-hairline border-t">
      {rows.map(({ organization: { id, name, description, isSample }, role }) => (
        <li key={id} className="relative border-hairline border-b py-2.5 hover:bg-hover">
          <Link href={`/organizations/${id}`} className="row-link font-medium">
            {name}
          </Link>{' '}
          {role && <Tag>{role === 'owner' ? 'Owner' : 'Admin'}</Tag>} {isSample && <Tag>Sample</Tag>}
          {description && <p className="truncate text-ink-2 text-xs">{description}</p>}
        </li>
      ))}
    </ul>
  );
}
