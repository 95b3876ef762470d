package org.faultbook.diagnosis.sample;

import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Rehearsal;
import org.faultbook.diagnosis.home.QuestionWords;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.taxonomy.Terminology;

/** Words of a store; a question is answered by one made-up case for each concept it names, so that other words answer otherwise. */
record SampleWords(Store store, Terminology shipped, TextAnalyzer analyzer) implements QuestionWords {
    @Override
    public Terminology now() {
        return shipped.with(store.terms().all());
    }

    @Override
    public void use() {}

    @Override
    public Rehearsal rehearsal(Terminology words) {
        Lexicon lexicon = words.lexicon();
        return new Rehearsal() {
            @Override
            public Object asking(DiagnosisRequest request) {
                return causes(request);
            }

            @Override
            public List<String> causes(DiagnosisRequest request) {
                return lexicon.concepts(lexicon.withoutEmpty(request.text())).stream()
                        .map(match -> "c-" + match.value().id())
                        .toList();
            }
        };
    }

    @Override
    public List<DiagnosisRequest> goldQuestions() {
        return List.of();
    }
}
