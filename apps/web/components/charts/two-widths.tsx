import type { ReactNode } from 'react';

/**
 * A plot in two widths, of which the screen shows one: text in a scaled SVG would shrink with it.
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
