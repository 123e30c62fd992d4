import { Link } from '#components/ui/link.tsx';

export interface Tab {
  href: string;
  label: string;
  /** How many there are behind it, as it is shown: `1,284`. */
  count?: string | undefined;
  isCurrent?: boolean;
}

interface Props {
  /** What the tabs choose, for screen readers. */
  label: string;
  tabs: Tab[];
}

/**
 * Links to sister pages or presets, the current one marked; they scroll sideways where there is no
 * room.
 */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav
      aria-label={label}
      className="overflow-x-auto border-hairline border-b [scrollbar-width:none] max-md:-mx-4 max-md:px-4"
    >
      <ul className="flex gap-5 md:gap-6">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={`block whitespace-nowrap border-b-2 py-2.5 max-md:py-3 ${tab.isCurrent ? 'border-ink font-semibold text-ink' : 'border-transparent text-ink-2 hover:text-ink'}`}
            >
              {tab.label}
              {tab.count !== undefined && <span className="ml-1 font-normal text-ink-3">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
