import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.34, // constant
    -0.108, // coverage
    -0.26, // returned
    0.069, // aroundDraft
    -0.344, // aroundSource
    -0.035, // sameNoun
    -0.108, // nounMet
    0.099, // sameVerb
    -0.19, // missingNames
    -0.617, // extraNames
    -0.086, // bothNames
    1.813, // compares
    0.089, // sourceCompares
    -1.062, // distance
    -0.288, // far
    0.275, // near
    -0.382, // edge
    -0.514, // percent
    0.081, // money
    0.23, // ordinal
    -0.065, // duration
    -0.421, // rivals
    0.395, // margin
    -0.228, // anotherFits
    -0.237, // anotherFitsNear
    -0.992, // otherAgrees
    0.143, // otherParts
    -2.376, // timesPart
    0.218, // timeOneSided
    -0.164, // scopesPart
    0.085, // partOneSided
    -0.101, // isOpen
    0.262, // tiny
    0.075, // noNoun
    -0.702, // sharedWords
    -0.322, // fewShared
    0.657, // beside
    -0.08, // otherBound
    0.45, // boundNear
    -0.807, // grows
    -0.362, // cannotGrow
  ],
  date: [
    0.081, // constant
    0.228, // coverage
    0.695, // returned
    0.496, // clauseCoverage
    -0.651, // clauseReturned
    -0.097, // around
    0.48, // sameEvent
    -0.146, // missingNames
    -0.682, // extraNames
    -0.692, // bothNames
    0.872, // sided
    -0.268, // asOf
    0, // since
    0.775, // year
    0.129, // day
    0.051, // sameFineness
    -0.251, // distance
    0.168, // sameYear
    0.156, // rivals
    -0.06, // margin
    -0.718, // anotherFits
    -0.645, // figuresPart
    0.412, // figuresShared
    -0.029, // isOpen
    -0.003, // carried
    0.099, // edge
    -0.697, // sharedWords
    0.479, // fewShared
    0.207, // once
    -0.698, // unmetDraft
    0.476, // isAlone
    0.368, // namesMet
    0.46, // beside
    -0.057, // bounded
    0.175, // lifespan
    -0.644, // onlyTimes
    -0.228, // wordsMet
    0.365, // fewMet
  ],
  word: [
    0.202, // constant
    -0.836, // antonym
    0.047, // negated
    -0.195, // sourceNegated
    0.722, // people
    -0.825, // place
    0.691, // by
    0.022, // preposition
    -0.725, // beside
    0.274, // object
    0.057, // coverage
    -0.2, // returned
    0.164, // clauseReturned
    -0.718, // unmetDraft
    1.628, // isAlone
    0.174, // missingNames
    0.479, // sameNeighbours
    0.485, // listed
    0.25, // timesPart
    -0.171, // isOpen
    -0.386, // adjective
    -0.181, // verb
    -0.293, // otherNegation
    0.295, // short
    -0.277, // subjectKnown
    -0.682, // sharedWords
    0.16, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.062, // constant
    0.5, // coverage
    -0.501, // returned
    -0.033, // aroundDraft
    -0.569, // aroundSource
    -0.045, // sameNoun
    0.18, // nounMet
    0.037, // sameVerb
    -0.344, // missingNames
    -0.223, // extraNames
    -0.041, // bothNames
    1.876, // compares
    -0.307, // sourceCompares
    -0.644, // distance
    -1.413, // far
    -0.606, // near
    -0.443, // edge
    -1.269, // percent
    -0.235, // money
    0.338, // ordinal
    -0.473, // duration
    -0.557, // rivals
    0.902, // margin
    0.007, // anotherFits
    0.106, // anotherFitsNear
    -0.375, // otherAgrees
    -0.818, // otherParts
    -0.523, // timesPart
    -0.271, // timeOneSided
    -0.258, // scopesPart
    0.586, // partOneSided
    -0.521, // isOpen
    -0.911, // tiny
    -0.158, // noNoun
    0.056, // sharedWords
    -0.12, // fewShared
    1.162, // beside
    0.182, // otherBound
    1.379, // boundNear
    -0.521, // grows
    -0.252, // cannotGrow
  ],
  date: [
    -1.296, // constant
    -0.326, // coverage
    0.416, // returned
    -0.104, // clauseCoverage
    0.499, // clauseReturned
    0.224, // around
    -0.102, // sameEvent
    -0.442, // missingNames
    -0.087, // extraNames
    0.331, // bothNames
    0.835, // sided
    0.051, // asOf
    0.026, // since
    0.695, // year
    0.324, // day
    1.145, // sameFineness
    -1.241, // distance
    0.792, // sameYear
    -0.045, // rivals
    0.095, // margin
    -0.089, // anotherFits
    -0.036, // figuresPart
    -0.676, // figuresShared
    0.193, // isOpen
    -0.423, // carried
    -0.345, // edge
    -0.562, // sharedWords
    -0.032, // fewShared
    0.629, // once
    -0.045, // unmetDraft
    0.014, // isAlone
    0.232, // namesMet
    0.479, // beside
    -0.039, // bounded
    0.519, // lifespan
    -0.195, // onlyTimes
    0.382, // wordsMet
    -0.171, // fewMet
  ],
  word: [
    -2.897, // constant
    0.311, // antonym
    1.371, // negated
    -1.573, // sourceNegated
    0.604, // people
    -0.262, // place
    0.048, // by
    0.454, // preposition
    -0.974, // beside
    -0.241, // object
    -0.501, // coverage
    0.548, // returned
    0.931, // clauseReturned
    -0.208, // unmetDraft
    0.223, // isAlone
    0.525, // missingNames
    2.574, // sameNeighbours
    0.663, // listed
    0.565, // timesPart
    -0.756, // isOpen
    -0.767, // adjective
    0.779, // verb
    -0.601, // otherNegation
    -0.331, // short
    0.473, // subjectKnown
    0.524, // sharedWords
    -0.117, // fewShared
  ],
};
