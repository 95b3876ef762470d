package org.faultbook.diagnosis.home;

import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Rehearsal;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.taxonomy.Terminology;

/** The words that questions of a home are understood by: those shipped, with what persons added laid over them. */
public interface QuestionWords {
    /** The words that the next question is understood by. */
    Terminology now();

    Terminology shipped();

    /** Takes what persons added to the store into use at once; other processes do so within 2 s. */
    void use();

    /** Answers as the next question would be answered were these the words. */
    Rehearsal rehearsal(Terminology words);

    /**
     * The questions that the home holds in {@code gold/queries.jsonl}; empty where it has none.
     *
     * @throws IllegalArgumentException with the file and the line that cannot be understood
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    List<DiagnosisRequest> goldQuestions();

    /** Makes tokens of texts as for the index. */
    TextAnalyzer analyzer();
}
