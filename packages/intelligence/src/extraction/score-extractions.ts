import { emptyScores, type Ratio, type RatioName } from './scoring/extraction-scores.ts';
import type { Aliases, ListingLabel, Prediction } from './scoring/labelled-listing.ts';
import { scoreIntegrations } from './scoring/score-integrations.ts';
import { isLowestRight, isModelRight, scoreTiers } from './scoring/score-prices.ts';
import { foldTag } from './scoring/spellings.ts';

/** How good extractions are, and what is wrong with which. */
export interface ExtractionScores {
  labels: number;
  /** Labels whose listing was predicted at all; the others count as empty predictions. */
  predicted: number;
  ratios: Record<RatioName, Ratio>;
  /** Integrations predicted that a label names as wrong. */
  traps: number;
  /** Labels that did not get 2 to 5 tags. */
  withoutTags: number;
  misses: Miss[];
}

/** What is wrong or missing in the prediction for one label, in words. */
export interface Miss {
  store: string;
  id: string;
  reasons: string[];
}

/** Compares extractions with what readers found. */
export function scoreExtractions(
  labels: readonly ListingLabel[],
  predictions: readonly Prediction[],
  aliases: Aliases,
): ExtractionScores {
  const byListing = new Map(predictions.map((one) => [keyOf(one), one]));
  const scores: ExtractionScores = {
    labels: labels.length,
    predicted: labels.filter((one) => byListing.has(keyOf(one))).length,
    ratios: emptyScores(),
    traps: 0,
    withoutTags: 0,
    misses: [],
  };
  for (const label of labels) {
    const prediction = byListing.get(keyOf(label));
    const reasons = [...addPrices(scores, label, prediction)];
    if (!label.pricingOnly) reasons.push(...addProducts(scores, label, prediction, aliases));
    if (reasons.length > 0) scores.misses.push({ store: label.store, id: label.id, reasons });
  }
  return scores;
}

function addPrices({ ratios }: ExtractionScores, label: ListingLabel, prediction: Prediction | undefined): string[] {
  const isModel = isModelRight(label, prediction);
  const isLowest = isLowestRight(label, prediction);
  const { lowestPaidMonthlyUsd = null } = prediction ?? {};
  const tiers = scoreTiers(label, prediction);
  add(ratios.pricingModel, Number(isModel), 1);
  add(ratios.lowest, Number(isLowest), 1);
  if (label.lowestPaidMonthlyUsd !== null)
    add(ratios.lowestOfPriced, Number(isLowest && lowestPaidMonthlyUsd !== null), 1);
  add(ratios.tierPrecision, tiers.found, tiers.predicted);
  add(ratios.tierRecall, tiers.found, tiers.wanted);
  add(ratios.tierUnit, tiers.units.right, tiers.units.of);
  return [
    isModel ? '' : `model ${prediction?.pricingModel ?? null} not ${label.pricingModel}`,
    isLowest ? '' : `lowest ${lowestPaidMonthlyUsd} not ${label.lowestPaidMonthlyUsd}`,
    tiers.missing.length > 0 ? `tiers missing: ${tiers.missing.map((one) => `${one.amount} ${one.period}`)}` : '',
    tiers.predicted > tiers.found ? `tiers wrong: ${tiers.predicted - tiers.found}` : '',
  ].filter(Boolean);
}

function addProducts(
  scores: ExtractionScores,
  label: ListingLabel,
  prediction: Prediction | undefined,
  aliases: Aliases,
): string[] {
  const found = scoreIntegrations(label, prediction?.integrations ?? [], aliases);
  add(scores.ratios.integrationPrecision, found.right, found.predicted);
  add(scores.ratios.integrationRecall, found.found, found.wanted);
  scores.traps += found.traps;
  const tags = [...new Set(prediction?.tags)];
  const plausible = new Set(label.tagsPlausible.map(foldTag));
  const implausible = tags.filter((tag) => !plausible.has(foldTag(tag)));
  add(scores.ratios.tags, tags.length - implausible.length, tags.length);
  if (tags.length < 2 || tags.length > 5) scores.withoutTags += 1;
  return [
    found.wrong.length > 0 ? `integrations wrong: ${found.wrong}` : '',
    found.missing.length > 0 ? `integrations missing: ${found.missing}` : '',
    implausible.length > 0 ? `tags not known: ${implausible}` : '',
    tags.length < 2 ? `tags: ${tags.length}` : '',
  ].filter(Boolean);
}

function add(ratio: Ratio, hits: number, of: number): void {
  ratio.hits += hits;
  ratio.of += of;
}

function keyOf({ store, id }: { store: string; id: string }): string {
  return `${store}:${id}`;
}
