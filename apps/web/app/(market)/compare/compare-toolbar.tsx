import { RangeLinks } from '#components/charts/range-links.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { CompareLimits, CompareView } from '#lib/compare-view.ts';

interface Props {
  view: CompareView;
  limits: CompareLimits;
  /** The same plugins in another view. */
  href(changes: Partial<CompareView>): string;
}

/** How the plugins are drawn, as links: each is an address of its own and works without script. */
export function CompareToolbar({ view, limits, href }: Props) {
  const { scale, align, log } = view;
  // An index starts at 100 on a linear axis as well; a growth may be less than 0.
  const onScale = (other: CompareView['scale']) => href({ scale: other, log: other === 'index' });
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <RangeLinks range={view.range} href={(range) => href({ range })} />
      {limits.hasGains && (
        <Segmented
          label="Number"
          segments={[
            { href: href({ view: 'total' }), label: 'Total', isOn: view.view === 'total' },
            { href: href({ view: 'day' }), label: 'Per day', isOn: view.view === 'day' },
          ]}
        />
      )}
      <span className="inline-flex items-center">
        {!limits.isOneKind && (
          <span
            title="Their stores count different things: as numbers they share no axis"
            className="mr-2 inline-flex h-7 items-center rounded-md border border-hairline px-2.5 text-ink-3 text-xs max-md:h-10"
          >
            Number
            <span className="sr-only"> is not possible: their stores count different things</span>
          </span>
        )}
        <Segmented
          label="Scale"
          segments={[
            ...(limits.isOneKind ? [{ href: onScale('number'), label: 'Number', isOn: scale === 'number' }] : []),
            { href: onScale('index'), label: 'Index 100', isOn: scale === 'index' },
            { href: onScale('growth'), label: 'Growth', isOn: scale === 'growth' },
          ]}
        />
      </span>
      <Segmented
        label="Time axis"
        segments={[
          { href: href({ align: 'date' }), label: 'By date', isOn: align === 'date' },
          { href: href({ align: 'first' }), label: 'By first day', isOn: align === 'first' },
        ]}
      />
      {scale !== 'growth' && (
        <Link
          href={href({ log: !log })}
          scroll={false}
          className="inline-flex min-h-7 items-center gap-1.5 text-ink-2 text-xs max-md:min-h-10 hover:text-ink"
        >
          <span
            aria-hidden
            className={`grid size-4 place-items-center rounded border ${log ? 'border-accent bg-accent text-paper' : 'border-hairline-strong bg-raised'}`}
          >
            {log && <Icon name="check" className="size-3" />}
          </span>
          Log
          <span className="sr-only">arithmic axis: {log ? 'on' : 'off'}</span>
        </Link>
      )}
    </div>
  );
}
