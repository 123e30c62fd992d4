const LEVELS = { low: 1, medium: 2, high: 3 } as const;
const WORDS = { low: 'Low', medium: 'Medium', high: 'High' };
const HEIGHTS = [4, 7, 10];

export type RiskLevel = keyof typeof LEVELS;

/** The risk of permissions: three bars and a word; only high takes color. */
export function Risk({ level }: { level: RiskLevel }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg
        viewBox="0 0 11 10"
        aria-hidden="true"
        className={`h-2.5 w-[11px] shrink-0 ${level === 'high' ? 'fill-down' : 'fill-ink-2'}`}
      >
        {HEIGHTS.map((height, index) => (
          <rect
            key={height}
            x={index * 4}
            y={10 - height}
            width={3}
            height={height}
            className={index < LEVELS[level] ? undefined : 'fill-hairline-strong'}
          />
        ))}
      </svg>
      {WORDS[level]}
    </span>
  );
}
