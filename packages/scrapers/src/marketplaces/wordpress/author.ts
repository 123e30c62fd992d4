import { htmlText } from '../../shared/html-text.ts';
import { loadMarkup } from '../../shared/markup.ts';
import { urlOf } from '../../shared/raw-value.ts';

const PROFILES = 'profiles.wordpress.org';

/**
 * The developer of a plugin: the text of `author`, where its link leads when that is a site of the
 * developer's own, and the account that published the plugin.
 * @param author HTML such as `<a href="https://moss.example.com">Moss Works</a>`, a plain text, or
 * null
 * @param profileOf the address of the account, as a function that may throw
 */
export function authorOf(author: string | null, profileOf: () => string | null | undefined) {
  const name = htmlText(author ?? '');
  if (!name) return null;
  const site = urlOf(
    loadMarkup(author ?? '')('a')
      .first()
      .attr('href'),
  );
  return {
    name,
    site: site && new URL(site).host !== PROFILES ? site : null,
    externalId: () => accountIn(profileOf()),
  };
}

function accountIn(profile: string | null | undefined): string | null {
  const url = urlOf(profile);
  return (url && new URL(url).host === PROFILES && new URL(url).pathname.split('/')[1]) || null;
}
