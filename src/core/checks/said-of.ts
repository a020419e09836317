import { isFaithful, mayBeSamePerson, type SourceMatch } from '../anchoring/index.ts';
import type { Quotation } from '../attribution/quotation.ts';
import { findNames } from '../names/index.ts';
import { shift, textOf, type Span } from '../text/span.ts';
import { phrase } from '../text/phrase.ts';
import { offering, saying, type Finding } from './finding.ts';
import { evidenceOf, type Verification } from './verification.ts';

/**
 * Words said of one person that the draft has said of another: He called ⟦Novak⟧ “a traitor”, where
 * every source has him call Horvat one. Silent where either text does not name whom between the
 * reporting verb and the words.
 */
export function saidOfAnother({ quotation, match, prose }: Verification): Finding[] {
  const drafted = objectOf(quotation, prose);
  if (!drafted) return [];
  const having = match.matches.filter(isFaithful);
  const others = having.map((each) => ({ match: each, object: objectIn(each) }));
  const [first] = others;
  if (!first?.object) return [];
  const isOther = ({ object }: { object: Whom | undefined }) =>
    object !== undefined && !mayBeSamePerson(object.name, drafted.name);
  if (!others.every(isOther)) return [];
  const { name } = first.object;
  return [
    {
      code: 'misattribution',
      severity: 'warning',
      span: drafted.span,
      ...saying(
        phrase(
          '{0} has these words said of {1}, not of {2}.',
          first.match.source.id,
          name,
          drafted.name,
        ),
      ),
      expected: [name],
      evidence: others.flatMap((each) => evidenceOf(each.match, 'contradicts')),
      fixes: [
        {
          ...offering(phrase('Write {0}', name)),
          edits: [{ span: drafted.span, text: name }],
        },
      ],
    },
  ];
}

interface Whom {
  readonly name: string;
  readonly span: Span;
}

function objectIn({ quotation, source }: SourceMatch): Whom | undefined {
  return quotation && objectOf(quotation, source.text);
}

/** More than a name, its title and "as a" between verb and words, and they speak of something else. Chosen. */
const LONGEST_OBJECT = 60;

/** `called Horvat a “traitor”`, `described Ana Costa as “brave”`, `said of Novak: “…”`; refuses `told Novak that …`. */
const ofSomebody =
  /^(?:call|brand|dub|describ|label|deem|term|character|portray|depict|denounc|dismiss|prais|hail|nam)|^(?:said|says|say|saying) (?:of|about) /u;

function objectOf(quotation: Quotation, text: string): Whom | undefined {
  const { cue } = quotation;
  const first = quotation.parts[0]!;
  if (!cue || cue.end >= first.start || first.start - cue.end > LONGEST_OBJECT) return undefined;
  const between = { start: cue.end, end: first.start };
  const words = textOf(text, between);
  if (!ofSomebody.test(`${textOf(text, cue).toLowerCase()}${words}`)) return undefined;
  const names = findNames(words);
  const [name] = names;
  if (!name || names.length > 1 || !isAllThatIsSaid(words, name.span)) return undefined;
  return { name: name.text, span: shift(name.span, between.start) };
}

/** Nothing but small words and a title beside the name: not "called on Novak’s party to end what was". */
function isAllThatIsSaid(words: string, { start, end }: Span): boolean {
  return (
    /^ (?:(?:of|about|out|\p{Lu}[\p{L}.]*) )*$/u.test(words.slice(0, start)) &&
    /^[,:]? ?(?:as |to be )?(?:an? |the |his |her |their |(?:one|some) of the )?[“"‘'«„]?$/u.test(
      words.slice(end),
    )
  );
}
