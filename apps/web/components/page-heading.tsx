import Link from 'next/link';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** The page above this one: a link above the title. */
  up?: { href: string; label: string };
  mark?: ReactNode;
  /** One or two lines under the title. */
  children?: ReactNode;
}

export function PageHeading({ title, up, mark, children }: Props) {
  return (
    <div className="mb-8">
      {up && (
        <Link
          href={up.href}
          className="inline-block py-1 text-ink-2 text-xs max-sm:py-3 hover:text-ink hover:underline"
        >
          ← {up.label}
        </Link>
      )}
      <div className="mt-1 flex items-start gap-4">
        {mark}
        <div className="min-w-0">
          <h1 className="wrap-anywhere">{title}</h1>
          {children && <div className="mt-1 max-w-[68ch] text-base text-ink-2">{children}</div>}
        </div>
      </div>
    </div>
  );
}
