package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.terms.EquipmentTerms;
import org.faultbook.diagnosis.terms.OwnEntries;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.listing.CaseQuery;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EquipmentTermsInUseTest {
    private static final EquipmentEntry ROASTER =
            new EquipmentEntry(EquipmentEntry.Kind.CLASS, "", "咖啡烘焙机", "coffee roaster", List.of("烘豆机"), "");
    private static final String TICKETS = """
            工单号,设备类型,厂家,型号,故障现象,故障原因,处理措施
            KF-1,烘豆机,某厂,R15,滚筒不转，电机嗡嗡响,启动电容失效,更换启动电容
            KF-2,烘豆机,某厂,R15,点火后熄火,热电偶积碳,清洁热电偶
            KF-3,磨豆机,某厂,M2,出粉忽粗忽细,刀盘磨损,更换刀盘
            """;

    @TempDir
    private Path folder;

    private static List<Listing.Count> classes(Services services) {
        CaseQuery all = new CaseQuery("", Map.of(), ListQuery.Order.BEST, 1, 10);
        return services.lists().read(all, UnaryOperator.identity()).counts().getOrDefault(Facet.CLASS, List.of());
    }

    private static void awaitClasses(Services services, int classes) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (classes(services).size() != classes && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(classes(services)).hasSize(classes);
    }

    @Test
    void ownClass_overCasesOfAMachineWithoutOne_listsAndAnswersThemAsItsOwnAndWithdrawnNoMore() throws Exception {
        Path tickets = Files.writeString(folder.resolve("kf.csv"), TICKETS);
        try (Services services = OtherModels.openCheaply(folder.resolve("home"))) {
            services.importTickets(TicketImport.of(List.of(tickets), "cafe"), Progress.NONE);
            services.keepCurrent();
            OwnEntries<EquipmentEntry> entries = new OwnEntries<>(services, Clock.systemUTC(), EquipmentEntry.class);
            EquipmentTerms equipment = new EquipmentTerms(services);
            assertThat(equipment.unnamed())
                    .extracting(Listing.Count::value, Listing.Count::owners)
                    .containsExactly(tuple("烘豆机", 2), tuple("磨豆机", 1));
            assertThat(equipment.namedBy(entries.with(ROASTER).taxonomy()))
                    .extracting(Listing.Count::value)
                    .containsExactly("烘豆机");
            assertThat(classes(services)).isEmpty();
            List<String> keys = keys(services);

            OwnTerm added = entries.add(ROASTER, Actor.LOCAL, "");
            Diagnosis answer = services.diagnoser().diagnose(DiagnosisRequest.of("咖啡烘焙机滚筒不转"));
            assertThat(answer.understood().equipment())
                    .isEqualTo(EquipmentScope.of("coffee-roaster", null, null, null, null));
            assertThat(answer.results())
                    .isNotEmpty()
                    .allSatisfy(
                            cause -> assertThat(cause.scope().equipmentClass()).isIn("coffee-roaster", null));
            assertThat(answer.results().getFirst().scope().equipmentClass()).isEqualTo("coffee-roaster");
            awaitClasses(services, 1);
            assertThat(classes(services).getFirst()).isEqualTo(new Listing.Count("coffee-roaster", 2));
            assertThat(equipment.unnamed()).extracting(Listing.Count::value).containsExactly("磨豆机");
            assertThat(keys(services)).as("what is stored stays as it was").isEqualTo(keys);
            assertThat(services.verify().clean()).isTrue();

            entries.withdraw(added.id(), Actor.LOCAL, "");
            awaitClasses(services, 0);
            assertThat(equipment.unnamed()).hasSize(2);
        }
    }

    private static List<String> keys(Services services) {
        return services.store().cases().list(null, 10).stream()
                .map(id ->
                        services.store().cases().find(id).orElseThrow().scope().key())
                .toList();
    }
}
