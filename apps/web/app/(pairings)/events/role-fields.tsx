'use client';

import type { RoleNames } from '@pi/domain/events';
import { useState } from 'react';
import { TextField } from '#components/forms/form-field.tsx';

interface Props {
  prefix: string;
  /** The names of the roles; null: the event has none. */
  roles: RoleNames | null;
  /** Mentees of one mentor at most; null: what the size of groups gives. */
  capacity: number | null;
}

/** Whether an event has roles, and what they are called. */
export function RoleFields({ prefix, roles, capacity }: Props) {
  const [hasRoles, setHasRoles] = useState(roles !== null);
  return (
    <>
      <h2 className="mt-4 md:col-span-2">Roles</h2>
      <label className="flex min-h-8 items-center gap-2 max-md:min-h-10 md:col-span-2">
        <input
          type="checkbox"
          checked={hasRoles}
          onChange={(event) => setHasRoles(event.target.checked)}
          className="size-4 accent-(--ink)"
        />
        People take part in one of two roles, such as mentor and mentee
      </label>
      {hasRoles && (
        <>
          <TextField
            name={`${prefix}roles.mentor`}
            label="Who guides"
            required
            maxLength={40}
            defaultValue={roles?.mentor ?? 'Mentor'}
          />
          <TextField
            name={`${prefix}roles.mentee`}
            label="Who is guided"
            required
            maxLength={40}
            defaultValue={roles?.mentee ?? 'Mentee'}
          />
          <TextField
            name={`${prefix}criteria.mentorCapacity`}
            label="People that one guides at most (optional)"
            type="number"
            min={1}
            max={11}
            defaultValue={capacity ?? ''}
          />
        </>
      )}
    </>
  );
}
