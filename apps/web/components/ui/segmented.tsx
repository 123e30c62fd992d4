import { Link } from '#components/ui/link.tsx';

export interface Segment {
  href: string;
  label: string;
  isOn: boolean;
}

interface Props {
  /** What is chosen, for screen readers: `Range`. */
  label: string;
  segments: Segment[];
}

/** A choice of few, each an address of its own, so that it works without script. */
export function Segmented({ label, segments }: Props) {
  return (
    <nav
      aria-label={label}
      className="inline-flex h-7 overflow-hidden rounded-md border border-hairline-strong bg-raised max-md:h-10"
    >
      {segments.map(({ href, label: words, isOn }, index) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={isOn ? 'true' : undefined}
          className={`inline-flex items-center whitespace-nowrap px-2.5 text-xs -outline-offset-2 max-md:px-3 ${index > 0 ? 'border-hairline border-l' : ''} ${isOn ? 'bg-hover font-semibold text-ink' : 'text-ink-2 hover:bg-hover'}`}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
