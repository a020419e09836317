/**
 * What the point after an abbreviation can mean. `title`: a name follows, it never ends a sentence
 * ("Gen. Lee"). `inner`: something always follows ("vs."). `number`: it is an abbreviation only
 * before a figure ("No. 5", but "No. We will not."). `open`: it may end the sentence, so the next
 * word decides ("Acme Inc. said", "Acme Inc. The"). `state`: as `open`, but only after a comma, a
 * bracket or a hyphen ("Springfield, Ill. The", but "He was ill. Doctors came.").
 */
export type AbbreviationKind = 'title' | 'inner' | 'number' | 'open' | 'state';

/** The kind of an abbreviation, given without its last point and in lower case; undefined for any other word. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return kinds.get(word);
}

/**
 * Words that begin sentences and hardly ever go on with a name: after "the U.S." a "The" begins
 * anew and a "Government" goes on. Words that are also surnames or months (May, Will) are left out.
 */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `A About After All Also Although An And Another Any Are Around As Asked At Because Before Besides
  Both But By Can Could Did Do Does During Each Earlier Even Every Few Finally First For Former From
  Had Has Have He Hence Her Here His How However I If In Instead Is It Its Just Last Later Many
  Meanwhile More Moreover Most My Nearly Neither Nevertheless Next Nobody Nor Nothing Now Of On Once
  Only Or Other Others Our Over Perhaps Several She Should Since So Some Soon Still Such Than Thank
  That The Their Then There Therefore These They This Those Though Through Thus To Today Under
  Unlike Until Upon Was We Were What When Whenever Where Whether Which While Who Whose Why With
  Within Without Would Yes Yesterday Yet You Your He’s He's It’s It's She’s She's They’re They're
  We’re We're I’m I'm That’s That's There’s There's Don’t Don't Didn’t Didn't Let’s Let's`.split(
    /\s+/,
  ),
);

/** What may follow a clock time without ending its sentence: "at 8 p.m. Friday", "at 9 a.m. Eastern". */
export const afterClock =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|(?:Sept|Nov|Dec)(?:ember)?\b|October|[A-Z]{2,4}T?\b|Eastern|Central|Pacific|Mountain|Moscow|Local|Greenwich/y;

const byKind: Record<AbbreviationKind, string> = {
  title: `mr mrs ms messrs mx dr prof gen gov sen rep reps sens govs lt col sgt capt cpl maj adm rev
    hon pres supt cmdr det atty msgr fr br sr mme mlle m.p pvt brig ltcol amb insp ald sec-gen`,
  inner: 'vs v e.g i.e cf viz approx ca al incl excl resp',
  number:
    'no nos p pp par para vol vols art arts sec fig figs ch chap n° nr ver op jan feb mar apr jun jul aug sep sept oct nov dec',
  open: `jr sr esq inc corp co cos ltd llc bros plc gmbh etc et ave blvd rd st sts mt ft dept dept assn
    assoc univ est min max hr hrs lb lbs oz mi km ph.d m.d b.a m.a d.phil bldg apt hwy mfg natl intl
    govt gdn pkwy sq n.y n.j n.c s.c n.d s.d n.m n.h w.va r.i d.c`,
  state: `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask`,
};

const kinds: ReadonlyMap<string, AbbreviationKind> = new Map(
  // Object.entries widens the keys; they are the record's own.
  (Object.entries(byKind) as [AbbreviationKind, string][]).flatMap(([kind, listed]) =>
    listed.split(/\s+/).map((word): [string, AbbreviationKind] => [word, kind]),
  ),
);
