import { PERMISSION_RISKS, type PermissionRisk } from '@pi/domain';

const HEIGHTS = [4, 7, 10];

/** A risk as three bars; its word is for screen readers. Only a high one takes color. */
export function RiskBars({ risk }: { risk: PermissionRisk }) {
  return (
    <span className="pt-1.5" title={`${risk} risk`}>
      <svg
        viewBox="0 0 11 10"
        aria-hidden="true"
        className={`h-2.5 w-[11px] ${risk === 'high' ? 'fill-down' : 'fill-ink-2'}`}
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
      <span className="sr-only">{risk} risk: </span>
    </span>
  );
}
