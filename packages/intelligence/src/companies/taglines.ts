import { fold } from './fold.ts';

/** Words of a line that says what a product does, and of no company's name. */
const CONNECTING = new Set(
  'for to your you with and the in of on by from that without more made is all any a an our we best free easy simple powerful top'.split(
    ' ',
  ),
);
/** Words that say what a product or company does. */
const DESCRIPTIVE = new Set(
  [
    'widget widgets chat chatbot button buttons builder form forms plugin plugins app apps addon addons extension',
    'extensions tool tools marketing sales support protection security backup optimization optimize integration',
    'integrations experts expert professionals professional professionnels developers developer designers designer',
    'agency partner automation analytics management manager platform software solution solutions service services',
    'website websites wordpress woocommerce shopify jira chrome email emails seo checkout payments payment shipping',
    'delivery inventory reviews review translation popups popup calculator editor generator tracker tracking reports',
    'reporting dashboard workflow workflows workspace productivity business store stores shop commerce ecommerce upsell',
    'inbox invoices booking bookings calendar gallery slider images image video videos themes theme templates template',
    'design digital online web mobile cloud technology technologies tech company data ai it increase boost build create',
    'sell sync convert track grow save get make manage print premium customer customers live custom smart product products',
    'anti-spam anti cross-sell docs faq features directory blocks block experience search assistant summaries screenshots',
  ].flatMap((line) => line.split(' ')),
);
const JOINT = /\s+(?:[|–—•·-]|::|\/\/)\s+|(?<=\S):\s+|\s+[|•]\s*|\s*\|\s+/u;

/**
 * Removes a line behind a name that says what it is for: `Acme | Forms for everybody` is Acme. What
 * may be a second name stays (`Jo Ray - Acme`): a line has descriptive and connecting words only,
 * or three words of which a third are; behind a bar or colon, two words.
 */
export function dropTagline(name: string): string {
  const joint = JOINT.exec(name);
  if (!joint?.index) return name;
  const head = name.slice(0, joint.index).trimEnd();
  const tail = name.slice(joint.index + joint[0].length);
  if (!fold(head)) return name;
  // A colon or a bar sets apart what belongs to the name in front; a dash may join two names.
  const isSetApart = /[|:•]/.test(joint[0]) && /\p{L}\P{L}*\s\P{L}*\p{L}/u.test(tail);
  return isSetApart || isTagline(tail) ? head : name;
}

function isTagline(text: string): boolean {
  if (/^(?:a |an )?(?:part|division|member|brand|product|project|partner|service) of\b/iu.test(text)) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length < 2) return false;
  const connecting = words.slice(0, -1).filter((word) => CONNECTING.has(word)).length;
  const descriptive = words.filter((word) => DESCRIPTIVE.has(word)).length;
  if (descriptive + connecting === words.length) return true;
  return words.length >= 3 && (descriptive > 0 || connecting > 0) && descriptive + connecting >= words.length / 3;
}
