import { wordList } from '../word-list.ts';

/** Nouns of people by occupation, role and rank: personas. */
export const PEOPLE_NOUNS = wordList(`
academic accountant actuary addressee adjuster admin administrator adult advertiser adviser advisor age agent aide
alumni alumnus amateur applicant apprentice architect artist assembly assessor assistant associate attorney audience
author avp baker banker barista barrister bartender bearer beginner beneficiary blocker board builder butcher candidate
captain caregiver carer carpenter cdo ceo cfo chair chairman chairperson chairwoman chef chief child chro cio circle
ciso citizen cleaner clerk cmo coder cofounder colleague commissioner commuter consultant coo cook councillor counsel
counsellor counterpart cpo craft crew cro cto cyclist dealer dean delegate demographer dentist designer desk developer
diplomat director dispatcher doctor donor driver economist editor electrician employee employer engineer enthusiast evp
executive exhibitor expert family fan farmer fellow firefighter fisher follower foreigner foreman forester founder
franchisee franchisor freelancer function gardener gender generalist generation gm graduate grocer grower guard guest
head hobbyist holder host household human illustrator individual inhabitant inspector instructor intern investor
invitee janitor job journalist judge jury laborer labourer landlord lawyer leader lecturer legislator lessee lessor
licensee licensor listener machinist man manager marketer mathematician mayor md mechanic merchandiser merchant midwife
millennial minister moderator motorist native neighbor neighbour network nominee notary novice nurse occupation officer
optician organiser organizer packer panel panelist panellist paralegal paramedic parliament participant passenger
patient pedestrian peer pensioner people person pharmacist photographer physician picker pioneer planner plumber porter
position postman poweruser practitioner presenter president profession professional professor programmer psychologist
pupil rank reader receptionist recipient rector regulator reporter representative researcher resident retailer retiree
role sailor salesperson scheduler scholar scientist secretary seller senate sender senior seniority sex shareholder
shopkeeper skeptic soldier solicitor speaker specialist spokesperson staffer statistician student superintendent
superuser supervisor surgeon surveyor svp teacher technician teenager teller temp tenant tester therapist title tourist
trader trainee trainer traveler traveller tutor vet veteran veterinarian viewer vocation volunteer vp waiter welder
wholesaler woman worker writer youth
`);
