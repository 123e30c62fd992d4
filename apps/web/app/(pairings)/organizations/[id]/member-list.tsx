import { type MemberRole, nameOfUser, type User } from '@pi/domain/events';
import type { Member } from '@pi/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Section } from '#components/section.tsx';
import { Tag } from '#components/ui/tag.tsx';

interface Props {
  /** Of the organization. */
  id: string;
  /** The reader, and what they are in it. */
  user: User;
  role: MemberRole;
  members: Member[];
}

/** Who organizes; an owner can change who does. */
export function MemberList({ id, user, role, members }: Props) {
  const route = (verb: string, whom: string) => `/api/organization-membership/${verb}/${id}/${whom}`;
  return (
    <Section id="members" title="Admins" note="Owners decide who is an admin; admins make and run events.">
      <ul className="border-hairline border-t">
        {members.map((member) => (
          <li
            key={member.user.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-2"
          >
            <div className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{nameOfUser(member.user)}</span>{' '}
              {member.role === 'owner' && <Tag>Owner</Tag>}
              <p className="truncate text-ink-2 text-xs">{member.user.email}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              {role === 'owner' && member.role === 'admin' && (
                <ApiButton
                  action={route('promote-admin', member.user.id)}
                  method="PATCH"
                  label={`Make owner: ${nameOfUser(member.user)}`}
                >
                  Make owner
                </ApiButton>
              )}
              {member.user.id === user.id ? (
                <ApiButton
                  action={`/api/organization-membership/leave-organization/${id}`}
                  method="DELETE"
                  question="Leave this organization?"
                >
                  Leave
                </ApiButton>
              ) : (
                role === 'owner' && (
                  <ApiButton
                    action={route('remove-admin', member.user.id)}
                    method="DELETE"
                    label={`Remove ${nameOfUser(member.user)}`}
                    question={`Remove ${nameOfUser(member.user)}?`}
                  >
                    Remove
                  </ApiButton>
                )
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
