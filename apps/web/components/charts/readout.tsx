'use client';

import { useMemo } from 'react';
import { nearest } from './nearest.ts';
import { percent } from './percent.ts';
import { pointDays, pointWords } from './point-words.ts';
import { type PackedPoints, unpackPoint } from './readout-points.ts';
import { beside, ReadoutSlider } from './readout-slider.tsx';

interface Props {
  /** What the plot shows, for a screen reader. */
  name: string;
  points: PackedPoints;
  unit: string;
  /** What happened, by day. */
  sentences: Record<string, string[]>;
}

const SENTENCES = 3;

/** Shows the exact value of the day under the pointer, or of the day that the arrow keys select. */
export function Readout({ name, points, unit, sentences }: Props) {
  const xs = useMemo(() => points.days.map((_, index) => unpackPoint(points, index).x), [points]);
  const textOf = (index: number) => {
    const point = unpackPoint(points, index);
    return `${pointDays(point)}: ${pointWords(point, unit)}`;
  };
  const sentencesOf = (index: number) => sentences[unpackPoint(points, index).day] ?? [];
  return (
    <ReadoutSlider
      name={name}
      last={points.days.length - 1}
      placeAt={(share) => nearest(xs, share)}
      words={(index) => [textOf(index), ...sentencesOf(index)].join('. ')}
    >
      {(index) => <Day point={unpackPoint(points, index)} text={textOf(index)} sentences={sentencesOf(index)} />}
    </ReadoutSlider>
  );
}

interface DayProps {
  point: { x: number; y: number };
  text: string;
  sentences: readonly string[];
}

function Day({ point: { x, y }, text, sentences }: DayProps) {
  return (
    <>
      <svg aria-hidden className="block h-full w-full overflow-visible">
        <line x1={percent(x)} x2={percent(x)} y2="100%" className="stroke-ink-3" />
        <circle cx={percent(x)} cy={percent(y)} r={4} className="fill-series-1 stroke-paper" strokeWidth={2} />
      </svg>
      <div
        style={beside(x)}
        className="pointer-events-none absolute top-0 z-10 max-w-60 border border-hairline-strong bg-raised px-2 py-1 text-xs shadow-md"
      >
        <p className="font-semibold">{text}</p>
        {sentences.slice(0, SENTENCES).map((sentence) => (
          <p key={sentence} className="wrap-anywhere line-clamp-2 text-ink-2">
            {sentence}
          </p>
        ))}
        {sentences.length > SENTENCES && <p className="text-ink-2">and {sentences.length - SENTENCES} more</p>}
      </div>
    </>
  );
}
