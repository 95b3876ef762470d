package org.faultbook.diagnosis.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.diagnosis.answer.PartsToBring;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.answer.SeverityAdvice;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ValueRange;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Answers that use every part of an answer. */
public final class SampleAnswers {
    public static final EquipmentScope PUMP = EquipmentScope.of("pump", "circulating-pump", "海泓", "HLS", "HLS65-125");
    private static final Explanation WHY = Explanation.of(
            0.62,
            "fused",
            Explanation.of(0.7, "lexical", Explanation.of(0.6, "weight")),
            Explanation.of(Double.NaN, "dense"));

    private SampleAnswers() {}

    /** A leaking pump: four causes, a check, a similar ticket, an unknown code. */
    public static Diagnosis leakingPump() {
        var codes = List.of(
                new Understood.Code("E-OC2", true, List.of()),
                new Understood.Code("E-OC9", false, List.of("E-OC1", "E-OC3")));
        return answer(
                new Understood(Language.ZH, codes, PUMP, "水泵机封处漏水，轴承发烫，有异响"),
                null,
                new NextCheck("check-bearing", "停机盘车，转动是否发涩或有卡点？", List.of("顺畅", "发涩", "有卡点"), 25),
                List.of(new CallerCheck("check-drip", "停机后轴封处还滴水吗？", List.of("停机仍滴", "不是这样", "没法查"))),
                new PartsToBring(
                        List.of(
                                new PartsToBring.Part(
                                        "机械密封",
                                        "MG1-32",
                                        BigDecimal.ONE,
                                        List.of(new PartUse("机封", "MG1-40", null)),
                                        List.of(1)),
                                new PartsToBring.Part("轴承", "6306-2RS", new BigDecimal("2"), List.of(), List.of(2, 4)),
                                new PartsToBring.Part("润滑脂", null, null, List.of(), List.of(2))),
                        0.71,
                        0.12),
                List.of(
                        cause(1, "机械密封动静环磨损", CauseBasis.STATED, 0.62, 17, List.of(sealChange(), tighten())),
                        cause(2, "轴承缺油磨损，轴窜动带坏机封", CauseBasis.INFERRED, 0.24, 6, List.of(bearing())),
                        cause(3, "联轴器对中不良", CauseBasis.STATED, 0.06, 1, List.of()),
                        cause(4, "进口管路进气，泵汽蚀", CauseBasis.STATED, 0.03, 2, List.of(bearing()))),
                List.of(new Diagnosis.SimilarTicket(
                        new TicketKey("sample", "SB250500229"), "泵处滴水，轴承温度偏高", "加黄油，观察", "2025-05-24")));
    }

    /** The leaking pump with a machine that came back, a bulletin, and a fix that did not hold on it. */
    public static Diagnosis knownUnit() {
        Diagnosis d = leakingPump();
        LocalDate day = LocalDate.of(2026, 5, 16);
        Device device = new Device(
                "TL1803-00412",
                true,
                PUMP,
                "天府宾馆",
                "西南",
                LocalDate.of(2018, 4, 12),
                LocalDate.of(2020, 4, 12),
                false,
                "P-07",
                "V2.1",
                "1803",
                List.of(
                        new Device.PastVisit("SB1", day, day, "机封漏水", "机械密封动静环磨损", "更换机械密封", TicketGrade.A),
                        new Device.PastVisit("SB0", null, null, null, null, null, TicketGrade.D)),
                List.of(new Device.Recurrence("机械密封动静环磨损", "pump|seal", "case-1", 2, day, 90, true)));
        DiagnosedCause first = d.results().getFirst();
        DiagnosedCause told = new DiagnosedCause(
                1,
                first.caseId(),
                first.caseVersion(),
                first.state(),
                first.scope().limited(new ValueRange(null, "2.3", ValueRange.Ends.BEFORE_TO), null, "1803"),
                first.causeText(),
                first.causeBasis(),
                first.likelihood(),
                0,
                List.of(sealChange().withUnitNote("这台机器 2026-05-16 这样处理过（SB1），19 天后又报修")),
                first.evidence(),
                null,
                List.of(),
                first.explanation(),
                new DiagnosedCause.Bulletin("TB-2025-011", LocalDate.of(2025, 9, 1)),
                List.of("工单另有说法：轴承缺油磨损（见于 6 张工单）；技术通报优先，请在现场核对"));
        return new Diagnosis(
                d.requestId(),
                d.understood(),
                null,
                d.safety(),
                d.severity(),
                d.nextCheck(),
                List.of(told, d.results().get(1)),
                d.similarTickets(),
                d.degraded(),
                d.versions(),
                2,
                device);
    }

