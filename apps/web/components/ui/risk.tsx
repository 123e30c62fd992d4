import { PERMISSION_RISKS, type PermissionRisk } from '@pi/domain';

const WORDS = { low: 'Low', medium: 'Medium', high: 'High' };
const HEIGHTS = [4, 7, 10];

export type RiskLevel = keyof typeof WORDS;

/** The risk of permissions: three bars and a word; only high takes color. */
export function Risk({ level }: { level: RiskLevel }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Bars risk={level} />
      {WORDS[level]}
    </span>
  );
}

/** The bars alone; their word is for screen readers. */
export function RiskBars({ risk }: { risk: PermissionRisk }) {
  return (
    <span className="pt-1.5" title={`${risk} risk`}>
      <Bars risk={risk} />
      <span className="sr-only">{risk} risk: </span>
    </span>
  );
}

function Bars({ risk }: { risk: PermissionRisk }) {
  return (
    <svg
      viewBox="0 0 11 10"
      aria-hidden="true"
      className={`h-2.5 w-[11px] shrink-0 ${risk === 'high' ? 'fill-down' : 'fill-ink-2'}`}
    >
      {HEIGHTS.map((height, index) => (
        <rect
          key={height}
          x={index * 4}
          y={10 - height}
          width={3}
          height={height}
          className={index < PERMISSION_RISKS.indexOf(risk) ? undefined : 'fill-hairline-strong'}
        />
      ))}
    </svg>
  );
}
