import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';

const BOX =
  'inline-flex h-8 items-center whitespace-nowrap rounded-md border border-hairline-strong bg-raised text-ink max-md:h-10';

interface ChipProps {
  /** What the filter says: `10k to 100k users`. */
  label: string;
  /** The same page without this filter; none for a filter that always holds. */
  removeHref?: string;
  /** Whether its form is open from the start. */
  isOpen?: boolean;
  /** The form that changes the filter, in a popover; without it the chip only says what holds. */
  children?: ReactNode;
}

/** A filter as a part of a sentence: its value opens a form, the cross removes it. */
export function Chip({ label, removeHref, isOpen, children }: ChipProps) {
  const words = 'inline-flex h-full items-center rounded-md pl-2.5 font-medium';
  const end = removeHref ? 'pr-0.5' : 'pr-2.5';
  return (
    <span className={`${BOX} has-open:border-accent has-open:ring-1 has-open:ring-accent`}>
      {children ? (
        <Popover label={label} labelStyle={`${words} ${end}`} isOpen={isOpen}>
          {children}
        </Popover>
      ) : (
        <span className={`${words} ${end}`}>{label}</span>
      )}
      {removeHref && (
        <Link
          href={removeHref}
          scroll={false}
          aria-label={`Remove the filter: ${label}`}
          className="grid h-full w-7 place-items-center rounded-md text-ink-3 max-md:w-9 hover:bg-hover hover:text-ink"
        >
          <Icon name="close" className="size-3" />
        </Link>
      )}
    </span>
  );
}

/** One of several choices as a chip that is a link; the chosen one is filled. */
export function ChipLink({ href, on = false, children }: { href: string; on?: boolean; children: ReactNode }) {
  const look = on ? 'border-ink bg-ink text-paper' : 'border-hairline-strong bg-raised text-ink hover:bg-hover';
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={on ? 'true' : undefined}
      className={`inline-flex h-6 items-center whitespace-nowrap rounded-full border px-2.5 text-xs max-md:h-10 max-md:px-3.5 ${look}`}
    >
      {children}
    </Link>
  );
}

/** Chips and the words between them, as one sentence. */
export function Chips({ children }: { children: ReactNode }) {
  return <div className="relative flex flex-wrap items-center gap-2 text-ink-2">{children}</div>;
}
