/** Verbs whose sides, particles or kinds tell who stands where. */

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
