import { nameBySources, type RoleBySource, type Spelling } from '../../claims/index.ts';
import { bylineOf } from '../../corpus/reference.ts';
import { findNames } from '../../names/index.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
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
      `**${escapeMarkdown(name.text)}** ${titles.length > 0 ? 'by the sources:' : ''}`.trim(),
      shown.map(renderRole).join('\n'),
      extent === 'full' ? renderSpellings(spellings) : '',
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

function renderRole(roles: readonly RoleBySource[]): string {
  const bylines = roles.slice(0, bylinesShown).map(({ source }) => bylineOf(source));
  const more = roles.length - bylines.length;
  const where = `${bylines.join('; ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  return `- ${escapeMarkdown(roles[0]!.title)} (${escapeMarkdown(where)})`;
}

/** Nothing where all sources agree. */
function renderSpellings(spellings: readonly Spelling[]): string {
  if (spellings.length < 2) return '';
  const each = spellings.map(
    ({ written, sources }) =>
      `${escapeMarkdown(written)} in ${sources === 1 ? 'one source' : `${String(sources)} sources`}`,
  );
  return `Spelt ${each.join(', ')}.`;
}
