import { scaleSqrt } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Bubble } from './bubble.ts';
import { BubbleMark, type WideFrom } from './bubble-mark.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { NumberAxis } from './number-axis.ts';
import { percent } from './percent.ts';
import { type Circle, placeBubbleLabels } from './place-bubbles.ts';
import { PlotArea } from './plot-area.tsx';
import { ProductLines } from './product-lines.tsx';

interface Props {
  title: string;
  subtitle: string;
  bubbles: readonly Bubble[];
  x: NumberAxis & { name: string };
  y: NumberAxis;
  /** A dashed line across, at a value of x. */
  line?: { x: number; words: string };
  /** Dashed lines on which x times y is the same. */
  products?: readonly { product: number; words: string }[];
  /** What the colors say. */
  legend?: ReactNode;
  /** In the corners of the plot, from the left. */
  corners?: [string, string];
  source: ReactNode;
  table?: ReactNode;
  /** In CSS pixels. */
  height?: number;
  /** From which width a plot is wide. */
  wideFrom?: WideFrom;
  /** The most labels. */
  labels?: number;
}

const LARGEST_PX = { wide: 34, narrow: 20 };
const NARROW = { width: 280, height: 196 };
/** The least widths of wide plots, in CSS pixels: in wider ones labels are further apart. */
const LEAST = { md: 400, '3xl': 700 };

/** Things by two numbers, as circles whose area is a third; the largest are named and are links. */
export function BubbleChart({ height = 400, wideFrom = 'md', labels = 9, ...props }: Props) {
  const { title, subtitle, source, table, bubbles, x, y, line, corners, products = [], legend } = props;
  const most = Math.max(...bubbles.map(({ area }) => area));
  const isLineLeft = line !== undefined && x.place(line.x) < 50;
  const circlesOf = (plot: typeof NARROW, largest: number): Circle[] => {
    const radius = scaleSqrt([0, most], [0, largest]);
    return bubbles.map((bubble) => ({
      x: (x.place(bubble.x) / 100) * plot.width,
      y: (1 - y.place(bubble.y) / 100) * plot.height,
      radius: Math.max(3, radius(bubble.area)),
      label: bubble.label,
    }));
  };
  const plotSize = { width: LEAST[wideFrom], height: height - 24 };
  const wide = circlesOf(plotSize, LARGEST_PX.wide);
  const narrow = circlesOf(NARROW, LARGEST_PX.narrow);
  const sides = placeBubbleLabels(wide, plotSize, labels);
  const narrowSides = placeBubbleLabels(narrow, NARROW, Math.min(labels, 6));
  const plot = (
    <PlotArea
      description={`${title}: ${bubbles.length} circles`}
      height={height}
      top={12}
      left={Math.max(...y.ticks.map(({ label }) => label.length))}
      right={0}
      overlay={bubbles.map((bubble, at) => (
        <BubbleMark
          key={bubble.href}
          bubble={bubble}
          left={x.place(bubble.x)}
          bottom={y.place(bubble.y)}
          radius={{ wide: wide[at]?.radius ?? 3, narrow: narrow[at]?.radius ?? 3 }}
          side={{ wide: sides[at] ?? null, narrow: narrowSides[at] ?? null }}
          wideFrom={wideFrom}
        />
      ))}
    >
      <Grid x={x} y={y} />
      <ProductLines x={x} y={y} lines={products} />
      {line && (
        <>
          <line
            x1={percent(x.place(line.x))}
            x2={percent(x.place(line.x))}
            y2="100%"
            strokeDasharray="2 3"
            className="stroke-mark"
          />
          <text
            x={percent(x.place(line.x))}
            dx={isLineLeft ? 5 : -5}
            dy={20}
            textAnchor={isLineLeft ? 'start' : 'end'}
            className="fill-ink-3 @max-2xl:hidden"
          >
            {line.words}
          </text>
        </>
      )}
      {corners && (
        <>
          <text x={4} y={0} dy={4} className="fill-ink-3 @max-2xl:hidden">
            {corners[0]}
          </text>
          <text x="100%" y={0} dy={4} textAnchor="end" className="fill-ink-3 @max-2xl:hidden">
            {corners[1]}
          </text>
        </>
      )}
      <text x="100%" y="100%" dy={-6} textAnchor="end" className="fill-ink-3">
        {x.name} →
      </text>
    </PlotArea>
  );
  return <ChartFrame level={2} {...{ title, subtitle, source, plot, table }} choices={legend} />;
}

function Grid({ x, y }: Pick<Props, 'x' | 'y'>) {
  return (
    <>
      {y.ticks.map(({ at, label }) => (
        <g key={label}>
          <line x2="100%" y1={percent(100 - at)} y2={percent(100 - at)} className="stroke-hairline" />
          <text y={percent(100 - at)} dx={-8} dy="0.35em" textAnchor="end" className="fill-ink-2">
            {label}
          </text>
        </g>
      ))}
      {x.ticks.map(({ at, label }, index) => (
        <text
          key={label}
          x={percent(at)}
          y="100%"
          dy={18}
          textAnchor={at < 1 ? 'start' : at > 99 ? 'end' : 'middle'}
          className={`fill-ink-2 ${index % 2 === 1 ? '@max-md:hidden' : ''}`}
        >
          {label}
        </text>
      ))}
      <line x2="100%" y1="100%" y2="100%" className="stroke-hairline-strong" />
    </>
  );
}