    /** A serial number that nobody registered. */
    public static Diagnosis unknownUnit(String serialNumber) {
        Diagnosis d = leakingPump();
        return new Diagnosis(
                d.requestId(),
                d.understood(),
                null,
                d.safety(),
                d.severity(),
                d.nextCheck(),
                d.results(),
                d.similarTickets(),
                d.degraded(),
                d.versions(),
                d.total(),
                new Device(
                        serialNumber,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    /** The same causes below 200 tickets: rank alone. */
    public static Diagnosis withoutProbability() {
        Diagnosis d = leakingPump();
        List<DiagnosedCause> causes = d.results().stream()
                .map(c -> cause(c.rank(), c.causeText(), c.causeBasis(), null, c.seenInTickets(), c.fixes()))
                .toList();
        return answer(d.understood(), null, null, List.of(), null, causes, List.of());
    }

    /** Nobody knows coffee machines. */
    public static Diagnosis coffeeMachine() {
        return answer(
                new Understood(Language.ZH, List.of(), EquipmentScope.ANY, "咖啡机不出奶泡"),
                AbstainReason.EQUIPMENT_UNKNOWN,
                null,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static Diagnosis answer(
            Understood understood,
            @Nullable AbstainReason reason,
            @Nullable NextCheck check,
            List<CallerCheck> callerChecks,
            @Nullable PartsToBring bring,
            List<DiagnosedCause> causes,
            List<Diagnosis.SimilarTicket> similar) {
        return new Diagnosis(
                "0197f3a2-7c11-7d3e-9a51-1f0c55a0b001",
                understood,
                reason,
                reason != null
                        ? List.of()
                        : List.of(
                                new Diagnosis.SafetyNotice(
                                        new LocalizedText(
                                                "维修前断开电源并挂牌上锁，确认无电；备用泵可能自动投入。",
                                                "Isolate and lock out the supply before work; a standby pump may start on its own."),
                                        "GB/T 33579"),
                                new Diagnosis.SafetyNotice(
                                        new LocalizedText(
                                                "拆机封前关闭进出口阀并泄压。",
                                                "Close both valves and vent before opening the seal."),
                                        "")),
                new SeverityAdvice(
                        2,
                        new LocalizedText("部分功能丧失", "part of the function is lost"),
                        8,
                        reason == null ? SeverityAdvice.Handling.ON_SITE : null,
                        reason == null ? 0.82 : null),
                check,
                causes,
                similar,
                List.of(),
                new Diagnosis.Versions("g-00000003", "s-12", "bge-small-zh-v1.5-int8"),
                causes.size(),
                null,
                List.of(),
                PassagePlaces.NONE,
                null,
                callerChecks,
                bring);
    }

    private static DiagnosedCause cause(
            int rank, String text, CauseBasis basis, @Nullable Double probability, int seen, List<RankedFix> fixes) {
        String quote = "拆检发现动静环磨损有划痕，轴承位漏水";
        return new DiagnosedCause(
                rank,
                "case-" + rank,
                1,
                ArticleState.USABLE,
                rank == 2 ? EquipmentScope.of("pump", "circulating-pump", "汀澜", null, "TLX65-160") : PUMP,
                text,
                basis,
                probability == null ? null : new Likelihood(probability, 0, 100),
                seen,
                fixes,
                List.of(new Evidence(
                        SourceType.TICKET,
                        "sample:SB2403001" + rank,
                        1,
                        "found",
                        new Span(4, 4 + quote.length()),
                        quote,
                        null)),
                rank == 2 ? "另一型号" : null,
                List.of(),
                WHY);
    }

    private static RankedFix sealChange() {
        return new RankedFix(
                "fix-1",
                FixKind.LASTING,
                "更换机械密封，清洗密封腔",
                List.of("关阀泄压", "拆泵盖", "换机封", "试压"),
                List.of(new PartUse("机械密封", "MG1-32", BigDecimal.ONE)),
                90,
                List.of("泄压后再拆"),
                17,
                14,
                20,
                0.81,
                WHY);
    }

    private static RankedFix tighten() {
        return new RankedFix(
                "fix-2", FixKind.TEMPORARY, "紧固压盖螺栓", List.of(), List.of(), 15, List.of(), 0, 0, 3, null, WHY);
    }

    private static RankedFix bearing() {
        return new RankedFix(
                "fix-3",
                FixKind.LASTING,
                "更换两端轴承，重新找正",
                List.of(),
                List.of(new PartUse("轴承", "6306-2RS", new BigDecimal("2"))),
                null,
                List.of(),
                0,
                0,
                6,
                null,
                WHY);
    }
}
