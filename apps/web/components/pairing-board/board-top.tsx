import type { ReactNode } from 'react';

interface Props {
  /** Where the reader is: crumbs, the heading of the page, the state of the event. */
  heading: ReactNode;
  /** Buttons; a phone has those that matter in a bar at its bottom. */
  actions?: ReactNode;
  /** The numbers of the pairing in one line. */
  children: ReactNode;
}

/** The two lines on top of the board, which stay in sight. */
export function BoardTop({ heading, actions, children }: Props) {
  return (
    <div className="sticky top-0 z-6 -mx-2 border-hairline-strong border-b bg-paper px-2 max-md:-mx-4 max-md:px-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2 max-md:pt-3">
        {heading}
        {actions && <div className="ml-auto flex flex-wrap gap-2 max-md:hidden">{actions}</div>}
      </div>
      <div className="flex min-h-10 flex-wrap items-center gap-x-6 border-hairline border-t text-ink-2 max-md:gap-x-2.5 max-md:py-1.5">
        {children}
      </div>
    </div>
  );
}

const ITEM =
  'inline-flex items-center gap-1.5 whitespace-nowrap leading-10 max-md:gap-1 max-md:text-xs max-md:leading-7';

/** One number of the line. */
export function TopItem({ isBad = false, isWide = false, children }: ItemLook & { children: ReactNode }) {
  return <span className={itemStyle({ isBad, isWide })}>{children}</span>;
}

/** One number of the line that leads to its card. */
export function TopLink({ isBad, isWide, children, onClick }: ItemLook & { children: ReactNode; onClick(): void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={`${itemStyle({ isBad, isWide })} cursor-pointer hover:underline`}
    >
      {children}
    </button>
  );
}

interface ItemLook {
  isBad?: boolean;
  /** Whether a phone leaves it out. */
  isWide?: boolean;
}

function itemStyle({ isBad, isWide }: ItemLook): string {
  const color = isBad ? 'font-semibold text-down' : '[&_b]:font-semibold [&_b]:text-ink';
  return `${ITEM} ${color} ${isWide ? 'max-md:hidden' : ''}`;
}
