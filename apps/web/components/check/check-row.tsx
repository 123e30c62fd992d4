import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ShownPlugin } from '#lib/check/shown-check.ts';

/** One id of an inventory: which plugin it is, what was found, users and last update. */
export function CheckRow({ plugin }: { plugin: ShownPlugin }) {
  const { given, name, href, store, state, isBad, findings, users, updated } = plugin;
  return (
    <li className="grid gap-x-6 gap-y-1 border-hairline border-b py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium">
          {href ? (
            <Link href={href} className="hover:underline">
              {name}
            </Link>
          ) : (
            given
          )}{' '}
          {state && <Tag tone={isBad ? 'bad' : 'plain'}>{state}</Tag>}
        </p>
        {href && (
          <>
            <p className="text-ink-2 text-xs">{store}</p>
            <p className="wrap-anywhere text-ink-2 text-xs">{given}</p>
          </>
        )}
      </div>
      {findings.length > 0 ? (
        <ul className="min-w-0">
          {findings.map(({ words, risk }) => (
            <li key={words} className="wrap-anywhere">
              {risk && (
                <span
                  className={risk === 'high' ? 'text-down' : 'text-ink-2'}
                >{`New permission, ${risk === 'none' ? 'no' : risk} risk: `}</span>
              )}
              {words}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">No change found</p>
      )}
      <div className="min-w-0 text-ink-2 md:text-right">
        {users && <p>{users}</p>}
        {updated && <p className="wrap-anywhere text-xs">Updated: {updated}</p>}
      </div>
    </li>
  );
}
