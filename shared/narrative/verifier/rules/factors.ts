import { phrase } from './phrase-lines.ts';
import type { PhraseRule } from './phrase-rule.ts';

/** What a business does or undergoes: in front of an active verb with an object it is told as a cause. */
const FACTORS =
  'discounts?|prices?|pricing|tariffs?|forms?|pages?|training|messages?|messaging|competitors?|competition|rivals?|seasons?|holidays?|weather|economy|regulations?|regulators?|budgets?|hiring|onboarding|features?|demos?|calls?|calling|websites?|bundles?|offers?|trials?|scoring|reorganisation|restructuring|launch|launches|relaunch|migration|outage|shortages?|vacanc[a-z]+|strikes?|inflation|taxes|procurement|paperwork|approvals?|reviews?|questionnaires?|workshops?|playbooks?|scripts?|templates?|incentives?|bonus|bonuses|commissions?|campaigns?|adverts?|ads|emails?|newsletters?|webinars?|events?|fairs?|podcasts?|references|testimonials|partnerships?|referrals?|follow ups?|handovers?|handoffs?|service|products?|turnover|churn|demand|audience|subscribers|fatigue|pressure|uncertainty|intent|awareness|trust';
const ACTING =
  'bought|buys?|brought|brings?|cost|costs|cuts?|lifted|lifts?|lowered|lowers?|raised|raises?|widened|widens|narrowed|narrows|lengthened|lengthens|shortened|shortens|slowed|slows|sped|speeds|moved|moves|shifted|shifts|changed|changes|turned|turns|sent|sends|drew|draws|attracted|attracts|filled|fills|emptied|empties|kept|keeps|held|holds|stopped|stops|won|wins|lost|loses|closed|closes|opened|opens|doubled|doubles|halved|halves|tripled|reduced|reduces|increased|increases|decreased|decreases|gave|gives|took|takes|made|makes|put|puts|pulled|pulls|pushed|pushes|added|adds|helped|helps|saved|saves|earned|earns|delivered|delivers|paid|pays|yielded|yields|left|leaves|determined|determines|decided|decides|set|sets|sold|sells|cooled|heated|diluted|dilutes|swelled|swells|stretched|stretches|compressed|compresses|bumped|tipped|swung|unlocked|scared|deterred|convinced|persuaded';
const OBJECT =
  '(?:NUMBER|the|its|their|LABEL|more|fewer|less|extra|another|every|all|most|a|an|[a-z]+ (?:deals?|leads?|wins?|buyers?|customers?|accounts?|rates?|cycles?|demand|interest))';

/** A cause told as a deed: "Higher discounts bought the extra wins". */
export const FACTORS_AT_WORK: PhraseRule = {
  rule: 'cause',
  message: 'Tells what something of the business did to figures. The facts show what differs, not why.',
  phrases: [
    `(?:${FACTORS}) (?:(?:in|of|at|for|by|from|to|on|with) (?:the )?(?:[a-z]+|LABEL) )?(?:(?:also|then|has|have|had|thus|[a-z]+ly) )?(?:${ACTING}) (?:up |down |away |off |out |in |back )?${OBJECT}`,
  ].map(phrase),
};
