import { Link } from '#components/ui/link.tsx';

export interface Crumb {
  href: string;
  label: string;
}

/** The pages above this one, outermost first. */
export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Where you are">
      <ol className="flex flex-wrap gap-x-2 text-xs">
        {crumbs.map(({ href, label }, index) => (
          <li key={href} className="flex items-center gap-x-2">
            {index > 0 && (
              <span aria-hidden className="text-ink-3">
                /
              </span>
            )}
            <Link href={href} className="inline-block py-1 text-ink-2 max-md:py-3 hover:text-ink hover:underline">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
