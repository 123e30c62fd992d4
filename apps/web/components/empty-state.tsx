import type { ReactNode } from 'react';

/** In place of a list that is empty: what belongs here and how to get it. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border border-hairline-strong border-dashed px-4 py-6">
      <p className="font-medium">{title}</p>
      <div className="mt-1 max-w-[68ch] text-ink-2">{children}</div>
    </div>
  );
}
