import { RangeLinks } from '#components/charts/range-links.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { keptDay, keptDayHref } from '#lib/kept-day.ts';
import { type PluginView, pluginViewHref } from '#lib/plugin-view.ts';
import { tableHref } from '#lib/tables/table-href.ts';

interface Props {
  /** The page's path. */
  path: string;
  view: PluginView;
  isCumulative: boolean;
  /** What is counted, as it is shown: `Users`. */
  label: string;
  /** Why the gain a day cannot be drawn; null where it can. */
  noDayReason: string | null;
}

const FILES = ['csv', 'json', 'svg', 'png'] as const;
const QUIET =
  'inline-flex min-h-7 items-center gap-1 text-ink-2 text-xs max-md:min-h-10 hover:text-ink hover:underline';

/** What the chart draws, as links: each is an address of its own and works without script. */
export function ChartToolbar({ path, view, isCumulative, label, noDayReason }: Props) {
  const href = (changes: Partial<PluginView>, at = path) => pluginViewHref(at, { ...view, ...changes }, isCumulative);
  const fileHref = (kind: (typeof FILES)[number]) => {
    const shown = href({ history: 'all' }, `${path}/chart`);
    return kind === 'csv' || kind === 'json'
      ? tableHref(shown, kind, keptDay())
      : keptDayHref(href({ history: 'all' }, `${path}/chart.${kind}`));
  };
  const isDay = view.view === 'day';
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <RangeLinks range={view.range} href={(range) => href({ range })} />
      {noDayReason ? (
        <span className="sr-only">A gain per day is not drawn: {noDayReason}.</span>
      ) : (
        <Segmented
          label="Number"
          segments={[
            { href: href({ view: 'total' }), label: 'Total', isOn: !isDay },
            { href: href({ view: 'day' }), label: 'Per day', isOn: isDay },
          ]}
        />
      )}
      <Segmented
        label="Scale"
        segments={[
          { href: href({ scale: 'number' }), label, isOn: view.scale === 'number' },
          { href: href({ scale: 'index' }), label: 'Index 100', isOn: view.scale === 'index' },
          // A gain may be zero or less, which a logarithmic axis has no place for.
          ...(isDay ? [] : [{ href: href({ scale: 'log' }), label: 'Log', isOn: view.scale === 'log' }]),
        ]}
      />
      <Link href={href({ events: !view.events })} scroll={false} className={QUIET}>
        <span
          aria-hidden
          className={`grid size-4 place-items-center rounded border ${view.events ? 'border-accent bg-accent text-paper' : 'border-hairline-strong bg-raised'}`}
        >
          {view.events && <Icon name="check" className="size-3" />}
        </span>
        <span className="sr-only">{view.events ? 'Hide' : 'Show'} </span>
        Events
      </Link>
      <span className="ml-auto flex flex-wrap items-center gap-x-3">
        <Link href={href({})} scroll={false} className={QUIET}>
          <Icon name="link" />
          Link
        </Link>
        {/* An embed is of today. */}
        {keptDay() === undefined && (
          <a href="#other-sites" className={QUIET}>
            <Icon name="embed" />
            Embed
          </a>
        )}
        {FILES.map((kind) => (
          <a key={kind} href={fileHref(kind)} download={kind !== 'json'} className={QUIET}>
            <span className="sr-only">Download as </span>
            {kind.toUpperCase()}
          </a>
        ))}
      </span>
    </div>
  );
}
