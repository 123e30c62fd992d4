/**
 * Spellings that are everyday words too: they count only with a capital, and beside another product
 * or a word such as "connects".
 */
export const EVERYDAY = listed(`
  square linear teams box close front wave kit later things monday make matter pocket bear drip
  heap impact tally buffer signal copper clay hunter instantly streak drift crisp segment plausible
  abstract principle sketch framer mural canvas shortcut tempo bamboo lever harvest canny classy
  wish wise otto faire clover recharge shogun toast members redirection bricks oxygen breeze divi
  hustle genesis porto salient storefront enfold spectra pods meta threads medium steam
  transmission feather phosphor tidal ledger ring react spring flask bootstrap mocha jest unity
  flutter vite spotlight here line oracle whisper mistral llama ghost braze sumo attentive resend
  delighted indeed messenger outreach apollo sage sap gusto workday workable otter x hypothesis
  raindrop helm cypress cucumber insomnia playwright selenium sentry snowflake cassandra vagrant
  ansible ideal affirm alma sofort hermes vend paddle braintree stamped gelato neve astra avada
  xray zephyr acuity doodle meetup bandwidth looker majestic moz fathom loom aha roam blender grok
  replicate cohere perplexity copilot aks gke s3 edd acf cf7 gtm adp sensei amelia charitable
  hummingbird duplicator toolset stackable modula kindle wasabi bosch leaflet lightspeed nutshell
  deezer temu metabase graphite storybook swagger kobo oura wyze puppeteer omnivore mega lottie
  gemini claude excel mermaid alexa siri prettier hibernate turnstile mercurial subversion
  illustrator blackboard redshift  prometheus privy postscript teachable whereby hangouts
  allegro`);

/** Spellings that are words only without a capital: they count in the middle of a sentence. */
export const CAPITALISED = listed(`
  stripe slack notion zoom discord outlook azure intercom postmark amplitude iterable basecamp
  asana trello twitch reddit tumblr gutenberg miro okta heroku netlify redis kafka docker mollie
  rippling greenhouse deel evernote confluence bitbucket telegram viber pardot eloqua marketo
  anthropic whimsical coda logseq zotero mendeley anki angular svelte vue laravel django jenkins
  terraform pulumi smush akismet jetpack kadence elementor klarna adyen razorpay yoast instagram
  pinterest snapchat spotify vimeo mandrill mautic tidio olark rasa sendy frigate sonos plex kodi
  emby roborock garmin strava ups gls tesla tado`);

/** The same, to look one up. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(EVERYDAY);
export const CAPITALISED_WORDS: ReadonlySet<string> = new Set(CAPITALISED);

function listed(text: string): string[] {
  return text.trim().split(/\s+/);
}
