import type { Event } from '@pi/domain/events';
import { Notice } from '#components/ui/notice.tsx';

interface Props {
  event: Event;
  /** One sentence: `You left the event.` */
  sentence: string;
}

/** Why the reader is in no group, and whom to ask. */
export function NotPaired({ event: { contactEmail, organizationName }, sentence }: Props) {
  return (
    <Notice tone="plain">
      <p className="wrap-anywhere text-ink">You were not paired: {lowerFirst(sentence)}</p>
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
