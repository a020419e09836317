/**
 * Word lists of our own: what news prose needs and WordNet does not say, or says too broadly.
 * General English of the trade, each a closed class an editor would agree to.
 */

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

/** Verbs of saying: what follows them is on somebody's word. */
export const speechVerbs =
  'say tell state insist announce declare add note claim argue assert stress explain warn admit acknowledge concede confirm deny reject dismiss maintain report suggest allege accuse blame contend emphasize reiterate respond reply answer comment remark observe believe think write tweet speak talk ask describe call vow pledge promise estimate predict testify recall conclude reveal disclose';

/** Pairs of which one holds where the other does not, in the mouth of a reporter. */
export const newsAntonyms: readonly string[] = [
  'confirm deny',
  'admit deny',
  'acknowledge deny',
  'affirm deny',
  'accept refuse',
  'accept reject',
  'accept ignore',
  'accept decline',
  'agree refuse',
  'agree disagree',
  'agree decline',
  'attend boycott',
  'attend skip',
  'attend miss',
  'join leave',
  'join quit',
  'enter leave',
  'support oppose',
  'back oppose',
  'favor oppose',
  'endorse oppose',
  'endorse reject',
  'approve reject',
  'approve veto',
  'approve disapprove',
  'pass reject',
  'adopt reject',
  'allow ban',
  'allow forbid',
  'allow prohibit',
  'allow block',
  'allow bar',
  'permit bar',
  'allow prevent',
  'allow outlaw',
  'permit ban',
  'permit forbid',
  'permit prohibit',
  'legalize ban',
  'legalize outlaw',
  'praise criticize',
  'praise condemn',
  'praise denounce',
  'praise slam',
  'welcome condemn',
  'welcome criticize',
  'applaud condemn',
  'hail condemn',
  'hail criticize',
  'win lose',
  'defeat lose',
  'succeed fail',
  'pass fail',
  'rise fall',
  'rise drop',
  'rise decline',
  'climb fall',
  'increase decrease',
  'increase decline',
  'increase fall',
  'increase drop',
  'increase reduce',
  'increase cut',
  'grow shrink',
  'grow decline',
  'raise lower',
  'raise cut',
  'raise reduce',
  'expand reduce',
  'expand shrink',
  'expand cut',
  'boost cut',
  'gain lose',
  'improve worsen',
  'improve deteriorate',
  'strengthen weaken',
  'ease worsen',
  'ease tighten',
  'deepen ease',
  'escalate ease',
  'begin end',
  'start end',
  'start finish',
  'start stop',
  'begin stop',
  'open close',
  'reopen close',
  'launch end',
  'resume suspend',
  'resume halt',
  'continue stop',
  'continue halt',
  'continue end',
  'keep drop',
  'keep surrender',
  'retain lose',
  'convict acquit',
  'guilty innocent',
  'guilty acquitted',
  'arrest release',
  'detain release',
  'free jail',
  'imprison free',
  'release jail',
  'appoint dismiss',
  'appoint fire',
  'hire fire',
  'hire dismiss',
  'elect oust',
  'arrive leave',
  'arrive depart',
  'survive die',
  'alive dead',
  'live die',
  'buy sell',
  'import export',
  'lend borrow',
  'send receive',
  'grant deny',
  'grant refuse',
  'grant revoke',
  'grant ignore',
  'grant reject',
  'heed ignore',
  'answer ignore',
  'grant withhold',
  'uphold overturn',
  'uphold strike',
  'affirm overturn',
  'enforce ignore',
  'obey defy',
  'obey violate',
  'comply violate',
  'honor violate',
  'honor break',
  'keep break',
  'respect violate',
  'condemn condone',
  'recognize reject',
  'include exclude',
  'advance retreat',
  'advance withdraw',
  'deploy withdraw',
  'invade withdraw',
  'attack defend',
  'build demolish',
  'build destroy',
  'create destroy',
  'save destroy',
  'protect endanger',
  'reveal conceal',
  'reveal hide',
  'disclose conceal',
  'remember forget',
  'encourage discourage',
  'trust distrust',
  'lawful unlawful',
  'legal illegal',
  'public private',
  'majority minority',
  'first last',
  'highest lowest',
  'largest smallest',
  'biggest smallest',
  'oldest youngest',
  'longest shortest',
  'tallest smallest',
  'richest poorest',
  'newest oldest',
  'fastest slowest',
  'strongest weakest',
  'heaviest lightest',
  'hottest coldest',
  'wettest driest',
  'warmest coldest',
  'widest narrowest',
  'best worst',
  'most least',
  'more less',
  'more fewer',
  'many few',
  'always never',
  'all none',
  'positive negative',
  'possible impossible',
  'likely unlikely',
  'safe dangerous',
  'safe unsafe',
  'male female',
  'man woman',
  'men women',
  'north south',
  'east west',
  'northern southern',
  'eastern western',
  'before after',
  'ally enemy',
  'allied enemy',
  'friendly hostile',
  'friendly unfriendly',
  'domestic foreign',
  'internal external',
  'internal foreign',
  'permanent temporary',
  'civilian military',
  'voluntary compulsory',
  'unanimous divided',
  'presence absence',
  'success failure',
  'victory defeat',
  'increase decrease',
  'closer further',
  'withdraw remain',
  'leave remain',
  'leave stay',
  'quit stay',
  'unblock block',
  'lift impose',
  'impose remove',
  'ratify reject',
  'extend shorten',
  'upgrade downgrade',
  'underestimate overestimate',
  'underrate overrate',
  'hot cold',
  'rich poor',
  'young old',
  'early late',
  'able unable',
  'willing unwilling',
  'capable incapable',
  'popular unpopular',
  'related unrelated',
  'connected unconnected',
  'successful unsuccessful',
  'responsible irresponsible',
  'satisfied dissatisfied',
];

