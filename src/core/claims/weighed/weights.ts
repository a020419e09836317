import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.435, // constant
    -0.164, // coverage
    -0.394, // returned
    0.233, // aroundDraft
    -0.294, // aroundSource
    0.27, // sameNoun
    -0.053, // nounMet
    0.167, // sameVerb
    -0.055, // missingNames
    -0.83, // extraNames
    0.142, // bothNames
    1.809, // compares
    0.031, // sourceCompares
    -1.326, // distance
    -0.435, // far
    0.32, // near
    -0.165, // edge
    -0.528, // percent
    -0.133, // money
    0.516, // ordinal
    0.251, // duration
    -0.946, // rivals
    -0.061, // margin
    -0.356, // anotherFits
    -0.757, // anotherFitsNear
    -0.608, // otherAgrees
    0.399, // otherParts
    -1.955, // timesPart
    0.425, // timeOneSided
    0.137, // scopesPart
    0.049, // partOneSided
    -0.08, // isOpen
    0.043, // tiny
    -0.021, // noNoun
    -0.499, // sharedWords
    -0.487, // fewShared
  ],
  date: [
    -0.337, // constant
    0.665, // coverage
    0.524, // returned
    0.84, // clauseCoverage
    -0.633, // clauseReturned
    -0.223, // around
    0.872, // sameEvent
    -0.499, // missingNames
    -0.326, // extraNames
    -0.894, // bothNames
    0.722, // sided
    -0.279, // asOf
    0, // since
    0.835, // year
    0.174, // day
    -0.215, // sameFineness
    -0.375, // distance
    -0.005, // sameYear
    0.594, // rivals
    -0.405, // margin
    -0.647, // anotherFits
    -1.062, // figuresPart
    0.282, // figuresShared
    -0.246, // isOpen
    -0.003, // carried
    0.187, // edge
    -0.577, // sharedWords
    0.491, // fewShared
  ],
  word: [
    -0.043, // constant
    -0.801, // antonym
    0.197, // negated
    -0.117, // sourceNegated
    0.867, // people
    -0.797, // place
    0.031, // by
    0.141, // preposition
    -0.642, // beside
    0.322, // object
    0.059, // coverage
    -0.299, // returned
    0.144, // clauseReturned
    -0.639, // unmetDraft
    1.439, // isAlone
    0.25, // missingNames
    0.418, // sameNeighbours
    0.58, // listed
    0.261, // timesPart
    -0.152, // isOpen
    -0.363, // adjective
    -0.077, // verb
    -0.251, // otherNegation
    0.494, // short
    -0.138, // subjectKnown
    -0.575, // sharedWords
    0.104, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.251, // constant
    0.55, // coverage
    -0.309, // returned
    0.174, // aroundDraft
    -0.433, // aroundSource
    -0.101, // sameNoun
    0.144, // nounMet
    0.11, // sameVerb
    -0.323, // missingNames
    -0.071, // extraNames
    0.129, // bothNames
    2.188, // compares
    -0.434, // sourceCompares
    -0.805, // distance
    -1.218, // far
    -0.267, // near
    0.011, // edge
    -1.398, // percent
    -0.428, // money
    0.379, // ordinal
    -0.398, // duration
    -0.375, // rivals
    1.098, // margin
    -0.112, // anotherFits
    0.048, // anotherFitsNear
    -0.166, // otherAgrees
    -0.654, // otherParts
    -0.524, // timesPart
    -0.38, // timeOneSided
    -0.15, // scopesPart
    0.005, // partOneSided
    -0.519, // isOpen
    -0.901, // tiny
    0.014, // noNoun
    0.032, // sharedWords
    -0.083, // fewShared
  ],
  date: [
    -1.351, // constant
    -0.235, // coverage
    0.313, // returned
    -0.195, // clauseCoverage
    0.519, // clauseReturned
    0.491, // around
    0.182, // sameEvent
    -0.34, // missingNames
    -0.247, // extraNames
    0.52, // bothNames
    0.671, // sided
    -0.24, // asOf
    0.412, // since
    0.744, // year
    0.501, // day
    1.123, // sameFineness
    -1.292, // distance
    0.777, // sameYear
    0.347, // rivals
    -0.249, // margin
    -0.093, // anotherFits
    -0.274, // figuresPart
    -0.419, // figuresShared
    -0.155, // isOpen
    -0.406, // carried
    -0.381, // edge
    -0.214, // sharedWords
    0.349, // fewShared
  ],
  word: [
    -2.926, // constant
    0.465, // antonym
    1.456, // negated
    -1.531, // sourceNegated
    0.703, // people
    0.019, // place
    0.045, // by
    -0.023, // preposition
    -0.926, // beside
    -0.19, // object
    -0.508, // coverage
    0.376, // returned
    0.914, // clauseReturned
    -0.341, // unmetDraft
    -0.016, // isAlone
    0.429, // missingNames
    2.366, // sameNeighbours
    0.754, // listed
    0.663, // timesPart
    -0.643, // isOpen
    -0.645, // adjective
    0.867, // verb
    -0.567, // otherNegation
    -0.254, // short
    0.489, // subjectKnown
    0.65, // sharedWords
    -0.037, // fewShared
  ],
};
