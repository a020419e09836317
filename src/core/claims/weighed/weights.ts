import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.403, // constant
    -0.143, // coverage
    -0.267, // returned
    0.208, // aroundDraft
    -0.154, // aroundSource
    0.004, // sameNoun
    -0.216, // nounMet
    0.212, // sameVerb
    -0.201, // missingNames
    -0.833, // extraNames
    0.121, // bothNames
    1.82, // compares
    0.049, // sourceCompares
    -1.108, // distance
    -0.385, // far
    0.363, // near
    -0.151, // edge
    -0.602, // percent
    -0.408, // money
    0.198, // ordinal
    -0.09, // duration
    -0.765, // rivals
    0.265, // margin
    -0.489, // anotherFits
    -0.972, // anotherFitsNear
    -0.938, // otherAgrees
    0.436, // otherParts
    -2.199, // timesPart
    0.314, // timeOneSided
    0.116, // scopesPart
    0.087, // partOneSided
    -0.096, // isOpen
    0.326, // tiny
    0.015, // noNoun
    -0.321, // sharedWords
    -0.381, // fewShared
  ],
  date: [
    -0.382, // constant
    0.672, // coverage
    0.701, // returned
    0.86, // clauseCoverage
    -0.495, // clauseReturned
    -0.048, // around
    0.699, // sameEvent
    -0.34, // missingNames
    -0.394, // extraNames
    -0.927, // bothNames
    0.757, // sided
    -0.242, // asOf
    0, // since
    0.695, // year
    0.035, // day
    -0.045, // sameFineness
    -0.227, // distance
    0.015, // sameYear
    0.531, // rivals
    -0.353, // margin
    -0.679, // anotherFits
    -1.078, // figuresPart
    0.393, // figuresShared
    -0.029, // isOpen
    -0.004, // carried
    0.062, // edge
    -0.716, // sharedWords
    0.528, // fewShared
  ],
  word: [
    -0.045, // constant
    -0.78, // antonym
    0.213, // negated
    -0.153, // sourceNegated
    0.872, // people
    -0.79, // place
    0.021, // by
    0.152, // preposition
    -0.64, // beside
    0.315, // object
    0.035, // coverage
    -0.339, // returned
    0.287, // clauseReturned
    -0.651, // unmetDraft
    1.438, // isAlone
    0.259, // missingNames
    0.386, // sameNeighbours
    0.59, // listed
    0.26, // timesPart
    -0.158, // isOpen
    -0.356, // adjective
    -0.144, // verb
    -0.254, // otherNegation
    0.499, // short
    -0.153, // subjectKnown
    -0.632, // sharedWords
    0.121, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.209, // constant
    0.666, // coverage
    -0.471, // returned
    0.13, // aroundDraft
    -0.321, // aroundSource
    -0.13, // sameNoun
    0.16, // nounMet
    0.034, // sameVerb
    -0.306, // missingNames
    -0.127, // extraNames
    0.022, // bothNames
    2.271, // compares
    -0.297, // sourceCompares
    -0.595, // distance
    -1.274, // far
    -0.289, // near
    -0.002, // edge
    -1.308, // percent
    -0.509, // money
    0.381, // ordinal
    -0.607, // duration
    -0.512, // rivals
    1.23, // margin
    -0.278, // anotherFits
    -0.185, // anotherFitsNear
    -0.349, // otherAgrees
    -0.695, // otherParts
    -0.498, // timesPart
    -0.243, // timeOneSided
    -0.292, // scopesPart
    0.41, // partOneSided
    -0.494, // isOpen
    -0.927, // tiny
    -0.154, // noNoun
    0.035, // sharedWords
    -0.123, // fewShared
  ],
  date: [
    -1.292, // constant
    -0.184, // coverage
    0.355, // returned
    -0.117, // clauseCoverage
    0.599, // clauseReturned
    0.322, // around
    0.073, // sameEvent
    -0.436, // missingNames
    -0.019, // extraNames
    0.256, // bothNames
    0.969, // sided
    -0.083, // asOf
    0.208, // since
    0.619, // year
    0.197, // day
    1.183, // sameFineness
    -1.272, // distance
    0.741, // sameYear
    0.191, // rivals
    -0.172, // margin
    -0.089, // anotherFits
    -0.197, // figuresPart
    -0.585, // figuresShared
    0.236, // isOpen
    -0.401, // carried
    -0.398, // edge
    -0.125, // sharedWords
    0.076, // fewShared
  ],
  word: [
    -2.929, // constant
    0.474, // antonym
    1.483, // negated
    -1.489, // sourceNegated
    0.697, // people
    -0.004, // place
    0.133, // by
    -0.031, // preposition
    -1.086, // beside
    -0.182, // object
    -0.532, // coverage
    0.421, // returned
    0.892, // clauseReturned
    -0.222, // unmetDraft
    0.04, // isAlone
    0.428, // missingNames
    2.378, // sameNeighbours
    0.851, // listed
    0.622, // timesPart
    -0.668, // isOpen
    -0.655, // adjective
    0.794, // verb
    -0.549, // otherNegation
    -0.218, // short
    0.485, // subjectKnown
    0.547, // sharedWords
    -0.092, // fewShared
  ],
};