/** Small words of which one holds where the other does not, in both orders, and each by itself. */
export const functionOpposites: ReadonlySet<string> = new Set(
  [
    'up down',
    'above below',
    'inside outside',
    'within outside',
    'with without',
    'including excluding',
    'ahead behind',
    'always never',
  ].flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [a, b, `${a} ${b}`, `${b} ${a}`];
  }),
);

/** Words of one thing's course: what began has ended as well. */
export const stageWords: ReadonlySet<string> = new Set(
  'come go begin start launch open commence arrive enter join continue resume end finish stop close conclude halt leave depart quit suspend beginning start end finish'.split(
    ' ',
  ),
);

/** Words whose opposite stands beside them: kin, sexes, ages, colours, sides, the first and the last. */
export const pairsSideBySide: ReadonlySet<string> = new Set(
  'husband wife man woman men women boy girl father mother son daughter brother sister uncle aunt parent child male female king queen prince princess young old black white first last early late north south east west northern southern eastern western left right host guest buyer seller employer employee teacher student civilian military day night morning evening summer winter past future staff nonstaff other same net gross'.split(
    ' ',
  ),
);

/** A verb with its particle is a verb of its own: who called off a strike called none. By verb and particle. */
export const phrasalVerbs: ReadonlyMap<string, string> = new Map(
  [
    'call in:summon',
    'call off:cancel',
    'turn down:reject',
    'vote down:reject',
    'put off:postpone',
    'push back:postpone',
    'set up:establish',
    'carry out:conduct',
    'bring back:return',
    'pull out:withdraw',
    'back down:retreat',
    'step down:resign',
    'stand down:resign',
    'hand over:deliver',
    'give up:abandon',
    'shut down:close',
    'lay off:dismiss',
    'let go:release',
    'break out:erupt',
    'take over:capture',
    'rule out:exclude',
    'phase out:abolish',
    'strike down:overturn',
    'blow up:explode',
    'cut back:reduce',
    'scale back:reduce',
    'go up:rise',
    'go down:fall',
    'look on:regard',
    'hit back:respond',
    'fire back:respond',
    'look upon:regard',
  ].map((entry) => {
    const [phrase = '', verb = ''] = entry.split(':');
    return [phrase, verb];
  }),
);

/** Verbs that only say that their noun took place or was so. */
export const lightVerbs: ReadonlySet<string> = new Set(
  'be have do make take hold conduct carry stage give get happen occur follow come go see become mount'.split(
    ' ',
  ),
);

/** How words of somebody else are taken: well, or ill. */
export const favourableVerbs: ReadonlySet<string> = new Set(
  'welcome praise applaud hail endorse commend agree support echo share'.split(' '),
);
export const unfavourableVerbs: ReadonlySet<string> = new Set(
  'condemn criticize criticise denounce slam reject dismiss deplore decry disagree rebut'.split(
    ' ',
  ),
);

/** What somebody has said, and the verbs for saying it. */
export const sayings: ReadonlySet<string> = new Set(
  'remark comment statement criticism claim words view speech opinion accusation complaint say tell declare argue claim insist'.split(
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

/** "denied that", "refused to", "failed to": what follows is not so. */
export const negatingVerbs: ReadonlySet<string> = new Set(
  'deny reject refuse decline fail dispute rebut refute dismiss avoid refrain prevent stop bar ban prohibit forbid oppose neglect forget abstain'.split(
    ' ',
  ),
);

/** "plans to", "hopes to": what follows may still not come. */
export const planningVerbs: ReadonlySet<string> = new Set(
  'plan want hope intend expect seek aim threaten promise vow pledge propose consider urge ask call try attempt wish agree decide offer prepare demand request warn predict suggest speculate doubt wonder allow require push'.split(
    ' ',
  ),
);

/** Verbs of saying by which what is said comes into force: who has not announced it has not made it known. */
export const announcingVerbs: ReadonlySet<string> = new Set(
  'announce declare proclaim confirm'.split(' '),
);

/** Verbs that hold both ways: who did it to whom says nothing. */
export const symmetricVerbs: ReadonlySet<string> = new Set(
  'meet talk agree disagree marry fight share negotiate border resemble clash cooperate collaborate compete differ join merge trade unite divorce date match equal partner be have become include speak discuss debate tie link connect follow precede accompany criticize condemn denounce praise support thank threaten urge visit help trust respect love hate like know see want need attack fault rebuke dismiss hit'.split(
    ' ',
  ),
);

/** Verbs whose side is told by "for" or "against" behind them. */
export const verbsOfSides: ReadonlySet<string> = new Set(
  'vote argue campaign speak lobby rule testify decide march rally'.split(' '),
);

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

/** What is done again in another year: whoever won, visited or met once may have done so before. */
export const recurringDeeds: ReadonlySet<string> = new Set(
  'win lose beat defeat host visit travel tour meet compete play finish qualify chair attend perform run vote'.split(
    ' ',
  ),
);

/** Of these, those with somebody on the other side. */
export const contests: ReadonlySet<string> = new Set(
  'beat defeat overcome outplay edge'.split(' '),
);

/** What somebody does or has in one place after the other. */
export const doneInManyPlaces: ReadonlySet<string> = new Set(
  'win lose victory defeat loss rally campaign primary caucus play perform concert match game race compete protest march speak speech war conflict fighting battle crisis'.split(
    ' ',
  ),
);
