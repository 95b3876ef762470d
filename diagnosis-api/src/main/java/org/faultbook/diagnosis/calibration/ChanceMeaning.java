package org.faultbook.diagnosis.calibration;

/**
 * What the chances that a ranking gives mean on a base: the share of folded questions in which an answer of like chance was
 * right. The first answer and the further ones are told apart: being ranked first speaks for an answer beside its chance.
 *
 * @param first of the first answer
 * @param further of those behind it
 */
public record ChanceMeaning(IsotonicRegression first, IsotonicRegression further) {
    /** @param rank of an answer, from 1 */
    public IsotonicRegression at(int rank) {
        return rank == 1 ? first : further;
    }
}
