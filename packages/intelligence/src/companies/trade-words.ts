/**
 * Words of the trade by how many of 10,000 words of developers' names they are, from 2 on: counted
 * in 14,467 different names of six marketplaces (24,024 words). Others are rarer, or in word lists.
 */
export const TRADE_WORDS = byWord({
  90: 'apps',
  60: 'wp',
  59: 'software',
  49: 'web',
  47: 'solutions',
  42: 'technologies',
  39: 'com',
  38: 'labs',
  31: 'commerce',
  30: 'plugins',
  29: 'digital',
  28: 'code',
  27: 'app io',
  24: 'tech studio',
  23: 'pay',
  22: 'ai technology design',
  21: 'it themes group media',
  20: 'shop',
  19: 'press',
  17: 'dev',
  16: 'cloud',
  15: 'soft pro',
  13: 'systems one ship',
  12: 'theme consulting services lab plugin',
  11: 'smart',
  10: 'easy my simple cart go',
  9: 'creative development team hub social',
  8: 'data',
  7: 'product chat store global marketing ecommerce kit solution api agency box infotech co net interactive',
  6: 'live ecom club tools bit max studios contributors',
  5: 'developers devs addons security project source growth sms click works builder form analytics shipping plus print seo ops open business pixel post express feed online',
  4: 'support international ninja sync developer link push crm retail network engineering mail factory rocket custom manager coders designs',
  3: 'experts sales speed coder email checkout system',
  2: 'company website automation blog shopping market house world',
});

/**
 * Surnames that lists of Europe and America lack or rank low, by how many of 3,683 names of two or
 * three capitalized words end with them, from 2 on.
 */
export const COMMON_SURNAMES = byWord({
  8: 'chen patel',
  7: 'islam singh lin',
  6: 'hossain zhang kumar',
  5: 'yang shah wang',
  4: 'nguyen khan liu lee ahmed',
  3: 'santos amin rahman hasan xu gupta wong sharma kim park li',
  2: 'silva joshi wu ahmad zhou huang das ivanov',
});

function byWord(words: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(words).flatMap(([count, same]) => same.split(' ').map((word) => [word, Number(count)])),
  );
}
