/** A draft that one source contradicts and another tries to take over, for the tests of the pictures. */

/** A source that tries to be part of the page. */
const ATTACK = `<img src=x onerror="document.title='owned'"></text></svg><script>document.title='owned'</script>`;

/** By path. The outlet of the second turns the direction of what follows it. */
export const ferrySources = {
  'sources/herald.md': `---
id: herald-2024-03-06
title: Ferry strike ends
container-title: The Herald
issued: 2024-03-06
---
The crews of the Alder ferry began their strike on February 12, 2024.
`,
  'sources/attack.txt': `---
id: attack
container-title: Wire <b>\u202e
issued: 2024-03-07
---
On February 20, 2024, a reader wrote: ${ATTACK}.
`,
};

export const ferryDraft = `The crews of the Alder ferry began their strike on February 14, 2024.

Whales were counted in the bay on February 3, 2024.
`;
