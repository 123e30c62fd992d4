import {
  type AnalysisCandidate,
  type CandidatePlace,
  listAnalysisCandidates,
} from '@pi/db/queries/analyst/list-candidates';
import { listReviewTexts } from '@pi/db/queries/analyst/list-review-texts';
import { type ComparedCandidate, markCompared } from '@pi/db/queries/analyst/mark-compared';
import { getLatestContents } from '@pi/db/queries/listings/revisions';
import { addDays, dayOf } from '@pi/domain';
import { type AnalysisListing, textOf } from '../input/analysis-listing.ts';
import { hashText, isDue, REVIEW_DAYS } from '../input/hash-text.ts';
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

/**
 * Plugins whose text is another than the one that was read last, the biggest first. Those that are
 * as they were are marked, and cost nothing the next time.
 * @param signal ends the list before the next portion
 */
export async function* listDue(deps: AnalystDeps, signal?: AbortSignal): AsyncGenerator<DuePlugin, undefined> {
  const query = { model: deps.model.name, promptVersion: PROMPT_VERSION, limit: PAGE };
  const reviewsBefore = addDays(dayOf(deps.now()), -REVIEW_DAYS);
  let after: CandidatePlace | null = null;
  for (;;) {
    const page: AnalysisCandidate[] = await listAnalysisCandidates(deps.db, {
      ...{ ...query, reviewsBefore, after, now: deps.now() },
    });
    for (let at = 0; at < page.length; at += PORTION) {
      if (signal?.aborted) return;
      yield* await dueOf(deps, page.slice(at, at + PORTION));
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

async function dueOf({ db, model, now }: AnalystDeps, candidates: AnalysisCandidate[]): Promise<DuePlugin[]> {
  const ids = candidates.map(({ pluginId }) => pluginId);
  const [contents, texts] = await Promise.all([getLatestContents(db, ids), listReviewTexts(db, ids)]);
  const asked = { model: model.name, promptVersion: PROMPT_VERSION };
  const today = dayOf(now());
  const due: DuePlugin[] = [];
  const compared: ComparedCandidate[] = [];
  for (const candidate of candidates) {
    const { pluginId, marketplace, basis, checkedOn } = candidate;
    const listing = { ...contents.get(pluginId), marketplace } as AnalysisListing;
    const reviews = texts.get(pluginId) ?? [];
    const textHash = hashText({ listing, reviews, ...asked });
    const before = { checkedOn, textHash: candidate.textHash || null };
    const isShort = textOf(listing).length < SHORTEST;
    if (!isShort && isDue(textHash, before, today)) due.push({ candidate, listing, reviews, textHash });
    else if (isShort) compared.push({ pluginId, basis, checkedOn: null });
    else compared.push({ pluginId, basis, checkedOn: textHash === before.textHash ? today : (checkedOn ?? today) });
  }
  await markCompared(db, compared, { ...asked, now: now() });
  return due;
}
