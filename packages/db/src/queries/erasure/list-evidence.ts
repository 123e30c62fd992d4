import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyProposals } from '../../schema/company-proposals.ts';
import { developers } from '../../schema/developers.ts';

/** Evidence of a proposal or a developer, as text. */
export interface EvidenceText {
  id: number;
  text: string;
}

/** Proposals whose evidence contains one of the texts, in any case and within words too. */
export function listProposalEvidence(tx: Tx, texts: readonly string[]): Promise<EvidenceText[]> {
  const { id, evidence } = companyProposals;
  return tx
    .select({ id, text: textOf(evidence) })
    .from(companyProposals)
    .where(containsAny(evidence, texts));
}

/** The same of developers. */
export function listDeveloperEvidence(tx: Tx, texts: readonly string[]): Promise<EvidenceText[]> {
  const { id, evidence } = developers;
  return tx
    .select({ id, text: textOf(evidence) })
    .from(developers)
    .where(containsAny(evidence, texts));
}

function textOf(evidence: AnyColumn): SQL<string> {
  return sql<string>`${evidence}::text`;
}

function containsAny(evidence: AnyColumn, texts: readonly string[]): SQL {
  const wanted = sql.param(texts.map((text) => text.toLowerCase()));
  return sql`exists (select from unnest(${wanted}::text[]) wanted where strpos(lower(${textOf(evidence)}), wanted) > 0)`;
}
