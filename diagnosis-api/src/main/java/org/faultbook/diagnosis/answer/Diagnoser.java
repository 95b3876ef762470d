package org.faultbook.diagnosis.answer;

/** Answers questions; safe for use by several threads. */
public interface Diagnoser {
    /** Never null; where nothing can be said it abstains with its reason. The question is masked, then logged. */
    Diagnosis diagnose(DiagnosisRequest request);
}
