import type { OwnerPeriod } from '@pi/domain/api';
import { Link } from '#components/ui/link.tsx';

/** An owner's name; a link where its company is known. */
export function OwnerName({ owner: { companySlug, name } }: { owner: OwnerPeriod }) {
  if (!companySlug) return name;
  return (
    <Link href={`/companies/${companySlug}`} className="text-link">
      {name}
    </Link>
  );
}
