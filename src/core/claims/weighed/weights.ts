import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    -2.298, // constant
    2.794, // coverage
    -0.188, // returned
    0.32, // aroundDraft
    -0.029, // aroundSource
    -0.126, // sameNoun
    -0.048, // nounMet
    0.244, // sameVerb
    -0.325, // missingNames
    -0.52, // extraNames
    0.035, // bothNames
    2.77, // compares
    -0.193, // sourceCompares
    -1.433, // distance
    -0.145, // far
    0.734, // near
    -0.15, // edge
    -1.413, // percent
    -0.609, // money
    1.049, // ordinal
    0.424, // duration
    -0.867, // rivals
    0.209, // margin
    -0.42, // anotherFits
    -0.884, // anotherFitsNear
    -0.439, // otherAgrees
    0.295, // otherParts
    -2.156, // timesPart
    -0.109, // timeOneSided
    0.371, // scopesPart
    0.433, // partOneSided
    -0.815, // isOpen
    -0.336, // tiny
    -0.374, // noNoun
    -1.116, // sharedWords
    -0.268, // fewShared
  ],
  date: [
    -4.647, // constant
    2.077, // coverage
    0.869, // returned
    1.689, // clauseCoverage
    -0.01, // clauseReturned
    -0.386, // around
    1.305, // sameEvent
    -0.472, // missingNames
    -0.059, // extraNames
    -0.974, // bothNames
    1.927, // sided
    -0.096, // asOf
    -0.091, // since
    0.715, // year
    -0.113, // day
    0.224, // sameFineness
    -0.266, // distance
    0.071, // sameYear
    0.267, // rivals
    -0.351, // margin
    -0.146, // anotherFits
    -0.795, // figuresPart
    0.267, // figuresShared
    -0.137, // isOpen
    -0.237, // carried
    0.126, // edge
    -0.725, // sharedWords
    0.791, // fewShared
  ],
  word: [
    -2.428, // constant
    -0.933, // antonym
    -0.645, // negated
    -0.174, // sourceNegated
    0.929, // people
    -0.785, // place
    0.526, // by
    0.387, // preposition
    -0.622, // beside
    0.531, // object
    1.359, // coverage
    0.463, // returned
    0.066, // clauseReturned
    -2.317, // unmetDraft
    0.728, // isAlone
    0.086, // missingNames
    0.442, // sameNeighbours
    0.883, // listed
    0.183, // timesPart
    -0.468, // isOpen
    -0.362, // adjective
    -0.494, // verb
    -0.367, // otherNegation
    -0.083, // short
    1.008, // subjectKnown
    -0.372, // sharedWords
    -0.105, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -4.144, // constant
    2.709, // coverage
    0.355, // returned
    0.792, // aroundDraft
    0.065, // aroundSource
    -0.013, // sameNoun
    -0.109, // nounMet
    0.401, // sameVerb
    -0.595, // missingNames
    -0.156, // extraNames
    0.115, // bothNames
    2.4, // compares
    -0.5, // sourceCompares
    -0.671, // distance
    -1.127, // far
    0.448, // near
    -0.184, // edge
    -1.528, // percent
    -0.713, // money
    0.299, // ordinal
    0.166, // duration
    -0.004, // rivals
    1.119, // margin
    -0.473, // anotherFits
    -0.057, // anotherFitsNear
    0.056, // otherAgrees
    -0.357, // otherParts
    -1.426, // timesPart
    -0.383, // timeOneSided
    0.036, // scopesPart
    -0.204, // partOneSided
    -0.21, // isOpen
    -0.711, // tiny
    0.061, // noNoun
    -0.658, // sharedWords
    -0.147, // fewShared
  ],
  date: [
    -5.944, // constant
    2.851, // coverage
    1.207, // returned
    1.044, // clauseCoverage
    0.931, // clauseReturned
    0.84, // around
    0.451, // sameEvent
    -0.182, // missingNames
    0.257, // extraNames
    0.1, // bothNames
    1.032, // sided
    -0.191, // asOf
    0.156, // since
    0.734, // year
    0.294, // day
    1.639, // sameFineness
    -1.15, // distance
    0.356, // sameYear
    0.638, // rivals
    -0.628, // margin
    -0.319, // anotherFits
    -0.63, // figuresPart
    -0.29, // figuresShared
    -0.042, // isOpen
    -1.051, // carried
    -0.46, // edge
    -0.878, // sharedWords
    0.662, // fewShared
  ],
  word: [
    -4.98, // constant
    0.26, // antonym
    0.854, // negated
    -1.692, // sourceNegated
    0.74, // people
    -0.383, // place
    0.566, // by
    0.611, // preposition
    -1.335, // beside
    -0.005, // object
    2.899, // coverage
    1.163, // returned
    0.782, // clauseReturned
    -1.527, // unmetDraft
    -0.786, // isAlone
    0.029, // missingNames
    2.394, // sameNeighbours
    0.197, // listed
    0.245, // timesPart
    -1.189, // isOpen
    -0.461, // adjective
    1.214, // verb
    -0.554, // otherNegation
    -0.721, // short
    0.557, // subjectKnown
    0.461, // sharedWords
    0.277, // fewShared
  ],
};
