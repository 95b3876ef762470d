package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.render.DiagnosisText;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.port.ManualStore.Put;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A manual beside tickets: asked about, replaced by a new edition, taken back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ManualAnswersIT {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");
    private static final EquipmentScope PUMP = EquipmentScope.of("pump", "circulating-pump", "海泓", null, "HLS65-125");
    private static final String SWOLLEN = "橡胶垫圈泡油发胀卡滞";

    @TempDir
    private static Path home;

    private static Services services;

    private static SmallManual edition(String edition, String greasing) {
        return new SmallManual("hls", "HLS循环泵使用说明书", edition, Language.ZH, PUMP)
                .row(SWOLLEN, "手动盘车沉重，停机后转不动", "导轴承橡胶垫圈泡油后发胀，抱住泵轴", "更换耐油的导轴承垫圈", "清洗轴承座内的油污")
                .text(PassageKind.TEXT, "5.2 润滑", greasing)
                .text(
                        PassageKind.PROCEDURE,
                        "3.2 联轴器对中",
                        "断开电源并挂牌。用百分表测量联轴器的径向和轴向偏差，径向不大于0.05mm，轴向不大于0.03mm。超差时在电机底脚加减垫片。")
                .code("E47", "防冻保护动作", "排空泵体后重新启动");
    }

    @BeforeAll
    static void takeIn() {
        services = new EmbeddedFaultbook(Language.ZH).open(home);
        services.importTickets(TicketImport.of(List.of(DATA.resolve("tickets/pump.csv")), "sample"), Progress.NONE);
        take("第2版", "轴承每运行2000小时补充一次3号锂基润滑脂，每次约15g。", "m1", Put.NEW);
    }

    private static void take(String edition, String greasing, String batch, Put expected) {
        assertThat(edition(edition, greasing).putInto(services.store(), batch)).isEqualTo(expected);
        services.reindex(Progress.NONE);
    }

    @AfterAll
    static void close() {
        services.close();
    }

    private static Diagnosis ask(String text) {
        return services.diagnoser().diagnose(DiagnosisRequest.of(text));
    }

    private static DiagnosedCause swollen() {
        Diagnosis d = ask("HLS65-125循环泵停机以后手动盘车很沉，转不动");
        return d.results().stream()
                .filter(c -> c.causeText().contains("垫圈"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void ask_whatOnlyTheManualKnows_isACauseCitedByEditionAndPage() {
        Diagnosis d = ask("HLS65-125循环泵停机以后手动盘车很沉，转不动");
        DiagnosedCause cause = swollen();
        assertThat(cause.rank()).isLessThanOrEqualTo(3);
        assertThat(cause.state().confidence()).isEqualTo(Confidence.NOT_VALIDATED);
        assertThat(cause.seenInTickets()).isZero();
        assertThat(cause.fixes()).extracting(f -> f.summary()).containsExactly("更换耐油的导轴承垫圈", "清洗轴承座内的油污");
        assertThat(cause.evidence()).isNotEmpty().allMatch(e -> e.sourceType() == SourceType.PASSAGE);
        String text = new DiagnosisText(Language.ZH, new ScopeNames(services.taxonomy())).of(d, 200, false);
        assertThat(text).contains("手册《HLS循环泵使用说明书》 第2版 第 1 页").contains("手册写明");
        var json = DiagnosisJson.response(d, Language.ZH).toString();
        assertThat(json).contains("/api/v1/manuals/hls/versions/1#page=1", "\"edition\":\"第2版\"");
    }

    @Test
    @Order(2)
    void ask_whatAPassageSays_isCitedBesideTheCausesOrAlone() {
        Diagnosis d = ask("HLS65-125循环泵轴承多久补充一次润滑脂");
        assertThat(d.abstainReason()).isIn(null, AbstainReason.NOTHING_SIMILAR);
        CitedPassage first = d.passages().getFirst();
        assertThat(first.place().sectionPath()).endsWith("5.2 润滑");
        assertThat(first.place().page()).isEqualTo(2);
        assertThat(first.quote()).contains("2000小时");
        String text = new DiagnosisText(Language.EN, new ScopeNames(services.taxonomy())).of(d, 200, false);
        assertThat(text).contains("What manuals say about this", "manual \"HLS循环泵使用说明书\" 第2版, page 2");
    }

    @Test
    @Order(3)
    void ask_nothingToDoWithIt_citesNothing() {
        for (String text : List.of("咖啡机不出奶泡", "今天天气怎么样", "what is the capital of France", "asdf qwer")) {
            assertThat(ask(text).passages()).as(text).isEmpty();
        }
    }

    @Test
    @Order(4)
    void ask_otherEquipment_citesNoManualOfThisOne() {
        Diagnosis d = ask("螺杆空压机轴承多久补充一次润滑脂");
        assertThat(d.passages()).isEmpty();
    }

    @Test
    @Order(4)
    void ask_codeThatAManualListsWithoutACause_isAnsweredWithWhatItMeans() {
        for (String text : List.of("HLS65-125 报警 E47", "循环泵 HLS65-125 显示故障代码 E47，防冻保护动作", "HLS65-125 停了，屏上e47")) {
            assertThat(ask(text).results().getFirst())
                    .as(text)
                    .satisfies(cause -> assertThat(cause.causeText()).isEqualTo("防冻保护动作"))
                    .satisfies(cause -> assertThat(cause.fixes())
                            .extracting(f -> f.summary())
                            .contains("排空泵体后重新启动"));
        }
        DiagnosisRequest codeAlone = new DiagnosisRequest(
                "",
                "",
                null,
                new EquipmentMention(null, null, "HLS65-125", null, null, null),
                List.of("e-47"),
                List.of(),
                SearchFilter.ANSWERING,
                3);
        assertThat(services.diagnoser().diagnose(codeAlone).results().getFirst().causeText())
                .isEqualTo("防冻保护动作");
        assertThat(ask("HLS65-125循环泵停机以后手动盘车很沉，转不动").results())
                .noneMatch(c -> c.causeText().equals("防冻保护动作"));
    }

    @Test
    @Order(5)
    void newEdition_ofTheManual_answersInPlaceOfTheOld() {
        take("第3版", "轴承每运行4000小时补充一次3号锂基润滑脂，每次约20g。", "m2", Put.NEW_EDITION);
        Diagnosis d = ask("HLS65-125循环泵轴承多久补充一次润滑脂");
        assertThat(d.passages().getFirst().place().edition()).isEqualTo("第3版");
        assertThat(d.passages()).noneMatch(p -> p.quote().contains("2000小时"));
        assertThat(swollen().evidence()).allMatch(e -> e.sourceVersion() == 2);
        assertThat(services.verify().problems()).isEmpty();
    }

    @Test
    @Order(6)
    void undo_ofTheNewEdition_letsTheOldOneAnswerAgain() {
        var undone = services.undoImport("m2", Progress.NONE).undone();
        assertThat(undone.manualsRestored()).isEqualTo(1);
        Diagnosis d = ask("HLS65-125循环泵轴承多久补充一次润滑脂");
        assertThat(d.passages().getFirst().place().edition()).isEqualTo("第2版");
        assertThat(d.passages().getFirst().quote()).contains("2000小时");
        assertThat(services.verify().problems()).isEmpty();
    }

    @Test
    @Order(7)
    void undo_ofTheManual_leavesNothingOfIt() {
        services.undoImport("m1", Progress.NONE);
        Diagnosis d = ask("HLS65-125循环泵轴承多久补充一次润滑脂");
        assertThat(d.passages()).isEmpty();
        assertThat(services.store().cases().byCause(SWOLLEN, 9)).isEmpty();
        assertThat(services.store().cases().list(null, 9999))
                .allMatch(id -> services.store()
                                .cases()
                                .find(id)
                                .map(FaultCase::inManuals)
                                .orElse(-1)
                        == 0);
        assertThat(services.verify().problems()).isEmpty();
    }
}
