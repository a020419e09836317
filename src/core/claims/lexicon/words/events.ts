/** What happens: how reports call it, who brings it about, what comes again. */

/** Nouns and verbs by which reports call one and the same event. */
export const eventGroups: readonly string[] = [
  'offensive assault attack operation invasion incursion campaign onslaught aggression attacks',
  'takeover seizure capture conquest',
  'war conflict fighting hostilities',
  'ceasefire truce armistice',
  'meeting summit',
  'talks negotiations negotiation',
  'meeting talks',
  'conference briefing',
  'forum',
  'election vote poll ballot',
  'deal agreement accord pact treaty',
  'agreement deal accord understanding',
  'exodus flight displacement',
  'killing murder',
  'shooting massacre',
  'crash collision accident',
  'protest demonstration rally march',
  'protest demonstrate rally march',
  'strike walkout',
  'launch begin start commence open',
  'hold stage conduct organize',
  'receive host welcome',
  'meet receive',
  'send deploy station dispatch',
  'raise increase boost expand',
  'increase rise grow',
  'cut reduce decrease lower slash',
  'decrease decline fall drop',
  'announce declare proclaim',
  'announce unveil',
  'speak talk',
  'tell say state speak',
  'say state insist stress add note declare',
  'say claim argue assert',
  'accuse blame fault',
  'blame fault',
  'die kill',
  'hurt injure wound',
  'arrest detain',
  'buy purchase acquire',
  'resign quit',
  'name appoint nominate',
  'elect vote',
  'win beat defeat',
  'leave quit withdraw exit',
  'mediate broker',
  'close shut block',
  'call urge ask',
  'condemn denounce criticize slam',
  'happen occur',
  'sign conclude ink',
  'release publish issue',
  'peacekeeper troop',
  'troop soldier serviceman',
  'number total',
  'company firm',
  'stock share',
  'movie film',
  'crisis disaster',
  'person people inhabitant resident',
  'car vehicle',
  'premier minister',
];

/** Verbs that only say that their noun took place or was so. */
export const lightVerbs: ReadonlySet<string> = new Set(
  'be have do make take hold conduct carry stage give get happen occur follow come go see become mount'.split(
    ' ',
  ),
);

/** What one country does to another by force. */
export const attacks: ReadonlySet<string> = new Set(
  'offensive assault attack operation invasion incursion takeover seizure blockade annexation'.split(
    ' ',
  ),
);

/** Verbs whose doer is the owner of what they bring about. */
export const launchingVerbs: ReadonlySet<string> = new Set(
  'launch begin start mount stage open conduct wage undertake'.split(' '),
);

/** Occasions on which people come together by appointment. */
export const gatheringNouns: ReadonlySet<string> = new Set(
  'summit meeting conference forum talk talks gathering congress convention ceremony parade inauguration funeral session assembly briefing'.split(
    ' ',
  ),
);

/** The same as verbs, without an object: "the leaders convened in Oster". */
export const gatheringVerbs: ReadonlySet<string> = new Set(
  'convene gather assemble meet'.split(' '),
);

/** Whoever does this to a gathering is there, or is not; behind a small word where one is named. */
export const waysOfAttending: ReadonlyMap<string, 'there' | 'away'> = new Map([
  ['attend', 'there'],
  ['join', 'there'],
  ['part in', 'there'],
  ['participate in', 'there'],
  ['present at', 'there'],
  ['appear at', 'there'],
  ['travel to', 'there'],
  ['travel for', 'there'],
  ['go to', 'there'],
  ['fly to', 'there'],
  ['fly for', 'there'],
  ['come to', 'there'],
  ['come for', 'there'],
  ['journey to', 'there'],
  ['boycott', 'away'],
  ['skip', 'away'],
  ['miss', 'away'],
  ['shun', 'away'],
  ['snub', 'away'],
  ['stay from', 'away'],
  ['keep from', 'away'],
  ['absent from', 'away'],
]);

/** Deeds that are done to one thing once: whoever did it, nobody else did. */
export const singularDeeds: ReadonlySet<string> = new Set(
  'sign found establish kill assassinate write compose direct invent succeed replace murder paint build'.split(
    ' ',
  ),
);

/** Deeds that are done again and again, but by one doer at one time. */
export const datedDeeds: ReadonlySet<string> = new Set(
  'win defeat host chair organize organise broker mediate launch invade annex acquire buy occupy capture summon expel close block shut seize'.split(
    ' ',
  ),
);

/** What is issued or held again and again: its day alone does not tell which one is meant. */
export const recurringOccasions: ReadonlySet<string> = new Set(
  'poll survey report statement interview briefing rally tweet post newscast broadcast session hearing update newsletter forecast figure estimate email letter call message game match article column editorial op-ed essay blog podcast episode memo video'.split(
    ' ',
  ),
);

/** The same where it is what happens or what is done, not where it is only spoken of ("resigned over a study"). */
export const recurringWorks: ReadonlySet<string> = new Set('study ruling verdict'.split(' '));

/** What has its turn every few years: the year before it tells which one is meant, not when it was. */
export const recurringByYear: ReadonlySet<string> = new Set(
  'election campaign census race primary caucus convention season budget championship tournament cup festival cycle edition vintage nomination bowl open series award title trophy crown marathon derby league playoff final semifinal semi-final carnival fair regatta games olympics summit anniversary'.split(
    ' ',
  ),
);
