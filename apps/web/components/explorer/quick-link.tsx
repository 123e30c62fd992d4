import { Link } from '#components/ui/link.tsx';

/**
 * A value that is chosen with one click, with the number of plugins that have it where script
 * counts them.
 */
export function QuickLink({
  href,
  isOn,
  value,
  children,
}: {
  href: string;
  isOn: boolean;
  value: string;
  children: string;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={isOn ? 'true' : undefined}
      className={`-mx-2 flex justify-between gap-2 rounded px-2 py-1.5 max-md:py-2.5 hover:bg-hover ${isOn ? 'bg-accent-soft font-medium' : ''}`}
    >
      {children}
      <span data-count={value} className="text-ink-3" />
    </Link>
  );
}
