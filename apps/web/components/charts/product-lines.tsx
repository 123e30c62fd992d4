import type { NumberAxis } from './number-axis.ts';
import { percent } from './percent.ts';
import { placeProductLine } from './place-product-line.ts';

interface Props {
  x: NumberAxis;
  y: NumberAxis;
  /** Products of x and y, with their words. */
  lines: readonly { product: number; words: string }[];
}

/** Words of a line that begins further to the right would leave the plot. */
const MOST_PERCENT = 75;

/** Dashed lines on which x times y is the same, over two axes in powers of ten. */
export function ProductLines({ x, y, lines }: Props) {
  return lines.map(({ product, words }) => {
    const line = placeProductLine(product, x, y);
    if (!line) return null;
    return (
      <g key={words}>
        <line
          x1={percent(line.from.x)}
          y1={percent(100 - line.from.y)}
          x2={percent(line.to.x)}
          y2={percent(100 - line.to.y)}
          strokeDasharray="2 3"
          className="stroke-mark"
        />
        {line.from.x <= MOST_PERCENT && (
          <text
            x={percent(line.from.x)}
            y={percent(100 - line.from.y)}
            dx={10}
            dy={5}
            className="fill-ink-3 @max-md:hidden"
          >
            {words}
          </text>
        )}
      </g>
    );
  });
}
