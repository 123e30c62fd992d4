import type { CSSProperties } from 'react';
import { Link } from '#components/ui/link.tsx';
import { BUBBLE_TONES, type Bubble, PLAIN_BUBBLE } from './bubble.ts';
import type { LabelSide } from './place-bubbles.ts';

interface Props {
  bubble: Bubble;
  /** In percent of the plot. */
  left: number;
  bottom: number;
  /** In CSS pixels, and the side of the label, in a wide and in a narrow plot; null: no label. */
  radius: { wide: number; narrow: number };
  side: { wide: LabelSide | null; narrow: LabelSide | null };
  wideFrom: WideFrom;
}

/** From which width of the plot it is wide. */
export type WideFrom = keyof typeof FROM;
const FROM = {
  md: { size: 'size-(--narrow) @md:size-(--wide)', isWide: '@max-md:hidden', isNarrow: '@md:hidden' },
  '3xl': { size: 'size-(--narrow) @3xl:size-(--wide)', isWide: '@max-3xl:hidden', isNarrow: '@3xl:hidden' },
};

const SIDES: Record<LabelSide, string> = {
  right: 'left-full top-1/2 -translate-y-1/2 pl-1.5',
  left: 'right-full top-1/2 -translate-y-1/2 pr-1.5',
  top: 'bottom-full left-1/2 -translate-x-1/2',
  bottom: 'top-full left-1/2 -translate-x-1/2',
};

/** A circle of a bubble chart; one with a label is a link, the others are small and many. */
export function BubbleMark({ bubble, left, bottom, radius, side, wideFrom }: Props) {
  const style = {
    left: `${left.toFixed(2)}%`,
    bottom: `${bottom.toFixed(2)}%`,
    '--wide': `${(radius.wide * 2).toFixed(1)}px`,
    '--narrow': `${(radius.narrow * 2).toFixed(1)}px`,
  } as CSSProperties;
  const from = FROM[wideFrom];
  const look = bubble.tone ? BUBBLE_TONES[bubble.tone] : PLAIN_BUBBLE;
  const size = `${from.size} rounded-full border`;
  const shownWhere = ({ wide, narrow }: { wide: boolean; narrow: boolean }) =>
    `${wide ? '' : from.isNarrow} ${narrow ? '' : from.isWide}`;
  const isLinked = { wide: side.wide !== null, narrow: side.narrow !== null };
  const place = '-translate-x-1/2 absolute translate-y-1/2';
  return (
    <>
      {!(isLinked.wide && isLinked.narrow) && (
        <i
          title={bubble.words}
          style={style}
          className={`${place} ${size} ${look.light} ${shownWhere({ wide: !isLinked.wide, narrow: !isLinked.narrow })}`}
        />
      )}
      {(isLinked.wide || isLinked.narrow) && (
        <Link
          href={bubble.href}
          title={bubble.words}
          aria-label={bubble.words}
          style={style}
          className={`${place} z-1 flex min-h-6 min-w-6 items-center justify-center ${shownWhere(isLinked)}`}
        >
          <span className={`relative block ${size} ${look.strong}`}>
            <Labels label={bubble.label} side={side} wideFrom={wideFrom} />
          </span>
        </Link>
      )}
    </>
  );
}

function Labels({ label, side, wideFrom }: { label: string } & Pick<Props, 'side' | 'wideFrom'>) {
  const { isWide, isNarrow } = FROM[wideFrom];
  const style = 'absolute whitespace-nowrap text-ink';
  if (side.wide === side.narrow && side.wide) return <span className={`${style} ${SIDES[side.wide]}`}>{label}</span>;
  return (
    <>
      {side.wide && <span className={`${style} ${isWide} ${SIDES[side.wide]}`}>{label}</span>}
      {side.narrow && <span className={`${style} ${isNarrow} ${SIDES[side.narrow]}`}>{label}</span>}
    </>
  );
}
