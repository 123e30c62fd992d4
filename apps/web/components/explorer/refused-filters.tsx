import type { Issue } from '@pi/domain/api';
import Link from 'next/link';
import { EmptyState } from '../empty-state.tsx';

/** In place of a list whose address has filters that cannot be: each is named. */
export function RefusedFilters({ issues }: { issues: readonly Issue[] }) {
  return (
    <EmptyState title="These filters cannot be.">
      <ul>
        {issues.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
      <p className="mt-2">
        <Link href="/plugins" className="text-accent underline underline-offset-3">
          All plugins
        </Link>
      </p>
    </EmptyState>
  );
}
