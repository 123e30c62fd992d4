/**
 * How an embedded chart looks: light or dark as the reader's system, at any width from 240 px on,
 * and as high as its frame.
 */
export const EMBED_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fff, #1a1b19); --ink: light-dark(#1b1b19, #edede8); --soft: light-dark(#54544e, #b6b6ae); --line: light-dark(#e5e5e0, #2c2d2a); --accent: light-dark(#0a58ca, #8bb8ff) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; padding: 12px 16px; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 14px/20px system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
h1 { margin: 0; font-size: 16px; line-height: 22px }
p { margin: 0; color: var(--soft); font-size: 12px; line-height: 16px }
a { color: var(--accent) }
.plot { position: relative; flex: 1; min-height: 120px; margin: 16px 60px 26px 46px }
.plot.named { margin-right: 8px }
ul { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 8px 0 0; padding: 0; list-style: none; font-size: 12px; line-height: 16px }
li i { display: inline-block; width: 8px; height: 8px; margin-right: 6px; border-radius: 50%; background: currentColor }
.s1 { color: light-dark(#0072b2, #56b4e9) }
.s2 { color: light-dark(#b86e00, #e69f00) }
.s3 { color: light-dark(#00795a, #35b98d) }
.s4 { color: light-dark(#a8447c, #d88db6) }
.s5 { color: light-dark(#c2410c, #f0803c) }
.s6 { color: light-dark(#4a4a45, #c8c8bf) }
.plot svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; fill: none }
.plot path { vector-effect: non-scaling-stroke }
.plot span { position: absolute; color: var(--soft); font-size: 12px; line-height: 16px; white-space: nowrap }
.plot .y { right: calc(100% + 6px); transform: translateY(-50%) }
.plot .x { top: calc(100% + 6px); transform: translateX(-50%) }
.plot .end { left: calc(100% + 6px); transform: translateY(-50%); color: var(--ink); font-weight: 600 }
.plot i { position: absolute; width: 8px; height: 8px; margin: -4px; border-radius: 50%; background: currentColor }
.none { margin: auto }
@media (max-width: 719px) { .wide { display: none } }
@media (max-width: 479px) { .medium { display: none } }
`;
