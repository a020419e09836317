import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.405, // constant
    -0.169, // coverage
    -0.427, // returned
    0.234, // aroundDraft
    -0.247, // aroundSource
    0.286, // sameNoun
    -0.05, // nounMet
    0.175, // sameVerb
    -0.048, // missingNames
    -0.775, // extraNames
    0.121, // bothNames
    1.81, // compares
    0.011, // sourceCompares
    -1.341, // distance
    -0.445, // far
    0.308, // near
    -0.17, // edge
    -0.556, // percent
    -0.161, // money
    0.487, // ordinal
    0.232, // duration
    -0.996, // rivals
    -0.038, // margin
    -0.362, // anotherFits
    -0.734, // anotherFitsNear
    -0.599, // otherAgrees
    0.391, // otherParts
    -1.963, // timesPart
    0.487, // timeOneSided
    0.127, // scopesPart
    0.029, // partOneSided
    -0.087, // isOpen
    0.019, // tiny
    -0.037, // noNoun
    -0.447, // sharedWords
    -0.488, // fewShared
  ],
  date: [
    -0.279, // constant
    0.613, // coverage
    0.607, // returned
    0.812, // clauseCoverage
    -0.557, // clauseReturned
    -0.068, // around
    0.802, // sameEvent
    -0.314, // missingNames
    -0.332, // extraNames
    -0.928, // bothNames
    0.87, // sided
    -0.198, // asOf
    0, // since
    0.646, // year
    0.127, // day
    -0.189, // sameFineness
    -0.303, // distance
    0.057, // sameYear
    0.561, // rivals
    -0.396, // margin
    -0.684, // anotherFits
    -1.028, // figuresPart
    0.225, // figuresShared
    -0.027, // isOpen
    -0.004, // carried
    0.076, // edge
    -0.683, // sharedWords
    0.518, // fewShared
  ],
  word: [
    -0.043, // constant
    -0.801, // antonym
    0.197, // negated
    -0.116, // sourceNegated
    0.867, // people
    -0.797, // place
    0.031, // by
    0.141, // preposition
    -0.641, // beside
    0.322, // object
    0.058, // coverage
    -0.298, // returned
    0.145, // clauseReturned
    -0.641, // unmetDraft
    1.439, // isAlone
    0.252, // missingNames
    0.418, // sameNeighbours
    0.58, // listed
    0.261, // timesPart
    -0.159, // isOpen
    -0.363, // adjective
    -0.077, // verb
    -0.251, // otherNegation
    0.494, // short
    -0.137, // subjectKnown
    -0.577, // sharedWords
    0.105, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.366, // constant
    0.582, // coverage
    -0.291, // returned
    0.223, // aroundDraft
    -0.313, // aroundSource
    -0.051, // sameNoun
    0.096, // nounMet
    0.055, // sameVerb
    -0.375, // missingNames
    -0.056, // extraNames
    0.135, // bothNames
    2.217, // compares
    -0.491, // sourceCompares
    -0.825, // distance
    -1.253, // far
    -0.333, // near
    0.026, // edge
    -1.301, // percent
    -0.504, // money
    0.34, // ordinal
    -0.48, // duration
    -0.421, // rivals
    1.167, // margin
    -0.106, // anotherFits
    0.065, // anotherFitsNear
    -0.238, // otherAgrees
    -0.664, // otherParts
    -0.419, // timesPart
    -0.37, // timeOneSided
    -0.109, // scopesPart
    0.017, // partOneSided
    -0.2, // isOpen
    -0.946, // tiny
    -0.098, // noNoun
    0.048, // sharedWords
    -0.099, // fewShared
  ],
  date: [
    -1.301, // constant
    -0.302, // coverage
    0.404, // returned
    -0.163, // clauseCoverage
    0.576, // clauseReturned
    0.349, // around
    0.081, // sameEvent
    -0.379, // missingNames
    -0.165, // extraNames
    0.329, // bothNames
    0.854, // sided
    -0.029, // asOf
    0.233, // since
    0.683, // year
    0.254, // day
    1.14, // sameFineness
    -1.242, // distance
    0.807, // sameYear
    0.315, // rivals
    -0.211, // margin
    -0.084, // anotherFits
    -0.228, // figuresPart
    -0.641, // figuresShared
    0.268, // isOpen
    -0.395, // carried
    -0.377, // edge
    -0.097, // sharedWords
    0.175, // fewShared
  ],
  word: [
    -2.944, // constant
    0.454, // antonym
    1.464, // negated
    -1.527, // sourceNegated
    0.706, // people
    0.02, // place
    0.045, // by
    -0.026, // preposition
    -0.924, // beside
    -0.192, // object
    -0.516, // coverage
    0.387, // returned
    0.937, // clauseReturned
    -0.333, // unmetDraft
    -0.003, // isAlone
    0.442, // missingNames
    2.375, // sameNeighbours
    0.76, // listed
    0.67, // timesPart
    -0.654, // isOpen
    -0.64, // adjective
    0.847, // verb
    -0.553, // otherNegation
    -0.254, // short
    0.488, // subjectKnown
    0.63, // sharedWords
    -0.033, // fewShared
  ],
};
