/** Words that say nothing of what a plugin does. */
const STOP_WORDS = new Set(
  `a about add addon addons all an and any app apps are as at be best browser build by can chrome easily easy edge
  extension extensions fast firefox for free from get have helps how if in into is it its just let lets like make
  makes manage more most new no not of on one online only or other our out over plugin plugins powerful pro
  simple so some than that the their them then there they this tool tools to up use used using very via was way we
  what when where which while will with within without you your`.split(/\s+/),
);

/** Distinct words of a searched text that may say what a plugin does, in its order. */
export function significantWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !/^\d+$/.test(word));
}
