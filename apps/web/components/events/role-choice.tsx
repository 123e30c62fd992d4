'use client';

import type { EventRole, RoleNames } from '@pi/domain/events';
import { useFieldError } from '#components/forms/api-form.tsx';
import { roleLabel } from '#lib/events/role-words.ts';

interface Props {
  roles: RoleNames;
  /** What their invitation says; null: nothing. */
  chosen: EventRole | null;
}

/** In which role somebody registers. */
export function RoleChoice({ roles, chosen }: Props) {
  const error = useFieldError('role');
  return (
    <fieldset aria-describedby={error ? 'role-error' : undefined}>
      <legend className="mb-1 font-medium">I take part as</legend>
      <div className="border-hairline border-t">
        {(['mentor', 'mentee'] as const).map((role) => (
          <label
            key={role}
            className="flex min-h-10 cursor-pointer items-center gap-3 border-hairline border-b max-md:min-h-12 hover:bg-hover has-checked:font-medium"
          >
            <input
              type="radio"
              name="role"
              value={role}
              defaultChecked={role === chosen}
              className="size-4 shrink-0 accent-(--accent)"
            />
            {roleLabel(roles, role)}
          </label>
        ))}
      </div>
      {error && (
        <p id="role-error" className="mt-1 text-down text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
