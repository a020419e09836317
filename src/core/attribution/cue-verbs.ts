/**
 * Verbs that credit words to someone. `speech` verbs report what was said ("said", "wrote",
 * "warned"); `naming` verbs quote a word or two for a thing ("called it", "dismissed as");
 * `stance` verbs credit only where quoted words follow in their clause ("wants", "backed").
 */
export interface CueForm {
  readonly verb: string;
  readonly group: CueGroup;
  readonly form: 'base' | 'third' | 'past' | 'participle';
  /** The form is an everyday noun too ("claims", "calls"): a determiner before it decides. */
  readonly nounToo: boolean;
}

export type CueGroup = 'speech' | 'naming' | 'stance';

/** The reading of a word in lower case as a cue verb; undefined for every other word. */
export function cueForm(lower: string): CueForm | undefined {
  return forms.get(lower);
}

/** The reading of a verb with the word after it: "went on", "shot back", "put it". */
export function phrasalCue(lower: string, next: string): CueForm | undefined {
  return phrasal.get(`${lower} ${next}`);
}

const phrasal: ReadonlyMap<string, CueForm> = new Map(
  (
    [
      ['go on', 'goes on', 'went on', 'going on'],
      ['put it', 'puts it', 'put it', 'putting it'],
      ['chime in', 'chimes in', 'chimed in', 'chiming in'],
      ['cut in', 'cuts in', 'cut in', 'cutting in'],
      ['shoot back', 'shoots back', 'shot back', 'shooting back'],
      ['hit back', 'hits back', 'hit back', 'hitting back'],
      ['fire back', 'fires back', 'fired back', 'firing back'],
      ['fire off', 'fires off', 'fired off', 'firing off'],
      ['lash out', 'lashes out', 'lashed out', 'lashing out'],
      ['make clear', 'makes clear', 'made clear', 'making clear'],
      ['pipe up', 'pipes up', 'piped up', 'piping up'],
    ] as const
  ).flatMap(([verb, third, past, participle]): [string, CueForm][] => [
    [past, { verb, group: 'speech', form: 'past', nounToo: false }],
    [third, { verb, group: 'speech', form: 'third', nounToo: false }],
    [participle, { verb, group: 'speech', form: 'participle', nounToo: false }],
  ]),
);

/** Verbs that take a clause for what was said: "said (that) …". Of two speakers in one sentence theirs is the outer one. */
export const reportsClauses: ReadonlySet<string> = new Set(
  `say tell add claim argue insist note state contend suggest allege report write acknowledge admit
  explain declare assert warn predict maintain recall announce reveal remark charge point complain
  concede confirm conclude emphasize stress reiterate tweet testify believe think promise vow express`.split(
    /\s+/u,
  ),
);

/** Nouns of speech: with an owner they credit as a verb does ("his claim that", "the ministry's statement"). */
export const speechNouns: ReadonlySet<string> = new Set(
  `accusation acknowledgment admission advice allegation announcement answer appeal argument assertion
  assessment assurance attack belief boast broadside call caution challenge charge claim comment complaint
  conclusion contention criticism declaration defense defence demand denial denunciation description
  endorsement essay explanation insistence interview joke lament letter memo message mantra
  motto note observation opinion phrase plea pledge prediction promise pronouncement proposal
  quip reaction recommendation reference remark reminder reply report request response retort rhetoric
  slogan speech statement suggestion talk testimony threat tirade tweet verdict view vow warning
  writing chant dictum adage maxim refrain tagline catchphrase shout apology mockery dismissal praise`
    .split(/\s+/u)
    .flatMap((noun) => [noun, `${noun}s`]),
);

const speech = `accept accuse acknowledge add address admit admonish advise affirm agree allege
  announce answer apologize apologise appeal applaud argue ask assert assess assure attack attest aver
  bark beg bellow bemoan beseech blare blast blog blurt boast brag caution challenge charge chant cheer
  chide chime chuckle claim clarify coax comment complain concede conclude concur condemn confess confide
  confirm congratulate contend continue counsel counter crack criticize criticise crow cry deadpan
  declare decry defend demand demur denounce deny describe detail disagree disclose discuss dismiss dispute
  echo elaborate email e-mail emphasize emphasise encourage enthuse estimate exclaim exhort explain
  express exult fire forecast fret fume gloat gripe groan grouse growl grumble guarantee guess gush hail hint
  holler indicate inform inquire insinuate insist instruct interject interrupt intimate intone invoke jab
  jeer jest joke lament laugh lash lecture maintain mention mock moan mock mumble muse mutter mouth
  narrate note object observe offer opine order plead pledge point pontificate posit post praise pray preach
  predict proclaim profess promise pronounce propose protest purr query question quip quote rail rant
  rave read reaffirm reason reassure rebuke rebut recall recite recommend recount refer reference refuse
  regale reiterate remark remember remind repeat reply report request respond restate retort
  retweet reveal riff roar ruminate rule say scoff scold scowl scream seethe shout shriek shrug signal sing
  slam slur smile snap snark sneer snort speak specify speculate spit sputter stammer state stipulate
  stress stutter suggest summarize summarise surmise swear talk taunt tease tell testify text thank
  theorize thunder tout trumpet tweet underline underscore urge utter vent vow wail warn whine
  whisper wonder write yell attribute assail deride lambast lambaste skewer blame bash lampoon
  ridicule rip scorch upbraid berate close conclude caption entitle title headline pen`;

