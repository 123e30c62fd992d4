/**
 * Weights of the evidence, in bits: log2(m / u), where m is how often a fact is seen of two
 * developers that are one company, u of two that are not (Fellegi and Sunter, 1969). "Measured" is
 * on 25,079 recorded listings of 15,450 developers, "judged" is an estimate.
 */
export const BITS = {
  /**
   * Before any evidence: of some 30,000 developers, twice as many as are recorded, one is this
   * one.
   */
  prior: -15,

  // The same registrable domain, by the weaker of the two proofs.
  /** Judged: a store checks control of the domain; the rest is agencies and sold domains. */
  verifiedSite: 30,
  /** Measured: 122 of 123 that were joined by a mail domain were right. */
  email: 24,
  /** Judged: a mailbox that answers is behind one side, only a claim behind the other. */
  emailAndClaim: 23,
  /** Judged: anybody can name any site, but few name another's. */
  claimedSite: 22,
  /** Judged: who has both site and mail at a domain seldom borrows it. */
  siteAndMail: 2,
  /** Judged: a legal entity writes its form; who borrows a brand does not name a legal entity. */
  legalEntityAtDomain: 4,

  // Names at one domain.
  /**
   * Of each whose name is neither like the domain nor the other's. Measured by mail, judged by eye:
   * 17 of 17 pairs with one such name were right, 5 of 6 with two. Judged by claim.
   */
  unlikeNameByProof: -3,
  unlikeNameByClaim: -8,

  // Two domains.
  /** Judged: one rare label under two endings (`otterwood.com`, `otterwood.net`). */
  sameLabel: 10,
  /** Judged: of a common word other people have the other endings. */
  sameCommonLabel: 2,
  /** Judged: `getotter.com` and `otter.com`: the longer one is made from the name. */
  labelWithAffix: 8,
  commonLabelWithAffix: 4,
  /** Judged: both are made from the name (`getotter.com`, `otterapp.com`). */
  labelsWithAffix: 4,
  /** Judged: the ending belongs to the name (`otter.me`, `otterme.io`). */
  labelIsDomain: 8,
  /** Judged: the longer label continues the other (`otter.co`, `otterdraw.com`). */
  labelBegins: 3,
  /** Judged: a company seldom verifies two unrelated sites: no name alone outweighs it. */
  otherVerifiedSite: -18,
  /**
   * Measured: of 113 pairs of namesakes with rare names that are one company, 11 have domains that
   * have nothing in common.
   */
  otherSite: -3.5,
  /** Judged: a brand and its legal entity, or a team and its company, have two sites anyway. */
  otherSiteExplained: -1,
  /** Judged: a company with a verified site seldom writes from a mail provider; copies do. */
  mailProviderAgainstVerified: -8,
  mailProviderAgainstClaim: -3,

  // Names: the rarity of the name in bits, and:
  /** Judged: the most that a name counts, since developers copy names. */
  mostOfName: 26,
  /**
   * Measured, judged by eye: of namesakes in two stores, one without a domain, 44 of 47 with at
   * least 23 bits are one company, 11 of 24 with fewer than 20: good names are chosen more often
   * than their words occur.
   */
  nameChosenAgain: -3,
  /** Judged: all that further words add to a phrase of everyday words (`Bright Ideas`). */
  furtherWords: 10,
  /** Judged: the same where those are words of the trade (`Bright Labs`). */
  furtherTradeWords: 5,
  /** Judged: a part of the name (in brackets, before a dash) is the other's name. */
  namePart: -1,
  /** Judged: the name without words like team, app or a country. */
  nameBare: -1,
  /** Judged: the name continues with words of its own (`Otter`, `Otter River`). */
  nameBegins: -9,
  /** Judged: the same with words of the trade (`Otter`, `Otter Design`). */
  nameBeginsWithTrade: -3,
  /** Judged: the name is the label of a site that is verified, claimed. */
  nameIsVerifiedLabel: 5,
  nameIsClaimedLabel: 3,
  /** Judged: both write the same legal form, or two different ones. */
  sameLegalForm: 3,
  otherLegalForm: -2,
  /** Judged: one is named by its address (`otter.com`), the other only by its label. */
  nameIsAddress: -5,
  /** Judged: the name of the owner of a host that everybody knows, with and without legal form. */
  ownsKnownHost: 12,
  ownsKnownHostBare: 6,

  // Legal names: the rarity in bits, and:
  /** Judged: two registered names with their forms, stated to stores: registers have each once. */
  registeredTwice: 14,
  /** Judged: a developer's name is the legal name, with the form. */
  registeredAndName: 6,
  /** Judged: without the form, a stranger may bear the bare words. */
  registeredAndBareName: -10,
  /** Judged: the same, and it is the label of that developer's domain. */
  legalNameIsLabel: 6,

  // Accounts.
  /** Judged: an account is one owner's; the rest was sold. */
  sameGithub: 30,
  sameNamespace: 30,
  sameExtensionId: 8,
  /** Judged: the most that a handle counts which is the label of the other's site. */
  handleIsLabel: 8,
  /** Judged: the same where the handle also is the name, which counts already. */
  handleIsNameToo: 3,
  /** Judged: the handle is the whole domain: `otterio`, `otter.io`. */
  handleIsDomain: 10,

  // Products.
  /** Judged: the most that one product name in common counts, half its rarity. */
  mostOfProduct: 7,
  /** Measured: a name that stands in product names on both sides was right 22 of 23 times. */
  nameInProducts: 5,
  /** Judged: both have one product, named like the developer, and the lines behind it differ. */
  otherProducts: -8,
} as const;

/** An operator's alias: above any other evidence. */
export const ALIAS_BITS = 40;

/** From here on two developers are one company: 32 to 1. */
export const JOIN = 5;

/** From here on they are possibly one: at least even odds, rounded down. */
export const PROPOSE = -1;

/** A name of at least so many bits is rare: strangers seldom bear it. */
export const RARE = 19;

/** An account name of fewer bits says nothing. */
export const LEAST_BITS_OF_A_HANDLE = 9;
