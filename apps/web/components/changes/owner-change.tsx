import type { ChangeItem, ChangeOwner } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';

type OfHands = Pick<ChangeItem, 'kind' | 'before' | 'after' | 'ownerBefore' | 'ownerAfter'>;

/**
 * Both owners of a change of hands, linked where they are companies; under the same name, a mark.
 */
export function OwnerChange({ change }: { change: OfHands }) {
  const { ownerBefore, ownerAfter, kind, before, after } = change;
  const isOfOwner = kind === 'owner_changed';
  return (
    <>
      <Owner owner={ownerBefore} name={isOfOwner ? before : null} />
      <span className="px-1.5 text-ink-3">
        <span aria-hidden>→</span>
        <span className="sr-only">to</span>
      </span>
      {kind === 'contact_changed' ? (
        <span title="The developer’s name is unchanged; site or addresses are another’s">
          <Tag tone="bad">name kept</Tag>
        </span>
      ) : (
        <Owner owner={ownerAfter} name={isOfOwner ? after : null} />
      )}
    </>
  );
}

function Owner({ owner, name }: { owner: ChangeOwner | null; name: string | null }) {
  const text = owner?.name ?? name ?? 'owner not stated';
  if (!owner?.slug) return <span>{text}</span>;
  return (
    <Link
      href={`/companies/${owner.slug}`}
      className="relative z-1 font-medium underline decoration-hairline-strong underline-offset-3 hover:text-accent"
    >
      {text}
    </Link>
  );
}
