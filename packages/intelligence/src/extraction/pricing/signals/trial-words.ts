const TRIAL =
  /\bfree[- ]trial\b|\btrial (?:period|version|is|of|for|available)\b|\b(?:start|after|during|install|get|with|offer|includes?) (?:the |your |a |our |an )?(?:\d+[- ]day )?trial\b(?!\s(?:run|room|lesson|class|and error))|\b\d+[- ]days?[- ](?:[A-Za-zÀ-ɏ]+ )?trial\b|\b(?:days?|weeks?) of trial\b|^\W*trial\W*$|\btry\b.{0,20}\bfree (?:for|of)\b|\b(?:try|test) (?:it |\w+ )?(?:for )?free\b|\bfree for (?:the first )?\d+ days\b|\bgratis (?:te )?proberen\b|\bkostenlos testen\b|\bprueba gratuita\b|\bessai gratuit\b|\b\d+ dias grátis\b|\bingyenes próba|\bprova gratuita\b|\b(?:days?|weeks?|month) free\b|無料トライアル|無料体験|免费试用|免費試用|무료 체험/i;

/** Whether a sentence says that it can be tried for a time. */
export function saysTrial(text: string): boolean {
  return TRIAL.test(text);
}
