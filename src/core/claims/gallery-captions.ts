/**
 * "Hide Caption 32 of 78 Photos: …": a line of a picture gallery tells of its own picture, often of
 * years ago, and the lines of one gallery are of one wording. Galleries are copied into articles
 * without a break, so it is a sentence and not a paragraph that is told by it.
 */
const galleryLine = /\b(?:hide caption|\d{1,3} of \d{1,3} photos?)\b/iu;

/** True for a sentence that is a caption of a picture gallery. */
export function isGalleryCaption(sentence: string): boolean {
  return galleryLine.test(sentence);
}
