import { wordList } from '../../vocabulary/word-list.ts';

export const TOPIC_WORDS: ReadonlySet<string> = new Set(
  wordList(`
ads advert advertising adverts appetite approval approvals attention attitude attitudes audience audiences automation
awareness barrier barriers blocker blockers bonus bonuses boom brand brands budget budgets bundle bundles buzz call
calling calls capacity coaching colleague comfort comforts commission commissions committee committees competition
competitor competitors convenience crew crisis culture customs demand department departments design discount
discounting discounts distraction distractions doubt doubts economic economy effort efforts email emails engineer
engineers enthusiasm event events experience expertise fatigue feature features focus follow forms friction frustration
goodwill guidance habit habits handoff handoffs handover handovers heatwave hesitancy hesitation hiring holiday
holidays hurdle hurdles hype impatience incentive incentives inflation intent investment investments landing launch
launched law laws layout leadership lobby lockdown loyalty management manager managers market markets message messages
messaging mindset mood morale newsletter newsletters obstacle obstacles offer offers onboarding outage outages overhaul
pain pandemic paperwork patience persuasion playbook playbooks pressure price priced prices pricing process processes
procurement promotion promotions push questionnaire recession recruiting recruitment redesign refocus reform regulation
regulations regulator regulators relaunch reorganisation reorganization rep reps reputation reshuffle resource
resources restructuring revamp rival rivals rollout routing sanction sanctions scoring script scripts seller sellers
sentiment service shortage shortages skill skills spending staff staffing stakeholder stakeholders strategies strategy
strike strikes subsidies subsidy supplier suppliers support talent tariff tariffs tax taxes team teams technician
technicians template templates testimonials training trust turnover uncertainty upswing vacation vendor vendors visit
visits wage war weather webinar webinars website websites wish wishes workflow
`),
);
