interface Props {
  tabs: { id: string; label: string; count?: string }[];
  /** At the right end: the day of the numbers. */
  note: string;
}

/** Links to the parts of the page; they stay in sight. */
export function PageTabs({ tabs, note }: Props) {
  return (
    <nav
      aria-label="On this page"
      className="sticky top-0 z-10 mt-6 flex items-center gap-5 overflow-x-auto border-hairline border-b bg-paper [scrollbar-width:none] max-md:-mx-4 max-md:px-4 md:gap-6"
    >
      {tabs.map(({ id, label, count }) => (
        <a
          key={id}
          href={`#${id}`}
          className="whitespace-nowrap border-transparent border-b-2 py-2.5 text-ink-2 max-md:py-3 hover:border-hairline-strong hover:text-ink"
        >
          {label}
          {count !== undefined && <span className="ml-1 text-ink-3">{count}</span>}
        </a>
      ))}
      <span className="ml-auto whitespace-nowrap text-ink-3 text-xs max-lg:hidden">{note}</span>
    </nav>
  );
}
