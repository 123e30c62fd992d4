import type { ClaimState, ClaimView } from '@pi/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatMoment } from '#lib/format.ts';
import { CopyText } from '../copy-text.tsx';
import { CodeForm } from './code-form.tsx';

const STATES: Record<ClaimState, string> = {
  waiting: 'Not confirmed yet',
  expired: 'Expired',
  void: 'Code is void',
  confirmed: 'Confirmed',
};

/** A claim, where it stands, and what can be done with it. */
export function ClaimItem({ claim }: { claim: ClaimView }) {
  const { id, company, plugin, pluginName, state, isShown } = claim;
  const name = company?.name ?? pluginName ?? plugin;
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="wrap-anywhere font-medium">
          {company ? (
            <Link href={`/companies/${company.slug}`} className="text-link">
              {name}
            </Link>
          ) : (
            name
          )}{' '}
          <Tag>{STATES[state]}</Tag> {isShown && <Tag>Name is shown</Tag>}
        </p>
        <p className="wrap-anywhere text-ink-2 text-xs">
          by {pluginName ?? 'a listing that is gone'}, {plugin}
        </p>
        <Steps claim={claim} />
      </div>
      <div className="flex flex-wrap gap-2">
        {state === 'confirmed' && (
          <ApiButton
            action={`/api/company-claims/show-me/${id}`}
            method="PATCH"
            body={{ isShown: !isShown }}
            label={isShown ? `Hide my name on the page of ${name}` : `Show my name on the page of ${name}`}
          >
            {isShown ? 'Hide my name' : 'Show my name'}
          </ApiButton>
        )}
        <ApiButton
          action={`/api/company-claims/withdraw-claim/${id}`}
          method="DELETE"
          label={`Withdraw: ${name}`}
          question={`Withdraw that you belong to ${name}?`}
        >
          Withdraw
        </ApiButton>
      </div>
    </div>
  );
}

function Steps({ claim: { id, state, method, code, expiresAt } }: { claim: ClaimView }) {
  if (state === 'confirmed') return null;
  if (state !== 'waiting') return <p className="mt-2 text-ink-2">Get another code below.</p>;
  const until = <time dateTime={expiresAt.toISOString()}>{formatMoment(expiresAt.toISOString())}</time>;
  if (method === 'email')
    return (
      <div className="mt-2">
        <p className="text-ink-2">A code was sent to the address that the listing publishes. It works until {until}.</p>
        <CodeForm action={`/api/company-claims/confirm-claim/${id}`} />
      </div>
    );
  return (
    <div className="mt-2 max-w-[34rem]">
      <p className="text-ink-2">
        Place this code anywhere in the description of the listing. Listings are read every day; it is looked for until{' '}
        {until}. You can remove it afterwards.
      </p>
      <CopyText label="The code to place" text={code ?? ''} />
    </div>
  );
}
