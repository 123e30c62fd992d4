import type { Look } from './markup.ts';
import type { ShapeRules } from './shape.ts';

/** Where one app's entry holds lists; all the rest are tuples. */
export const ENTRY_RULES: ShapeRules = { lists: ['[3][6]', '[12]', '[15]', '[27]'] };

/** Where each block of a page holds lists. */
export const PAGE_RULES: Record<string, ShapeRules> = {
  'ds:0': { lists: ['[0][3]', '[0][3][*][1]', '[2]', '[2][*]'] },
  'ds:1': { lists: ENTRY_RULES.lists.map((path) => `[0]${path}`) },
  'ds:2': { lists: ['[0]'] },
  'ds:7': { lists: ['[0][1]'] },
  'ds:8': { lists: ['[4]'] },
};

const SIGNED_OUT =
  'the recording was saved by somebody signed in; most samples are as a reader without an account gets them';
const REVIEWED =
  'nobody wrote about the recorded app; the form of reviews is known from public source code of other readers';
const LESS = 'not every app names all that the recorded one names';

/** What samples have and the one recording has not, by the beginning of its line, and why. */
export const MORE_THAN_RECORDED: Record<string, string> = {
  'ds:8[2] null': SIGNED_OUT,
  'ds:8[5] null': SIGNED_OUT,
  'p.DzR7Ub missing': SIGNED_OUT,
  'ds:8[4]': REVIEWED,
  '[aria-labelledby="reviewsTab"] div.v0D8cc missing': REVIEWED,
  '[aria-labelledby="reviewsTab"] div.ftijEf present': REVIEWED,
  'ds:1[0][12]': 'codes of what it works with: null in the recording, a list in public source code of other readers',
  'div.TqR3je:has(span.Fejld:contains("Support")) a.DmgOFc missing': LESS,
  'div.TqR3je:has(span.Fejld:contains("Privacy policy")) a.DmgOFc missing': LESS,
  'div.TqR3je:has(span.Fejld:contains("Terms of service")) a.DmgOFc missing': LESS,
  '[aria-label$="users have installed this app."] N users': 'below a thousand installs there is nothing to round',
};

/** What a reader of the markup holds on to. */
export const LOOKS: Record<string, Look> = {
  '[itemtype="//schema.org/SoftwareApplication"][data-app-id]': 'presence',
  'span.BfHp9b[itemprop="name"]': 'presence',
  'div.kmwdk': 'presence',
  'div.L6OhW > span': 'own text',
  'div.bVxKXd > span': 'own text',
  'div.bVxKXd': 'own text',
  '[itemprop="aggregateRating"] meta[itemprop="ratingValue"]': { attribute: 'content' },
  '[itemprop="aggregateRating"] span[itemprop="ratingCount"]': 'own text',
  '[itemprop="aggregateRating"] [aria-label^="Average rating"]': { attribute: 'aria-label' },
  '[aria-label$="users have installed this app."]': { attribute: 'aria-label' },
  'pre.nGA4ed': 'presence',
  'div.LyKiHf > div.TqR3je > span.Fejld': 'own text',
  'div.TqR3je:has(span.Fejld:contains("Pricing")) > span.P0vMD': 'presence',
  'div.TqR3je:has(span.Fejld:contains("Developer")) span.nWIEC': 'presence',
  'div.TqR3je:has(span.Fejld:contains("Support")) a.DmgOFc': { attribute: 'href' },
  'div.TqR3je:has(span.Fejld:contains("Privacy policy")) a.DmgOFc': { attribute: 'href' },
  'div.TqR3je:has(span.Fejld:contains("Terms of service")) a.DmgOFc': { attribute: 'href' },
  'a.DmgOFc > i.google-material-icons': 'own text',
  'div.NQ8btd span.jyBTLc': 'presence',
  'img.TS9dEf': 'presence',
  'img.ec1OGc': 'presence',
  'iframe.ec1OGc[src^="https://www.youtube.com/embed/"]': 'presence',
  'div.pBzYke > span': 'own text',
  'div.pBzYke [aria-label^="This app works with "] img.W7Dtjd': 'presence',
  '[aria-labelledby="reviewsTab"] div.v0D8cc': 'own text',
  '[aria-labelledby="reviewsTab"] div.ftijEf': 'presence',
  'p.DzR7Ub': 'presence',
};
