import type { SessionView } from '@pi/accounts';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Section } from '#components/section.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Moment } from './moment.tsx';

/** Where somebody is signed in, each with a button that ends it. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
  return (
    <Section
      id="sessions"
      title="Where you are signed in"
      note="A session ends when you save nothing for 30 days. Of an internet address only the network is kept."
    >
      <ul className="border-hairline border-t">
        {sessions.map(({ id, device, network, since, isCurrent }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-2">
            <div className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{device}</span> {isCurrent && <Tag>This one</Tag>}
              <p className="text-ink-2 text-xs">
                since <Moment at={since} />
                {network && <> · {network}</>}
              </p>
            </div>
            {!isCurrent && (
              <ApiButton
                action={`/api/account/end-session/${id}`}
                method="DELETE"
                label={`Sign out ${device}, signed in since ${since.toISOString().slice(0, 16)}`}
              >
                Sign out
              </ApiButton>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <ApiButton action="/api/account/end-other-sessions">Sign out everywhere else</ApiButton>
        )}
        <ApiButton action="/api/account/end-all-sessions" done="/events" question="Sign out everywhere, here too?">
          Sign out everywhere
        </ApiButton>
      </div>
    </Section>
  );
}
