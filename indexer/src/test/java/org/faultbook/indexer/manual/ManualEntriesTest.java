package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.join.CaseKeys;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.junit.jupiter.api.Test;

class ManualEntriesTest {
    private static final long SEED = 20_240_611;
    private static final List<String> SYMPTOMS = List.of("泵不出水", "电机过热", "轴封漏水", "运行中异响", "无法启动");
    private static final List<String> CAUSES = List.of("轴承磨损", "电源缺相", "滤网堵塞", "机械密封磨损", "联轴器不对中");
    private static final List<String> REMEDIES = List.of("更换轴承", "检查电源", "清洗滤网", "更换机械密封", "重新找正");

    @Test
    void checks_have_the_result_that_speaks_for_the_cause() {
        ManualEntry entry = ManualText.zh()
                .table(1, "现象 | 原因 | 处理方法", "跳闸 | 绕组绝缘损坏 | 测量绕组对地绝缘电阻，低于0.5MΩ时更换电机")
                .understood()
                .entries()
                .getFirst();
        Check check = entry.checks().getFirst();
        assertThat(check.question()).isEqualTo("测量绕组对地绝缘电阻，结果如何？");
        assertThat(check.favouredBy()).isEqualTo("低于0.5MΩ");
        assertThat(entry.fixes()).extracting(f -> f.outcome()).containsOnly(ActOutcome.NOT_TRIED);
    }

    @Test
    void english_check_with_the_value_that_is_right() {
        Check check = ManualText.en()
                .table(
                        1,
                        "Symptom | Cause | Remedy",
                        "Trips | Low voltage | Measure the supply voltage. It should be 380 V. Check whether the fan turns.")
                .understood()
                .entries()
                .getFirst()
                .checks()
                .getLast();
        assertThat(check.question()).isEqualTo("Check whether the fan turns?");
    }

    @Test
    void remedy_that_refers_to_a_section_cites_it() {
        UnderstoodManual manual = new ManualText()
                .heading(1, "3 维护")
                .heading(2, "3.2 更换机械密封")
                .list(true, "关阀", "拆泵盖", "换密封")
                .heading(1, "4 故障排除")
                .table(1, "现象 | 原因 | 处理", "漏水 | 机械密封磨损 | 更换机械密封，见3.2")
                .understood();
        List<Evidence> evidence = manual.entries().getFirst().fixes().getFirst().evidence();
        assertThat(evidence).hasSize(2);
        assertThat(evidence.get(1).quote()).startsWith("1. 关阀");
        assertThat(evidence.get(1).sourceId())
                .isEqualTo(manual.passages().getFirst().id());
    }

    @Test
    void entry_joins_the_case_of_a_ticket_of_the_same_cause() {
        Vocabulary vocabulary = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
        EquipmentResolver resolver = new EquipmentResolver(ShippedContent.taxonomy(), List.of());
        ManualEntry entry = new ManualText()
                .heading(1, "循环泵使用说明书")
                .heading(1, "故障排除")
                .table(1, "现象 | 原因 | 处理", "轴封滴水 | 机械密封磨损 | 更换机械密封")
                .understood()
                .entries()
                .getFirst();
        var ticket = SampleTicket.reportedAndFix("轴封滴水", "发现机械密封磨损，更换机械密封");
        var extraction = new RuleCaseExtractor(vocabulary, resolver).extract(ticket);
        var key = new CaseKeys(vocabulary, new UsualCauses(ShippedContent.taxonomy()))
                .of(ticket, extraction, entry.key().scope());
        assertThat(entry.key()).isEqualTo(key);
    }

    @Test
    void causes_of_one_symptom_and_causes_of_another_part_stay_apart() {
        List<ManualEntry> entries = new ManualText()
                .heading(1, "皮带输送机使用说明书")
                .table(1, "现象 | 原因 | 处理", "回程带料 | 清扫器刮板磨损 | 更换刮板", "导料槽漏料 | 裙板橡胶磨损 | 放下裙板，磨到压板时更换")
                .understood()
                .entries();
        assertThat(entries.get(0).key().cause()).isEqualTo("conveyor-scraper-worn");
        assertThat(entries.get(1).key().cause()).isNotEqualTo("conveyor-scraper-worn");
    }

