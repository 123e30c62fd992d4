import type { Db } from '@pi/db';
import { listTagProposals, type TagProposal } from '@pi/db/queries/analyst/list-tag-proposals.sql';
import { isTagLike, VOCABULARY } from './check/known-tags.ts';

/** Tags that models would have liked and the vocabulary lacks, the commonest first. */
export async function listProposedTags(db: Db, limit: number): Promise<TagProposal[]> {
  return (await listTagProposals(db, VOCABULARY, limit)).filter(({ tag }) => isTagLike(tag));
}
