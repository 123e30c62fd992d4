/**
 * Words of the trade by how many of 10,000 words of developers' names they are: counted in 14,468
 * different names of six marketplaces (24,028 words). Other words are rarer, or in word lists.
 */
export const TRADE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    90: 'apps',
    60: 'wp software',
    48: 'web solutions',
    40: 'technologies labs com',
    30: 'commerce plugins digital code io',
    24: 'app tech studio pay ai technology design it themes group media',
    19: 'shop press cloud',
    15: 'dev soft pro systems one ship',
    12: 'consulting services lab theme plugin smart',
    10: 'easy my simple cart go',
    9: 'creative development team hub social',
    8: 'data co net interactive',
    7: 'product chat store global marketing ecommerce kit solution api agency box infotech',
    6: 'live ecom club tools bit max studios contributors',
    5: 'click works builder form analytics shipping plus print seo ops open business pixel post express feed online',
    4: 'developers devs extension extensions addons addon security support experts company international project source ninja sync sales developer growth sms link push crm retail network engineering mail speed factory rocket custom manager coders designs coder games game mobile email website websites wordpress woocommerce shopify checkout themeforest template templates productivity automation system tool browser chrome firefox google figma jira slack theme blog shopping market house world',
  }).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
);

/**
 * Surnames that lists of Europe and America lack or rank low, by how many of 3,600 persons among
 * the developers bear them.
 */
export const COMMON_SURNAMES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    9: 'chen patel ali',
    7: 'islam singh lin kumar ahmed',
    6: 'hossain zhang wang muhammad',
    5: 'yang shah khan liu lee',
    4: 'nguyen amin rahman hasan xu gupta wong sharma kim park li',
    3: 'silva joshi wu ahmad zhou zhao huang sun tran hussain das roy reddy tanaka suzuki sato ivanov kowalski novak yilmaz santos',
  }).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
);
