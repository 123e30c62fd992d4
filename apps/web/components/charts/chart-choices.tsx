import Link from 'next/link';
import { CHART_CHOICES, type ChartChoice } from '#lib/chart-choice.ts';

const LABELS: Record<ChartChoice, string> = { gain: 'Per day', total: 'In total' };

/** Links to the two drawings of a counter; they are addresses and work without script. */
export function ChartChoices({ path, drawn }: { path: string; drawn: ChartChoice }) {
  return (
    <nav aria-label="What the chart shows" className="mt-2 flex gap-4 text-xs">
      {CHART_CHOICES.map((choice) => (
        <Link
          key={choice}
          href={choice === 'gain' ? path : `${path}?chart=${choice}`}
          scroll={false}
          aria-current={choice === drawn || undefined}
          className="py-1 text-ink-2 underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline max-sm:py-3"
        >
          {LABELS[choice]}
        </Link>
      ))}
    </nav>
  );
}
