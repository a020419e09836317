/** Verbs that say which way a figure goes: a share that soared by a third has not lost a third. */
const rising = new Set(
  'rise increase grow gain climb soar surge jump advance rebound recover rally swell expand mount skyrocket'.split(
    ' ',
  ),
);
const falling = new Set(
  'fall drop decline decrease lose slide plunge shed sink slip shrink tumble plummet dwindle dip'.split(
    ' ',
  ),
);

/** True for two base forms of which one says up and the other down. */
export function areOppositeMoves(a: string, b: string): boolean {
  return (rising.has(a) && falling.has(b)) || (falling.has(a) && rising.has(b));
}
