package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.Test;

final class AgreedFixesTest {
    private final AgreedFixes agreed = new AgreedFixes(new ServiceTextAnalyzer());

    @Test
    void of_nearestAloneAndOthersAgree_whatTheyAgreeOnStandsFirst() {
        List<ToldFix> told = told("重启后正常", "更换机械密封", "换新机械密封", "拆检，更换机械密封");

        assertThat(texts(agreed.of(told, 1))).containsExactly("更换机械密封");
    }

    @Test
    void of_furtherPlaces_anotherRepairBeforeAnotherWording() {
        List<ToldFix> told = told(
                "replaced intake gasket", "replaced the intake gaskets", "intake gasket replaced", "tightened bolts");

        assertThat(texts(agreed.of(told, 2))).containsExactly("replaced intake gasket", "tightened bolts");
    }

    @Test
    void of_sameWordsTwice_shownOnce() {
        assertThat(texts(agreed.of(told("更换轴承", "更换轴承。"), 5))).containsExactly("更换轴承");
    }

    @Test
    void of_manySlightlySimilarAgainstOneVerySimilar_weightDecides() {
        List<ToldFix> told = new ArrayList<>(List.of(fix(0, "adjusted idle screw", 1.0)));
        for (int i = 1; i <= 5; i++) {
            told.add(fix(i, "replaced rocker cover", 0.1));
        }

        assertThat(texts(agreed.of(told, 1))).containsExactly("adjusted idle screw");
    }

    @Test
    void of_nothingTold_empty() {
        assertThat(agreed.of(List.of(), 5)).isEmpty();
    }

    private static List<ToldFix> told(String... texts) {
        List<ToldFix> told = new ArrayList<>();
        for (String text : texts) {
            told.add(fix(told.size(), text, 0.5));
        }
        return told;
    }

    private static ToldFix fix(int number, String text, double weight) {
        return new ToldFix(new TicketKey("test", Integer.toString(number)), text, weight);
    }

    private static List<String> texts(List<ToldFix> fixes) {
        return fixes.stream().map(ToldFix::text).toList();
    }
}
