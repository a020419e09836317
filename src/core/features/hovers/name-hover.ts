import { nameBySources, type RoleBySource, type Spelling } from '../../claims/index.ts';
import { bylineOf } from '../../corpus/reference.ts';
import { findNames } from '../../names/index.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { phrase, say, type Translation } from '../../text/phrase.ts';
import { shift } from '../../text/span.ts';
import { paragraphs, touches, type HoverRequest, type HoverText } from './hover-text.ts';

/** More roles than these would bury who somebody is today. */
const rolesShown = 4;
/** Sources named for one role. */
const bylinesShown = 2;

/** Who the name under the cursor is by the sources: roles with their days, and how it is spelt. */
export function nameHover({
  reading,
  corpus,
  offset,
  extent,
  translation,
}: HoverRequest): HoverText | undefined {
  const block = reading.blocks.find(({ block: { span } }) => touches(span, offset))?.block;
  const name =
    block &&
    findNames(block.prose.replaceAll('\n', ' ')).find(({ span }) =>
      touches(shift(span, block.span.start), offset),
    );
  if (!name) return undefined;
  const { roles, spellings } = nameBySources(name.text, corpus);
  const titles = byTitle(roles);
  if (titles.length === 0 && spellings.length < 2) return undefined;
  const shown = titles.slice(0, extent === 'full' ? rolesShown : 1);
  return {
    span: shift(name.span, block.span.start),
    markdown: paragraphs(
      titles.length > 0
        ? say(phrase('**{0}** by the sources:', escapeMarkdown(name.text)), translation)
        : `**${escapeMarkdown(name.text)}**`,
      shown.map((role) => renderRole(role, translation)).join('\n'),
      extent === 'full' ? renderSpellings(spellings, translation) : '',
    ),
    passages: shown.flatMap(([first]) => (first ? [first] : [])),
  };
}

/** One title in several sources is one role; the newest source first. */
function byTitle(roles: readonly RoleBySource[]): RoleBySource[][] {
  const titles = new Map<string, RoleBySource[]>();
  for (const role of roles) {
    const key = role.title.toLowerCase();
    const same = titles.get(key) ?? [];
    if (!same.some(({ source }) => source === role.source)) same.push(role);
    titles.set(key, same);
  }
  return [...titles.values()];
}

function renderRole(roles: readonly RoleBySource[], translation: Translation | undefined): string {
  const bylines = roles.slice(0, bylinesShown).map(({ source }) => bylineOf(source, translation));
  const named = bylines.join('; ');
  const more = roles.length - bylines.length;
  const where =
    more > 0 ? say(phrase('{0} and {1} more', named, String(more)), translation) : named;
  return `- ${escapeMarkdown(roles[0]!.title)} (${escapeMarkdown(where)})`;
}

/** Nothing where all sources agree. */
function renderSpellings(
  spellings: readonly Spelling[],
  translation: Translation | undefined,
): string {
  if (spellings.length < 2) return '';
  const each = spellings.map(({ written, sources }) =>
    sources === 1
      ? phrase('{0} in one source', escapeMarkdown(written))
      : phrase('{0} in {1} sources', escapeMarkdown(written), String(sources)),
  );
  const list = each.reduce((known, next) => phrase('{0}, {1}', known, next));
  return say(phrase('Spelt {0}.', list), translation);
}
