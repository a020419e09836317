/** The text of `docs/findings.md`: the build puts it in the place of this empty one. */
export const findingsPage = '';
