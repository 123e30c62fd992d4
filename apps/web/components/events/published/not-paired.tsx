import type { Event } from '@pi/domain/events';
import { Notice } from '#components/ui/notice.tsx';

interface Props {
  event: Event;
  /** One sentence: `Question 4 was open.` */
  detail: string;
}

/** Why the reader is in no group, and whom to ask. */
export function NotPaired({ event: { contactEmail, organizationName }, detail }: Props) {
  return (
    <Notice tone="plain">
      <p className="wrap-anywhere text-ink">You were not paired: {lowerFirst(detail)}</p>
      <p>
        {contactEmail ? (
          <>
            Questions to{' '}
            <a href={`mailto:${contactEmail}`} className="wrap-anywhere">
              {contactEmail}
            </a>
          </>
        ) : (
          `Questions to ${organizationName}.`
        )}
      </p>
    </Notice>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
