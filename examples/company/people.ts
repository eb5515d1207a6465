import type { Random } from './random.ts';

/** As written, and as it stands in a mail address. */
type Name = readonly [written: string, ascii: string];

const firstNames: readonly [Name, ...Name[]] = [
  ['Anna', 'anna'],
  ['James', 'james'],
  ['Maria', 'maria'],
  ['David', 'david'],
  ['Sarah', 'sarah'],
  ['Michael', 'michael'],
  ['Laura', 'laura'],
  ['Robert', 'robert'],
  ['Emily', 'emily'],
  ['Daniel', 'daniel'],
  ['Priya', 'priya'],
  ['Wei', 'wei'],
  ['Olivia', 'olivia'],
  ['Thomas', 'thomas'],
  ['Fatima', 'fatima'],
  ['Lucas', 'lucas'],
  ['Grace', 'grace'],
  ['Omar', 'omar'],
  ['Julia', 'julia'],
  ['Kevin', 'kevin'],
  ['Aisha', 'aisha'],
  ['Peter', 'peter'],
  ['Nina', 'nina'],
  ['Mark', 'mark'],
  ['Zoë', 'zoe'],
  ['Søren', 'soren'],
  ['José', 'jose'],
  ['Łukasz', 'lukasz'],
  ['Renée', 'renee'],
  ['Jürgen', 'juergen'],
  ['太郎', 'taro'],
  ['João', 'joao'],
];
const lastNames: readonly [Name, ...Name[]] = [
  ['Smith', 'smith'],
  ['Johnson', 'johnson'],
  ['Brown', 'brown'],
  ['Taylor', 'taylor'],
  ['Wilson', 'wilson'],
  ['Martin', 'martin'],
  ['Clark', 'clark'],
  ['Lewis', 'lewis'],
  ['Walker', 'walker'],
  ['Hall', 'hall'],
  ['Young', 'young'],
  ['King', 'king'],
  ['Wright', 'wright'],
  ['Scott', 'scott'],
  ['Green', 'green'],
  ['Baker', 'baker'],
  ['Adams', 'adams'],
  ['Nelson', 'nelson'],
  ['Patel', 'patel'],
  ['Singh', 'singh'],
  ['Kumar', 'kumar'],
  ['Chen', 'chen'],
  ['Tanaka', 'tanaka'],
  ['Kim', 'kim'],
  ['Rossi', 'rossi'],
  ['Dubois', 'dubois'],
  ['Schmidt', 'schmidt'],
  ["O'Brien", 'obrien'],
  ['van der Berg', 'vanderberg'],
  ['Costa', 'costa'],
  ['Silva', 'silva'],
  ['Lopez', 'lopez'],
  ['Müller', 'mueller'],
  ['Muñoz', 'munoz'],
  ['Gonçalves', 'goncalves'],
  ['Håkansson', 'hakansson'],
  ['Škoda', 'skoda'],
  ['Östlund', 'ostlund'],
  ['山田', 'yamada'],
  ['Ñíguez', 'niguez'],
];

/** In the order of the persona segments. */
const titlesOfPersona: readonly (readonly [string, ...string[]])[] = [
  ['CEO', 'Chief Revenue Officer', 'Managing Director', 'VP, Strategy'],
  ['IT Manager', 'CIO', 'Head of IT', 'Solutions Architect'],
  ['COO', 'Operations Manager', 'Head of Operations', 'Process Lead'],
  ['CFO', 'Finance Manager', 'Controller', 'Head of FP&A'],
];

const companyFirsts = [
  'Northwind',
  'Blue Harbor',
  'Silverline',
  'Granite',
  'Redwood',
  'Bright',
  'Summit',
  'Pioneer',
  'Cobalt',
  'Evergreen',
  'Orion',
  'Atlas',
  'Keystone',
  'Lakeside',
  'Meridian',
  'Nova',
  'Quantum',
  'Riverstone',
  'Sterling',
  'Titan',
  'Union',
  'Vertex',
  'Westbrook',
  'Zenith',
  'Café Lumière',
  'Überland',
  'São Bento',
  'Aurora',
  'Beacon',
  'Cascade',
  'Delta',
  'Falcon',
] as const;
const companySeconds = [
  'Systems',
  'Logistics',
  'Industries',
  'Partners',
  'Labs',
  'Solutions',
  'Group',
  'Works',
  'Dynamics',
  'Foods',
  'Energy',
  'Medical',
  'Capital',
  'Networks',
  'Analytics',
  'Textiles',
  'Robotics',
  'Media',
  'Instruments',
  'Supply',
] as const;
const companyVariants = [', Inc.', ' GmbH', ' Ltd', ' (HQ)'] as const;

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly title: string;
}

export function drawPerson(random: Random, mailDomain: string, numberInCompany: number, persona: number): Person {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const suffix = numberInCompany === 1 ? '' : String(numberInCompany);
  return {
    firstName: first[0],
    lastName: last[0],
    email: `${first[1]}.${last[1]}${suffix}@${mailDomain}`,
    title: random.pick(titlesOfPersona[persona] ?? ['Manager']),
  };
}

export const drawCompanyName = (random: Random): string =>
  `${random.pick(companyFirsts)} ${random.pick(companySeconds)}`;

export const companyNameVariant = (random: Random, name: string): string =>
  random.chance(0.25) ? name.toUpperCase() : name + random.pick(companyVariants);

export const mailDomainOf = (companyName: string, accountNumber: number): string =>
  `${companyName
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()}-${accountNumber.toString(36)}.example`;

export const phoneNumber = (random: Random): string => `+1 555 ${100 + random.below(900)} ${1000 + random.below(9000)}`;
