package org.faultbook.diagnosis.wiring;

import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Rehearsal;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.evaluate.GoldSet;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.home.QuestionWords;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.taxonomy.Terminology;

/** The words of an open base. */
final class HomeWords implements QuestionWords {
    private final OpenBase base;
    private final Toolkit toolkit;
    private final HomeFolder folder;

    HomeWords(OpenBase base, Toolkit toolkit, HomeFolder folder) {
        this.base = base;
        this.toolkit = toolkit;
        this.folder = folder;
    }

    @Override
    public Terminology now() {
        return base.base().words();
    }

    @Override
    public Terminology shipped() {
        return toolkit.words();
    }

    @Override
    public void use() {
        base.useTerms();
    }

    @Override
    public Rehearsal rehearsal(Terminology words) {
        return base.base().engineWith(words);
    }

    @Override
    public List<DiagnosisRequest> goldQuestions() {
        return GoldSet.questions(folder.path());
    }

    @Override
    public TextAnalyzer analyzer() {
        return toolkit.analyzer();
    }
}