    @Test
    void entries_do_not_depend_on_where_pages_cut_a_table() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            String[] rows = rows(random);
            List<String> whole = ManualText.zh().table(1, rows).rows();
            int cut = 1 + random.nextInt(rows.length - 1);
            assertThat(ManualText.zh().cutTable(cut, 1, rows).rows())
                    .as("seed %d, round %d, cut %d", SEED, round, cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void quotes_are_what_their_spans_cover() {
        Random random = new Random(SEED + 1);
        for (int round = 0; round < 60; round++) {
            UnderstoodManual manual = ManualText.zh().table(1, rows(random)).understood();
            Map<String, Passage> passages = new HashMap<>();
            manual.passages().forEach(p -> passages.put(p.id(), p));
            for (ManualEntry entry : manual.entries()) {
                for (Evidence evidence : evidence(entry)) {
                    String text = Objects.requireNonNull(passages.get(evidence.sourceId()))
                            .text();
                    assertThat(evidence.span().of(text)).isEqualTo(evidence.quote());
                }
            }
        }
    }

    static List<Evidence> evidence(ManualEntry entry) {
        List<Evidence> all = new ArrayList<>(entry.cause().evidence());
        entry.symptoms().forEach(s -> all.addAll(s.evidence()));
        entry.fixes().forEach(f -> all.addAll(f.evidence()));
        entry.checks().forEach(c -> all.addAll(c.evidence()));
        return all;
    }

    private static String[] rows(Random random) {
        int count = 3 + random.nextInt(8);
        String[] rows = new String[count];
        rows[0] = "故障现象 | 可能原因 | 排除方法";
        for (int i = 1; i < count; i++) {
            boolean merged = i > 1 && random.nextInt(3) == 0;
            String symptom = merged ? "^" : SYMPTOMS.get(random.nextInt(SYMPTOMS.size()));
            boolean listed = random.nextInt(3) == 0;
            String cause = one(CAUSES, random);
            String remedy = one(REMEDIES, random);
            rows[i] = listed
                    ? symptom + " | 1）" + cause + "/n2）" + one(CAUSES, random) + " | 1）" + remedy + "/n2）"
                            + one(REMEDIES, random)
                    : symptom + " | " + cause + " | " + remedy;
        }
        return rows;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void code_without_a_cause_means_what_it_is_called() {
        List<ManualEntry> entries = new ManualText()
                .heading(1, "Fault codes")
                .table(1, "Code | Description | Remedy", "E47 | Frost protection | Drain the casing and restart")
                .understood()
                .entries();
        assertThat(entries).hasSize(1);
        Cause cause = entries.getFirst().cause();
        assertThat(cause.basis()).isEqualTo(CauseBasis.INFERRED);
        assertThat(cause.text()).isEqualTo("Frost protection");
        assertThat(cause.evidence())
                .isEqualTo(entries.getFirst().symptoms().getFirst().evidence());
        assertThat(CaseKeys.isUnknown(entries.getFirst().key().cause())).isTrue();
    }

    @Test
    void equipment_named_by_somebody_holds_where_the_manual_names_none() {
        EquipmentScope pump = EquipmentScope.of("pump", null, "Brackwell", null, null);
        ManualUnderstanding understanding =
                new ManualUnderstanding(ShippedContent.taxonomy(), ShippedContent.lexicon(), List.of(), pump);
        ManualText plain = new ManualText().heading(1, "Notes").paragraph("Grease twice a year.");
        ManualText named = new ManualText().heading(1, "TLX 系列循环泵使用说明书").paragraph("制造商：汀澜");
        assertThat(understanding
                        .understand(plain.document(), "h", 1, ProductLine.DEFAULT)
                        .manual()
                        .scope())
                .isEqualTo(pump);
        assertThat(understanding
                        .understand(named.document(), "h", 1, ProductLine.DEFAULT)
                        .manual()
                        .scope()
                        .manufacturer())
                .isEqualTo("汀澜");
    }
}
