import { CATEGORIES } from '@pi/domain';
import { seriesColor } from '#components/charts/series-colors.ts';
import { Section } from '#components/section.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Slots } from '#lib/compare-ids.ts';
import type { Compared } from '#lib/compared.ts';
import { formatAmount, formatDay } from '#lib/format.ts';
import { PRICING_WORDS } from '#lib/pricing-words.ts';

interface Props {
  /** The address of the table without extension. */
  table: string;
  compared: readonly Compared[];
  slots: Slots;
  /** Whether only rows that differ are shown. */
  differs: boolean;
  /** The page with the other choice. */
  differsHref: string;
}

const FACTS: { label: string; of(one: Compared): string | null }[] = [
  { label: 'Says of itself', of: ({ plugin }) => plugin.summary },
  { label: 'Store', of: ({ info }) => info.title },
  { label: 'Maker', of: ({ plugin }) => plugin.companyName ?? plugin.developerName },
  {
    label: 'Maker’s plugins',
    of: ({ plugin }) => (plugin.companyPlugins ? formatAmount(plugin.companyPlugins.value, 'plugin') : null),
  },
  {
    label: 'Owner changes',
    of: ({ plugin }) =>
      plugin.changedHandsOn
        ? `changed hands on ${formatDay(plugin.changedHandsOn)}`
        : `none seen since ${formatDay(plugin.firstSeenOn)}`,
  },
  { label: 'Category', of: ({ plugin }) => plugin.category && CATEGORIES[plugin.category] },
  { label: 'Price', of: ({ plugin }) => plugin.pricingLabel ?? pricingWords(plugin.pricingModel) },
  { label: 'Permission risk', of: ({ plugin }) => plugin.risk },
  { label: 'Version', of: ({ plugin }) => plugin.version },
  { label: 'State', of: ({ plugin }) => plugin.status },
];

/** Facts of the plugins beside each other. On a phone the table scrolls sideways. */
export function SideBySide({ compared, slots, differs, differsHref, table }: Props) {
  const rows = FACTS.map(({ label, of }) => ({ label, values: compared.map(of) })).filter(
    ({ values }) => values.some((value) => value !== null) && (!differs || new Set(values).size > 1),
  );
  return (
    <Section id="side-by-side" title="Side by side" table={table}>
      {compared.length > 1 && (
        <p className="mb-2">
          <Link
            href={`${differsHref}#side-by-side`}
            scroll={false}
            className="inline-flex min-h-7 items-center gap-1.5 text-ink-2 text-xs max-md:min-h-10 hover:text-ink"
          >
            <span
              aria-hidden
              className={`grid size-4 place-items-center rounded border ${differs ? 'border-accent bg-accent text-paper' : 'border-hairline-strong bg-raised'}`}
            >
              {differs && <Icon name="check" className="size-3" />}
            </span>
            Only what differs<span className="sr-only">: {differs ? 'on' : 'off'}</span>
          </Link>
        </p>
      )}
      <section
        aria-label="Table of facts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
        tabIndex={0}
        className="overflow-x-auto max-md:-mx-4 max-md:px-4"
      >
        <table className="w-full table-fixed max-md:w-[48rem]">
          <caption className="sr-only">Facts side by side</caption>
          <thead>
            <tr className="border-hairline-strong border-b *:py-2 *:text-left *:align-top *:font-semibold">
              <th scope="col" className="sticky left-0 w-34 bg-paper max-md:w-28">
                <span className="sr-only">Fact</span>
              </th>
              {compared.map(({ plugin }) => (
                <th key={plugin.id} scope="col" className="wrap-anywhere pr-4">
                  <span
                    aria-hidden
                    className={`mr-2 inline-block size-2.5 rounded-full ${seriesColor(slots.indexOf(plugin.id)).background}`}
                  />
                  {plugin.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
              <tr key={label} className="border-hairline border-b *:py-2 *:align-top">
                <th scope="row" className="sticky left-0 bg-paper pr-4 text-left font-normal text-ink-2">
                  {label}
                </th>
                {values.map((value, index) => (
                  <td key={compared[index]?.plugin.id} className="wrap-anywhere pr-4">
                    {value ?? <span className="text-ink-3">not stated</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="py-2 text-ink-2">Nothing of these differs.</p>}
      </section>
    </Section>
  );
}

function pricingWords(model: string | null): string | null {
  return model !== null && Object.hasOwn(PRICING_WORDS, model)
    ? PRICING_WORDS[model as keyof typeof PRICING_WORDS]
    : null;
}
