import { load } from 'cheerio';

/**
 * What the baseline reads; all values as the page shows them, numbers read from their English text.
 */
export interface BaselineListing {
  name: string;
  users: number | null;
  rating: number | null;
  ratingCount: number | null;
  /** The other fields a parser of markup reads, by name. */
  rest: Record<string, string | string[] | undefined>;
}

type Page = ReturnType<typeof load>;

/**
 * The usual way: the whole page through `cheerio.load`, then the same selectors as our parsers of
 * markup.
 */
export function baselineParse(page: string): BaselineListing {
  // The old Chrome design keeps its values for readers without script.
  const $ = load(page, { scriptingEnabled: false });
  if ($('meta[itemprop="interactionCount"]').length > 0) return oldChromeListing($);
  if ($('div.F9iKBc').length > 0) return chromeListing($);
  return workspaceListing($);
}

function chromeListing($: Page): BaselineListing {
  const heading = $('main h1').first();
  const section = heading.closest('section');
  const line = section.find('div.F9iKBc').first();
  const links = line.find('a');
  const rows = $('main li').toArray();
  const values = rows.map((row) => $(row).children('div').eq(1).text().trim());
  return {
    name: heading.text(),
    users: countIn(
      line
        .contents()
        .filter((_, node) => node.type === 'text')
        .text(),
    ),
    rating: decimalIn(section.find('.Vq0ZA').first().text()),
    ratingCount: countIn(section.find('.xJEoWe').first().text()),
    rest: {
      id: $('link[rel="canonical"]').attr('href'),
      summary: $('meta[property="og:description"]').attr('content'),
      icon: section.find('img').first().attr('src'),
      type: links.first().attr('href'),
      category: links.eq(1).attr('href'),
      version: values.find((value) => /^\d+(?:\.\d+){0,3}$/.test(value)),
      size: values.find((value) => /^[\d.]+[KMG]iB$/.test(value)),
      updated: values.find((value) => !Number.isNaN(Date.parse(value))),
      website: section.find('a[target="_blank"][href^="http"]').not('[href*="support.google.com"]').attr('href'),
    },
  };
}

function oldChromeListing($: Page): BaselineListing {
  const meta = (name: string) => $(`[itemprop="${name}"]`).first().attr('content');
  const labelled = (label: string) =>
    $('span')
      .filter((_, span) => $(span).text().trim() === `${label}:`)
      .next()
      .text();
  const ratingCount = countIn(meta('ratingCount') ?? '') || null;
  return {
    name: meta('name') ?? '',
    users: countIn(meta('interactionCount') ?? ''),
    rating: ratingCount && Number(meta('ratingValue')),
    ratingCount,
    rest: {
      id: meta('url'),
      summary: $('[itemprop="description"]').first().text(),
      description: $('pre').first().text(),
      icon: meta('image'),
      version: meta('version') ?? labelled('Version'),
      price: meta('price'),
      size: labelled('Size'),
      updated: labelled('Updated'),
      developer: $('h1').first().next().text(),
    },
  };
}

function workspaceListing($: Page): BaselineListing {
  const row = (icon: string) =>
    $('i')
      .filter((_, element) => $(element).text().trim() === icon)
      .first()
      .parent()
      .next()
      .children()
      .eq(1);
  const labelled = (label: string) =>
    $('span')
      .filter((_, span) => $(span).text().trim() === label)
      .first()
      .parent();
  const labels = $('[aria-label]')
    .toArray()
    .map((element) => $(element).attr('aria-label') ?? '');
  const ratingCount = countIn($('[itemprop="ratingCount"]').first().text()) || null;
  const reviews = $('.ftijEf').length > 0 ? $('.ftijEf') : $('.mJsQBe');
  return {
    name: $('span[itemprop="name"]').first().text() || ($('[itemprop="name"]').attr('content') ?? ''),
    users: countIn(labels.find((label) => /installed this app/i.test(label)) ?? ''),
    rating: ratingCount && decimalIn($('[aria-label^="Average rating"]').first().attr('aria-label') ?? ''),
    ratingCount,
    rest: {
      id: $('[data-app-id]').first().attr('data-app-id'),
      summary: $('.kmwdk').first().text(),
      description: $('pre').first().text(),
      icon: $('img').first().attr('src'),
      updated: labelled('Listing updated:').text(),
      developer: labelled('By:').text(),
      site: labelled('By:').find('a').attr('href'),
      pricing: row('sell').text(),
      support: row('email').find('a').attr('href'),
      privacy: row('lock').find('a').attr('href'),
      terms: row('description').find('a').attr('href'),
      scopes: $('[jsdata*="https://"]')
        .toArray()
        .map((element) => $(element).attr('jsdata') ?? ''),
      reviews: reviews
        .toArray()
        .map((box) => $(box).find('.bR5MYb').first().text() + $(box).find('.wzBhKb').first().text()),
    },
  };
}

// "1,000,000 users", "35.5K ratings", "103K+ users ...", "UserDownloads:22,385"
function countIn(text: string): number | null {
  const shown = /(\d[\d,.]*)([KM]?)/.exec(text);
  if (!shown?.[1]) return null;
  const unit = { K: 1e3, M: 1e6 }[shown[2] ?? ''] ?? 1;
  return Math.round(Number(shown[1].replaceAll(',', '')) * unit);
}

function decimalIn(text: string): number | null {
  const shown = /\d+(?:\.\d+)?/.exec(text);
  return shown && Number(shown[0]);
}
