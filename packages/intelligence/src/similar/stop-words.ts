/** Words that say nothing of what a plugin does, in lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against ain all also am an and any are aren as at be because been before being below
  between both but by can cannot could couldn did didn do does doesn doing don down during each ever every few for
  from further get gets getting give gives go goes going got had hadn has hasn have haven having he her here hers
  him his how however i if in into is isn it its itself just least less like likely ll m many may me might more most
  much must my need needs neither no nor not now o of off often on once only or other others our ours out over own
  per rather re s said same shall she should shouldn since so some such t than that the their theirs them then there
  these they this those through to too two under until up upon us ve very was wasn way we were weren what when where
  whether which while who whom why will with within without won would wouldn yet you your yours yourself
  addon addons add ons app apps extension extensions plugin plugins
  allow allows based best easily easy enable enables feature features free help helps include includes
  including let lets make makes new one powerful pro quickly simple simply thing things use used useful
  using various via want work works`.split(/\s+/),
);
