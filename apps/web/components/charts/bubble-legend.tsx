import { BUBBLE_TONES, type BubbleTone } from './bubble.ts';

/** What the colors of a bubble chart say. */
export function BubbleLegend({ name, tones }: { name: string; tones: readonly { tone: BubbleTone; words: string }[] }) {
  return (
    <ul className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-xs">
      <li>{name}:</li>
      {tones.map(({ tone, words }) => (
        <li key={tone} className="flex items-center gap-1.5">
          <i aria-hidden className={`size-3 rounded-full border ${BUBBLE_TONES[tone].light}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}
