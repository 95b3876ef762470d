package org.faultbook.diagnosis.engine;

import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Cases, causes and questions of one pump for tests of the engine's stages. */
final class TestCases {
    static final EquipmentScope PUMP = EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX65-160");
    static final Explanation WHY = Explanation.of(1, "test");

    private static final Lexicon LEXICON = ShippedContent.lexicon();

    private TestCases() {}

    static CaseSummary summary(String id, EquipmentScope scope, String causeKey, int seen, String... codes) {
        return new CaseSummary(id, ProductLine.DEFAULT, scope, causeKey, List.of(codes), seen);
    }

    static Fix fix(String id, FixKind kind, FixTally tally, @Nullable Integer minutes) {
        return new Fix(id, kind, id, List.of(), List.of(), List.of(), minutes, List.of(), tally, List.of(), null);
    }

    static FaultCase caseWith(Fix... fixes) {
        return new FaultCase(
                "case-1",
                ProductLine.DEFAULT,
                1,
                null,
                ArticleState.USABLE,
                PUMP,
                "机械密封磨损",
                List.of(),
                List.of(),
                new Cause("机械密封磨损", CauseBasis.STATED, List.of()),
                List.of(fixes),
                List.of(),
                null,
                null,
                1,
                1);
    }

    static DiagnosedCause cause(int rank, @Nullable Double probability) {
        return new DiagnosedCause(
                rank,
                "case-" + rank,
                1,
                ArticleState.USABLE,
                PUMP,
                "原因" + rank,
                CauseBasis.STATED,
                probability == null ? null : new Likelihood(probability, 0, 100),
                1,
                List.of(),
                List.of(),
                null,
                List.of(),
                WHY);
    }

    /** A cause of one ticket with the fixes of its case, ranked. */
    static DiagnosedCause causeWith(int rank, Fix... fixes) {
        DiagnosedCause bare = cause(rank, 0.5);
        return new DiagnosedCause(
                rank,
                bare.caseId(),
                1,
                bare.state(),
                bare.scope(),
                bare.causeText(),
                bare.causeBasis(),
                bare.likelihood(),
                1,
                new FixRanking().rank(List.of(caseWith(fixes)), OutcomeLedger.EMPTY),
                List.of(),
                null,
                List.of(),
                WHY);
    }

    static CauseGroup group(String causeKey, RawEvidence evidence) {
        return new CauseGroup(causeKey, List.of(summary("case-1", PUMP, causeKey, 1)), List.of(), 1, evidence, WHY);
    }

    static UnderstoodQuestion asked(String text, EquipmentScope scope, Understood.Code... codes) {
        Language language = Language.of(text);
        Question question = new Question(text, language, Map.of(TokenKind.WORD, List.of(text)), null);
        return new UnderstoodQuestion(
                question,
                new Understood(language, List.of(codes), scope, text),
                scope,
                List.of(codes).stream().map(Understood.Code::code).toList(),
                !scope.isAny(),
                LEXICON.concepts(text).size());
    }
}
