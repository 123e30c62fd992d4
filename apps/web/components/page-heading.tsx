import type { ReactNode } from 'react';
import { type Crumb, Crumbs } from './ui/crumbs.tsx';

interface Props {
  title: string;
  /** The pages above this one, outermost first, as links above the title. */
  crumbs?: Crumb[];
  /** The one page above this one, where there is one only. */
  up?: Crumb;
  mark?: ReactNode;
  /** Buttons at the right end, under the title on a phone. */
  actions?: ReactNode;
  /** One or two lines under the title. */
  children?: ReactNode;
}

export function PageHeading({ title, up, crumbs = up && [up], mark, actions, children }: Props) {
  return (
    <div className="mb-8">
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="mt-1 flex flex-wrap items-start gap-4 md:flex-nowrap">
        {mark}
        <div className="min-w-0 flex-1">
          <h1 className="wrap-anywhere">{title}</h1>
          {children && <div className="mt-1 max-w-[68ch] text-base text-ink-2">{children}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 max-md:w-full">{actions}</div>}
      </div>
    </div>
  );
}
