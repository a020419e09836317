/** Verbs of saying, and how what is said is taken, denied, planned or put into force. */

/** Verbs of saying: what follows them is on somebody's word. */
export const speechVerbs =
  'say tell state insist announce declare add note claim argue assert stress explain warn admit acknowledge concede confirm deny reject dismiss maintain report suggest allege accuse blame contend emphasize reiterate respond reply answer comment remark observe believe think write tweet speak talk ask describe call vow pledge promise estimate predict testify recall conclude reveal disclose';

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