const naming = `brand call characterize characterise christen classify cite deem define depict dub
  frame label liken name nickname paint portray regard style tag term view compare credit cast
  describe downplay pitch present tout bill refer`;

const stance = `advocate aim assume back believe blast caution celebrate consider contemplate decide determine
 embrace endorse envision expect express favor favour fear feel figure find focus foresee
 fixate hope imagine imply intend issue learn mean need note oppose outline plan
 prefer push realize realise recognize recognise reject release report say seek show sound 
 stick suspect think tout understand use want welcome wish warn acknowledge sign
 tape record publish print launch shoot fire deliver voice 
 argue study calculate identify mull consider interpret notice demonstrate seem
 project`;

const irregular: Readonly<
  Record<
    string,
    readonly [third: string, past: string, participle: string, pastParticiple?: string]
  >
> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'writing', 'written'],
  speak: ['speaks', 'spoke', 'speaking', 'spoken'],
  read: ['reads', 'read', 'reading'],
  swear: ['swears', 'swore', 'swearing', 'sworn'],
  spit: ['spits', 'spat', 'spitting'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  find: ['finds', 'found', 'finding'],
  hold: ['holds', 'held', 'holding'],
  know: ['knows', 'knew', 'knowing', 'known'],
  lead: ['leads', 'led', 'leading'],
  mean: ['means', 'meant', 'meaning'],
  foresee: ['foresees', 'foresaw', 'foreseeing', 'foreseen'],
  sing: ['sings', 'sang', 'singing', 'sung'],
  see: ['sees', 'saw', 'seeing'],
  seek: ['seeks', 'sought', 'seeking'],
  show: ['shows', 'showed', 'showing'],
  stand: ['stands', 'stood', 'standing'],
  stick: ['sticks', 'stuck', 'sticking'],
  understand: ['understands', 'understood', 'understanding'],
  send: ['sends', 'sent', 'sending'],
  shoot: ['shoots', 'shot', 'shooting'],
  hit: ['hits', 'hit', 'hitting'],
  give: ['gives', 'gave', 'giving', 'given'],
  make: ['makes', 'made', 'making'],
  lay: ['lays', 'laid', 'laying'],
  cast: ['casts', 'cast', 'casting'],
  recount: ['recounts', 'recounted', 'recounting'],
};

/** Verbs that double their last letter: "quip", "quipped". */
const doubling = new Set(
  'quip admit aver refer rebut rip demur regret dub tag jab plan grin hint'
    .split(' ')
    .filter((verb) => verb !== 'hint'),
);

/** Forms that a determiner or an owner turns into nouns. */
const nouns = new Set(
  `report reports note notes claim claims call calls comment comments charge charges state states remark remarks
  tweet tweets post posts order orders demand demands promise promises question questions request requests
  answer answers reply replies attack attacks appeal appeals challenge challenges mention mentions joke jokes
  estimate estimates forecast forecasts offer offers object objects pledge pledges protest protests quote quotes
  rule rules text texts vow vows blast blasts cry cries laugh smile shout shouts email emails title titles
  name names label labels brand brands term terms style frame view views cite credit credits bill bills pitch
  present paint address praise thanks talk talks hope hopes fear fears need needs plan plans point points
  aim aims back backs focus study studies sound sounds wish use uses lead leads stand stands issue issues
  release releases print prints record records tape push fire hit show shows finding meaning feeling
  reading writing beginning warning understanding rebuke signal signals detail details chant chants cheer
  project projects guess rant want sign signs air make stress speculate dispute disputes counter close
  headline headlines recall crack order figure figures voice voices hail reference references riff riffs quip quips
  lament laments slur slurs taunt taunts whisper whispers yell yells roar roars urge urges counsel hint hints caution
  cautions boast boasts blog blogs lecture lectures notice notices scream screams sneer sneers retort retorts
  retweet retweets grumble grumbles groan groans chuckle chuckles`.split(/\s+/u),
);

const namingVerbs = new Set(naming.trim().split(/\s+/u));
const forms = buildForms();

function buildForms(): ReadonlyMap<string, CueForm> {
  const built = new Map<string, CueForm>();
  // The later group yields to the earlier: "report" is a speech verb though it stands among the stances.
  for (const [group, list] of [
    ['speech', speech],
    ['naming', naming],
    ['stance', stance],
  ] as const) {
    for (const verb of list.trim().split(/\s+/u)) {
      const [third, past, participle, pastParticiple] = irregular[verb] ?? regular(verb);
      const add = (word: string, form: CueForm['form']) => {
        if (!built.has(word))
          built.set(word, { verb, group: groupOf(verb, group), form, nounToo: nouns.has(word) });
      };
      add(past, 'past');
      add(third, 'third');
      add(participle, 'participle');
      // "from state to state": the bare form is the noun far more often.
      if (verb !== 'state') add(verb, 'base');
      if (pastParticiple !== undefined) add(pastParticiple, 'past');
    }
  }
  return built;
}

function groupOf(verb: string, group: CueGroup): CueGroup {
  return group === 'speech' && namingVerbs.has(verb) ? 'naming' : group;
}

function regular(verb: string): readonly [string, string, string, string?] {
  if (doubling.has(verb)) {
    const doubled = verb + verb.slice(-1);
    return [`${verb}s`, `${doubled}ed`, `${doubled}ing`];
  }
  if (/[^aeiou]y$/u.test(verb))
    return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/(?:s|sh|ch|x|z)$/u.test(verb)) return [`${verb}es`, `${verb}ed`, `${verb}ing`];
  return [`${verb}s`, `${verb}ed`, `${verb}ing`];
}
