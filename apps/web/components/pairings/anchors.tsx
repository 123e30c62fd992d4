interface Props {
  /** The sections of the page, by their anchors. */
  anchors: { id: string; label: string }[];
}

/** Links to the sections of a page. */
export function Anchors({ anchors }: Props) {
  return (
    <nav
      aria-label="On this page"
      className="overflow-x-auto border-hairline border-b [scrollbar-width:none] max-md:-mx-4 max-md:px-4"
    >
      <ul className="flex gap-6">
        {anchors.map(({ id, label }) => (
          <li key={id} className="shrink-0">
            <a href={`#${id}`} className="block whitespace-nowrap py-2.5 text-ink-2 max-md:py-3 hover:text-ink">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
