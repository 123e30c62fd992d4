import type { AliasKind, CompanyIdentifierKind } from '@pi/domain';
import { max, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyAliases } from '../../schema/company-aliases.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { markDevelopersOfCompaniesDue, markHoldersDue } from './developers.ts';

/** The newest UTC day that is stored of any marketplace; null before the first. */
export async function getNewestDay(tx: Tx): Promise<string | null> {
  const [row] = await tx.select({ day: max(marketplaceDays.day) }).from(marketplaceDays);
  return row?.day ?? null;
}

const KINDS: Record<AliasKind, readonly CompanyIdentifierKind[]> = {
  name: ['name', 'legal_name'],
  domain: ['site', 'email', 'claim'],
};

/** Lets developers be matched again that an alias gives to a company, or gave. */
export async function markAliasedDue(
  tx: Tx,
  aliases: readonly { kind: AliasKind; value: string; companyId: number }[],
): Promise<void> {
  if (aliases.length === 0) return;
  await markHoldersDue(
    tx,
    aliases.flatMap(({ kind, value }) => KINDS[kind].map((one) => ({ kind: one, value }))),
  );
  await markDevelopersOfCompaniesDue(
    tx,
    aliases.map(({ companyId }) => companyId),
  );
}

/** Lets developers be matched again whose alias begins or ends by a UTC day. */
export async function markAliasesTurned(tx: Tx, day: string): Promise<void> {
  const { kind, value, companyId, fromDay, toDay, isApplied } = companyAliases;
  const isInForce = sql<boolean>`coalesce(${fromDay} <= ${day}, true) and coalesce(${toDay} > ${day}, true)`;
  const turned = await tx
    .update(companyAliases)
    .set({ isApplied: isInForce })
    .where(ne(isApplied, sql`(${isInForce})`))
    .returning({ kind, value, companyId });
  await markAliasedDue(tx, turned);
}
