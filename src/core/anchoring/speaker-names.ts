import type { Speaker } from '../attribution/index.ts';
import { sameName } from '../names/index.ts';

/** The name a speaker is certainly known by; undefined where the text leaves it open. */
export function certainSpeaker(speaker: Speaker | undefined): string | undefined {
  if (!speaker) return undefined;
  if (speaker.canonical !== undefined) return speaker.canonical;
  return speaker.how === 'named' ? speaker.name : undefined;
}

/**
 * Whether two names may be one person or body: spelled otherwise, shortened, or one is what the
 * other's title says ("the Kremlin" and "Kremlin spokesman Dmitry Peskov").
 */
export function mayBeSamePerson(one: string, other: string): boolean {
  if (sameName(one, other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const all = new Set(long.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const sought = tellingWords(short);
  return sought.length > 0 && sought.every((word) => all.has(word));
}

/** The words of a name that tell it from others, in small letters. */
export function tellingWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && word !== 'the');
}
