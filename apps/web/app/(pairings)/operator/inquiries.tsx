import type { InquiryRow } from '@pi/db/queries/inquiries/inquiries';
import { EmptyState } from '#components/empty-state.tsx';
import { Section } from '#components/section.tsx';
import { formatMoment } from '#lib/format.ts';

/** What people wrote by the form of the services page. */
export function Inquiries({ inquiries }: { inquiries: InquiryRow[] }) {
  return (
    <Section id="inquiries" title="Inquiries" note="What people wrote by the form of the services page, newest first.">
      {inquiries.length === 0 ? (
        <EmptyState title="Nobody has written yet">What people write appears here.</EmptyState>
      ) : (
        <ul className="border-hairline border-t">
          {inquiries.map(({ id, at, name, email, position, intent, action, message }) => (
            <li
              key={id}
              className="grid gap-x-8 gap-y-1 border-hairline border-b py-3 md:grid-cols-[16rem_minmax(0,1fr)]"
            >
              <div className="wrap-anywhere min-w-0">
                <p className="font-medium">{name}</p>
                <p>
                  <a href={`mailto:${email}`} className="text-link">
                    {email}
                  </a>
                </p>
                {position && <p className="text-ink-2">{position}</p>}
                <p className="text-ink-2 text-xs">
                  <time dateTime={at.toISOString()}>{formatMoment(at.toISOString())}</time>
                </p>
              </div>
              <div className="min-w-0">
                <p className="text-ink-2 text-xs">
                  about {intent.replaceAll('_', ' ')}; wants: {action.replaceAll('_', ' ')}
                </p>
                <p className="wrap-anywhere max-w-[68ch] whitespace-pre-line">{message}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
