/**
 * Spellings that are everyday words too: they count only with a capital, and beside another product
 * or a word such as "connects".
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = wordSet(`
  square linear teams box close front wave kit later things monday make matter pocket bear drip heap impact tally buffer
  signal copper clay hunter instantly streak drift crisp segment plausible abstract principle sketch framer mural canvas
  shortcut tempo bamboo lever harvest canny classy wish wise otto faire clover recharge square shogun toast members
  redirection bricks oxygen breeze divi hustle genesis porto salient storefront enfold spectra pods meta threads medium
  steam transmission feather phosphor tidal ledger ring react spring flask bootstrap mocha jest unity flutter vite
  spotlight here line oracle whisper mistral llama ghost braze sumo attentive resend delighted indeed messenger outreach
  apollo sage sap gusto workday workable otter x hypothesis raindrop helm cypress cucumber insomnia playwright selenium
  sentry snowflake cassandra vagrant ansible matter ideal affirm alma sofort hermes vend paddle braintree stamped gelato
  neve astra avada tempo xray zephyr acuity doodle meetup bandwidth looker majestic moz fathom loom aha roam blender
  principle grok replicate cohere perplexity copilot aks gke s3 edd acf cf7 gtm adp members sensei amelia charitable
  hummingbird duplicator toolset stackable modula front canvas kindle wasabi porto bosch leaflet
  lightspeed nutshell apollo instantly deezer temu line metabase graphite storybook swagger kobo kit oura wyze matter ghost
  puppeteer omnivore mega lottie gemini claude excel mermaid alexa siri`);

/** Spellings that are words only without a capital: they count in the middle of a sentence. */
export const CAPITALISED_WORDS: ReadonlySet<string> = wordSet(`
  stripe slack notion zoom discord outlook azure intercom postmark amplitude iterable basecamp asana trello meetup
  twitch reddit tumblr gutenberg affirm square loom miro okta heroku netlify box redis kafka docker gemini claude copilot
  mollie rippling greenhouse deel evernote confluence bitbucket front telegram viber pardot eloqua marketo anthropic
  whimsical coda logseq zotero mendeley anki perplexity mistral angular svelte vue laravel django jenkins terraform pulumi
  smush akismet jetpack kadence divi elementor klarna adyen razorpay yoast instagram pinterest snapchat spotify vimeo
  segment mandrill mautic tidio olark rasa heap sendy frigate sonos plex kodi emby roborock garmin strava ups gls tesla tado`);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
