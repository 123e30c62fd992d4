/** Words with a capital that begin a sentence or a line about the plugin's own price. */
export const COMMON_OPENER_WORDS = `
the this it its our we my your you a an and or but for of to from in on at as by with per after then
now new no not also both plus only just all any each every some many more most other first second
third one two three five ten price prices pricing cost costs total access hosting usage support
updates everything features feature service subscriptions memberships packages plan plans options
option offer deal special launch introductory early bird plugin app extension add addon integration
theme module software product tool bundle get buy go purchase unlock upgrade upgrading subscribe try
start starts starting join choose pick order pay paid available included includes including save
free full additional extra annual monthly yearly billed users user sites site website websites store
stores shop agencies agency businesses companies schools nonprofits organizations individuals
freelancers creators developers designers educators students teachers community cloud data center
server self desktop mobile web online worldwide requires require required needs need works uses
using unlike versus instead alternative alternatives cancel wersja verze verzia versão versión
versione version versie verzió csomag édition edition ausgabe best popular value recommended regular
normal current mini micro mega super entry intro die der das ein eine für nur ab mit wählen unsere
preis preise de het een voor vanaf onze le la les un une pour dès à el los para desde il lo da o os
por az egy ára havi éves nu från för fra til und y e et en ou january february march april may june
july august september october november december`
  .trim()
  .split(/\s+/);

/** The same words, to look one up. */
export const COMMON_OPENERS: ReadonlySet<string> = new Set(COMMON_OPENER_WORDS);
