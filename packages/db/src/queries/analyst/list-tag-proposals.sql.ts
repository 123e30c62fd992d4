import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from '../../client.ts';
import { modelCalls } from '../../schema/model-calls.ts';
import { selectRows } from '../../select-rows.ts';

/** A tag that a language model would like to use, and in how many answers. */
export interface TagProposal {
  tag: string;
  count: number;
}

/**
 * Tags of stored answers that are not in the vocabulary, the commonest first. Nobody has checked
 * their words.
 */
export function listTagProposals(db: Queryable, vocabulary: readonly string[], limit: number): Promise<TagProposal[]> {
  return selectRows(
    db,
    sql`
      select tag, count(*)::int as count
      from ${modelCalls}, jsonb_array_elements_text(answer -> 'tags') as tag
      where status = 'answered' and jsonb_typeof(answer -> 'tags') = 'array'
        and not (tag = any(${sql.param([...vocabulary])}::text[]))
      group by tag order by count desc, tag limit ${limit}`,
    z.object({ tag: z.string(), count: z.number() }),
  );
}
