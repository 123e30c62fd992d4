'use client';

import type { Organization } from '@pi/domain/events';
import { ApiForm } from '#components/forms/api-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';

/** Organizations to choose from: one request asks several to join them as an admin. */
export function JoinList({ organizations }: { organizations: Organization[] }) {
  return (
    <ApiForm action="/api/organization-membership/request-to-join">
      <ul className="border-hairline border-t">
        {organizations.map(({ id, name, description, isSample }) => (
          <li key={id} className="flex items-center gap-3 border-hairline border-b hover:bg-hover">
            <label className="flex size-10 items-center justify-center">
              <input type="checkbox" name="organizations[]" value={id} className="size-4 accent-(--ink)" />
              <span className="sr-only">Ask to join {name}</span>
            </label>
            <div className="min-w-0 py-2.5">
              <Link href={`/organizations/${id}`} className="font-medium hover:underline">
                {name}
              </Link>{' '}
              {isSample && <Tag>Sample</Tag>}
              {description && <p className="truncate text-ink-2 text-xs">{description}</p>}
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <Button type="submit">Ask to join those chosen as an admin</Button>
      </div>
    </ApiForm>
  );
}
