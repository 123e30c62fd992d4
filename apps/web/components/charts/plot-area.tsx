import type { CSSProperties, ReactNode } from 'react';

interface Props {
  /** The whole plot in one sentence. */
  description: string;
  /** In CSS pixels, on a screen wider than a phone's. */
  height: number;
  /** The same on a phone. */
  phoneHeight?: number;
  /** Room around the plot: above in CSS pixels, at the sides in characters. */
  top: number;
  left: number;
  right: number;
  /** SVG, with places in percent of the plot. */
  children: ReactNode;
  /** Lies over the plot. */
  overlay?: ReactNode;
}

/** The room of a plot: one SVG for all widths, with labels around it. */
export function PlotArea({ description, height, phoneHeight = 220, top, left, right, children, overlay }: Props) {
  const style = {
    '--plot-height': `${height}px`,
    '--phone-height': `${phoneHeight}px`,
    paddingTop: top,
    paddingLeft: left && `calc(${left}ch + 12px)`,
    paddingRight: right && `calc(${right}ch + 16px)`,
  } as CSSProperties;
  return (
    <div style={style} className="@container h-(--phone-height) pb-6 text-xs sm:h-(--plot-height)">
      <div className="relative h-full">
        <svg role="img" aria-label={description} className="block h-full w-full overflow-visible">
          {children}
        </svg>
        {overlay}
      </div>
    </div>
  );
}
