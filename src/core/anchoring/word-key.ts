/**
 * What two house styles' spellings of one spoken word share: hyphens gone, numbers in figures, British
 * endings as American ones. "Co-operation" and "cooperation", "ten" and "10", "recognise" and
 * "recognize" have one key; "it's" and "its", "filled" and "filed" do not. A quotation was heard, not
 * read: how an outlet spells a word is not an alteration. Contractions are ("we'll" for "we will").
 */
export function wordKey(folded: string): string {
  const known = keys.get(folded);
  if (known !== undefined) return known;
  const key = keyOf(folded);
  if (keys.size >= KEPT_KEYS) keys.clear();
  keys.set(folded, key);
  return key;
}

/** Keys worth keeping: about the vocabulary of a newspaper. A pure function's memory, so clearing it changes nothing. */
const KEPT_KEYS = 50_000;
const keys = new Map<string, string>();

function keyOf(folded: string): string {
  const number = numbers.get(folded) ?? compoundNumber(folded);
  if (number !== undefined) return number;
  const joined = folded.includes('-') ? folded.replaceAll('-', '') : folded;
  const contraction = bareContractions.get(joined);
  if (contraction !== undefined) return contraction;
  return american(joined) || folded;
}

/** `4,000` and `4000` are one number; so are `twenty-five` and `25`. */
function compoundNumber(folded: string): string | undefined {
  if (!/^\d|-/.test(folded)) return undefined;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(folded)) return folded.replaceAll(',', '');
  // "October 15th" is printed "Oct. 15".
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(folded)?.[1];
  if (ordinal !== undefined) return ordinal;
  const [tens, units] = folded.split('-');
  const ten = numbers.get(tens ?? '');
  const unit = numbers.get(units ?? '');
  if (ten === undefined || unit === undefined) return undefined;
  return Number(ten) >= 20 && Number(unit) < 10 ? String(Number(ten) + Number(unit)) : undefined;
}

const numbers = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, String(value)]),
);
['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].forEach((word, at) =>
  numbers.set(word, String(30 + 10 * at)),
);

/** Contractions printed without their apostrophe, where that is no other word ("were", "its" are). */
const bareContractions = new Map(
  [
    "i'm",
    "i've",
    "don't",
    "doesn't",
    "didn't",
    "isn't",
    "wasn't",
    "aren't",
    "haven't",
    "couldn't",
  ].map((word) => [word.replace("'", ''), word]),
);

/** British spellings by rule; each pattern takes its example and refuses the second. */
const rules: readonly (readonly [RegExp, string])[] = [
  // recognise, organisation; not "rise", "wise"
  [/([a-z]{3}[a-z])is(e[sdr]?|ing|ations?|ational|able)$/, '$1iz$2'],
  // analyse; not "lyse"
  [/([a-z]a)lys(e[sdr]?|ing)$/, '$1lyz$2'],
  // colour, neighbouring; not "four", "our"
  [/([a-z]{2}[lbvmngpdi])our(s|ed|ing|able|ful|less|hood|ite|ites|er|ers)?$/, '$1or$2'],
  // centre, theatres; not "acre"
  [/(cent|theat|met|lit|fib|calib|spect|somb)re(s|d)?$/, '$1er$2'],
  // defence, offences; not "fence"
  [/(def|off|lic|pret)ence(s|less)?$/, '$1ense$2'],
  // travelled, cancelling; not "filled"
  [/(trave|cance|labe|mode|signa|counse|fue|quarre|leve|riva)ll(ed|ing|er|ers|ors?)$/, '$1l$2'],
  // programmes
  [/(progra)mme(s)?$/, '$1m$2'],
  // judgement, acknowledgement
  [/(judg|acknowledg)ement(s)?$/, '$1ment$2'],
  // sceptical; greyer
  [/^scep/, 'skep'],
  [/^grey/, 'gray'],
  // towards, afterwards
  [/^(toward|afterward|backward|forward)s$/, '$1'],
  [/^(among|while|amid)st$/, '$1'],
];

/** One of these stands in every word that a rule takes: the rules are many, and most words have none. */
const mayBeBritish =
  /is[eia]|lys|our|re[sd]?$|ence|ll[eio]|mme|ement|^scep|^grey|wards$|(?:among|while|amid)st$/;

function american(word: string): string {
  if (!mayBeBritish.test(word)) return whole.get(word) ?? word;
  let result = word;
  for (const [pattern, replacement] of rules) result = result.replace(pattern, replacement);
  return whole.get(result) ?? result;
}

/** Words that papers print short or long by house style, and British spellings that no rule covers. */
const whole = new Map(
  Object.entries({
    cheque: 'check',
    cheques: 'checks',
    tyre: 'tire',
    tyres: 'tires',
    kerb: 'curb',
    plough: 'plow',
    ploughed: 'plowed',
    jewellery: 'jewelry',
    storey: 'story',
    storeys: 'stories',
    aluminium: 'aluminum',
    // As the rules leave it.
    practize: 'practice',
    practized: 'practiced',
    practizing: 'practicing',
    manoeuvre: 'maneuver',
    manoeuvres: 'maneuvers',
    pyjamas: 'pajamas',
    cosy: 'cozy',
    ageing: 'aging',
    enrol: 'enroll',
    fulfil: 'fulfill',
    fulfils: 'fulfills',
    skilful: 'skillful',
    wilful: 'willful',
    mould: 'mold',
    moustache: 'mustache',
    sulphur: 'sulfur',
    yoghurt: 'yogurt',
    artefact: 'artifact',
    artefacts: 'artifacts',
    foetus: 'fetus',
    paediatric: 'pediatric',
    paediatrician: 'pediatrician',
    leukaemia: 'leukemia',
    advisor: 'adviser',
    advisors: 'advisers',
    whilst: 'while',
    okay: 'ok',
    mister: 'mr',
    sen: 'senator',
    gov: 'governor',
    rep: 'representative',
    gen: 'general',
    dr: 'doctor',
    prof: 'professor',
    vs: 'versus',
    jan: 'january',
    feb: 'february',
    aug: 'august',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
  }),
);
