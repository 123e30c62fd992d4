import type { ApiKeyView } from '@pi/accounts';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Section } from '#components/section.tsx';
import { Moment } from './moment.tsx';
import { NewKey } from './new-key.tsx';

/** The keys of somebody, and a form that makes one. */
export function KeyList({ keys }: { keys: ApiKeyView[] }) {
  return (
    <Section
      id="keys"
      title="API keys"
      note="For programs of yours that ask this site in your name. Each key is shown once, when it is made."
    >
      {keys.length > 0 && (
        <ul className="border-hairline border-t">
          {keys.map(({ id, name, prefix, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-2">
              <div className="min-w-0 flex-1 basis-60">
                <span className="wrap-anywhere font-medium">{name}</span>{' '}
                <span className="font-mono text-ink-2 text-xs">{prefix}…</span>
                <p className="text-ink-2 text-xs">
                  made <Moment at={createdAt} /> ·{' '}
                  {lastUsedAt ? (
                    <>
                      used <Moment at={lastUsedAt} />
                    </>
                  ) : (
                    'not used yet'
                  )}
                </p>
              </div>
              <ApiButton
                action={`/api/account/revoke-key/${id}`}
                method="DELETE"
                label={`Revoke ${name}`}
                question={`Revoke ${name}? Programs that use it are refused from now on.`}
              >
                Revoke
              </ApiButton>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 text-ink-2 text-xs">
        <a href="/api/docs" className="text-link">
          What the API answers
        </a>
        , and how a key is sent along.
      </p>
      <NewKey />
    </Section>
  );
}
