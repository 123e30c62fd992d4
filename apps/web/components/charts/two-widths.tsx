import type { ReactNode } from 'react';

/**
 * A plot drawn twice, for wide and narrow screens, of which one is shown: text in a scaled SVG would shrink with it.
 * @param draw draws the plot at a width in CSS pixels
 */
export function TwoWidths({ wide, draw }: { wide: number; draw(width: number): ReactNode }) {
  return (
    <>
      <div className="hidden sm:block">{draw(wide)}</div>
      <div className="sm:hidden">{draw(358)}</div>
    </>
  );
}
