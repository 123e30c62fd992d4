import {
  type AnalysisCandidate,
  type CandidatePlace,
  listAnalysisCandidates,
} from '@pi/db/queries/analyst/list-candidates';
import { listReviewTexts } from '@pi/db/queries/analyst/list-review-texts';
import { getLatestContents } from '@pi/db/queries/listings/revisions';
import { dayOf } from '@pi/domain';
import { type AnalysisListing, textOf } from '../input/analysis-listing.ts';
import { hashText, isDue } from '../input/hash-text.ts';
import type { AnalystDeps } from '../open-analyst.ts';
import { PROMPT_VERSION } from '../prompts/analysis-prompt.ts';

/** A plugin whose text is to be read. */
export interface DuePlugin {
  candidate: AnalysisCandidate;
  listing: AnalysisListing;
  /** Those with a text, the newest first. */
  reviews: string[];
  textHash: string;
}

const PAGE = 5000;
/** Plugins whose texts are in memory together. */
const PORTION = 100;
/** In characters: less says nothing that a model could tell in other words. */
const SHORTEST = 80;

/** Plugins whose text is another than the one that was read last, the biggest first. */
export async function* listDue(deps: AnalystDeps): AsyncGenerator<DuePlugin, undefined> {
  let after: CandidatePlace | null = null;
  for (;;) {
    const page: AnalysisCandidate[] = await listAnalysisCandidates(deps.db, { now: deps.now(), after, limit: PAGE });
    for (let at = 0; at < page.length; at += PORTION) yield* await dueOf(deps, page.slice(at, at + PORTION));
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

async function dueOf({ db, model, now }: AnalystDeps, candidates: AnalysisCandidate[]): Promise<DuePlugin[]> {
  const ids = candidates.map(({ pluginId }) => pluginId);
  const [contents, texts] = await Promise.all([getLatestContents(db, ids), listReviewTexts(db, ids)]);
  return candidates.flatMap((candidate) => {
    const content = contents.get(candidate.pluginId);
    if (!content) return [];
    const listing = { ...content, marketplace: candidate.marketplace };
    if (textOf(listing).length < SHORTEST) return [];
    const reviews = texts.get(candidate.pluginId) ?? [];
    const textHash = hashText({ listing, reviews, model: model.name, promptVersion: PROMPT_VERSION });
    const before = { ...candidate, textHash: candidate.textHash || null };
    return isDue(textHash, before, dayOf(now())) ? [{ candidate, listing, reviews, textHash }] : [];
  });
}
