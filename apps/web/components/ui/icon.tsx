/** Drawn on a grid of 16, as lines. */
const PATHS = {
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5 14 14',
  menu: 'M2 4.5h12M2 11.5h12',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5 6.5 12 13 4.5',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  warning: 'M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.7v.1',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.5v3.5M8 5v.1',
  external: 'M6 3h7v7M13 3 4 12',
  compare: 'M2.5 12.5 6 7l3 3 4.5-6.5',
  download: 'M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10',
  columns: 'M2.5 3h11v10h-11zM6.5 3v10M10 3v10',
  rows: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 6.5V13',
  feed: 'M3 3a10 10 0 0 1 10 10M3 7.5A5.5 5.5 0 0 1 8.5 13M4 12v.1',
  embed: 'M5 4.5 1.5 8 5 11.5M11 4.5 14.5 8 11 11.5',
  link: 'M6.5 9.5l3-3M7 4.5 8.5 3a3 3 0 0 1 4.5 4.5L11.5 9M4.5 7 3 8.5A3 3 0 0 0 7.5 13L9 11.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small sign beside a word; decorative, so that a control without a word needs a name. */
export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`shrink-0 fill-none stroke-current ${className}`}
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
