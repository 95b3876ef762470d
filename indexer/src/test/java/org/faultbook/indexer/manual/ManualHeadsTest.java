package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

class ManualHeadsTest {
    private static final ManualHeads HEADS =
            new ManualHeads(new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    private static ManualHead head(ManualText text) {
        return HEADS.read(text.document());
    }

    @Test
    void chinese_cover_with_labels() {
        ManualHead head = head(new ManualText()
                .named("手册.pdf", "Microsoft Word - 草稿.docx")
                .heading(1, "TLX 系列循环泵使用说明书")
                .paragraph("制造商：汀澜")
                .paragraph("文件编号：TL-SM-0231　版本：V2.1")
                .paragraph("适用型号：TLX65-160、TLX80-200")
                .page(2)
                .heading(1, "故障排除"));
        assertThat(head.title()).isEqualTo("TLX 系列循环泵使用说明书");
        assertThat(head.edition()).isEqualTo("V2.1");
        assertThat(head.documentNumber()).isEqualTo("TL-SM-0231");
        assertThat(head.language()).isEqualTo(Language.ZH);
        assertThat(head.models()).containsExactly("TLX65-160", "TLX80-200");
        assertThat(head.scope().key()).isEqualTo("pump/circulating-pump/汀澜/tlx/-");
    }

    @Test
    void english_cover_of_one_model() {
        ManualHead head = head(new ManualText()
                .named("sentra.pdf", null)
                .heading(1, "Brackwell Sentra 2-18")
                .heading(1, "Service manual")
                .paragraph("Document No. BW-OM-1180 Rev. B")
                .paragraph("Applicable models: Sentra 2-18"));
        assertThat(head.title()).isEqualTo("Brackwell Sentra 2-18 Service manual");
        assertThat(head.edition()).isEqualTo("Rev. B");
        assertThat(head.documentNumber()).isEqualTo("BW-OM-1180");
        assertThat(head.language()).isEqualTo(Language.EN);
        assertThat(head.scope().model()).isEqualTo("Sentra 2-18");
        assertThat(head.scope().manufacturer()).isEqualTo("Brackwell");
    }

    @Test
    void translation_that_opens_with_pages_of_the_original_is_of_its_own_language() {
        ManualText original =
                new ManualText().named("guide.pdf", "Getting Started").heading(1, "Getting Started");
        ManualText translated =
                new ManualText().named("guide_zh_CN.pdf", "Getting Started").heading(1, "Getting Started");
        for (int i = 0; i < 400; i++) {
            original.paragraph("The licence of this guide, told at length before anything else is said, line " + i);
            translated.paragraph("The licence of this guide, told at length before anything else is said, line " + i);
        }
        for (int i = 0; i < 100; i++) {
            original.paragraph("Check the oil before each start.");
            translated.paragraph("每次启动前检查油位，油位应在视镜的上下刻线之间。");
        }
        assertThat(head(original).language()).isEqualTo(Language.EN);
        assertThat(head(translated).language()).isEqualTo(Language.ZH);
    }

    @Test
    void translation_that_has_hardly_begun_is_no_edition_of_the_original() {
        ManualText original =
                new ManualText().named("Guide.pdf", "Getting Started").paragraph("Check the oil.");
        ManualText marked =
                new ManualText().named("Guide_zh_CN.pdf", "Getting Started").paragraph("Check the oil.");
        ManualText later =
                new ManualText().named("Guide_en.pdf", "Getting Started").paragraph("Check the oil daily.");
        assertThat(id(original)).isNotEqualTo(id(marked)).isEqualTo(id(later));
    }

    @Test
    void cover_as_a_table() {
        ManualHead head = head(
                new ManualText().heading(1, "潜污泵维护手册").table(0, "产品型号 | RZW50-15", "文件编号 | RZ-2041-03", "版次 | 第3版"));
        assertThat(head.documentNumber()).isEqualTo("RZ-2041-03");
        assertThat(head.edition()).isEqualTo("第3版");
        assertThat(head.scope().model()).isEqualTo("RZW50-15");
    }

    @Test
    void several_unknown_models_are_their_type_and_maker() {
        ManualHead head = head(new ManualText()
                .heading(1, "Booster pump operating manual")
                .paragraph("Manufacturer: Quellwerk")
                .paragraph("Applicable models: QW 12-3, QW 15-4"));
        assertThat(head.scope().key()).isEqualTo("pump/booster-pump/quellwerk/-/-");
    }

    @Test
    void id_is_the_same_for_all_editions_of_one_document() {
        assertThat(ManualIds.withoutEdition("TL-SM-0231-V2.1", "V2.1", false)).isEqualTo("TL-SM-0231");
        assertThat(ManualIds.withoutEdition("BW-OM-1180 Rev. B", null, false)).isEqualTo("BW-OM-1180");
        assertThat(ManualIds.withoutEdition("BW-OM-1180-B", "Rev. B", false)).isEqualTo("BW-OM-1180");
        assertThat(ManualIds.withoutEdition("OM1180-2024-03", "Edition 03/2024", false))
                .isEqualTo("OM1180");
        assertThat(ManualIds.withoutEdition("RZ-2041-03", "第2版", false)).isEqualTo("RZ-2041-03");
        assertThat(ManualIds.withoutEdition("TL-SM-0231-EN", null, false)).isEqualTo("TL-SM-0231");
        assertThat(ManualIds.withoutEdition("pump_manual_v3 (2)", null, true)).isEqualTo("pump_manual");
        assertThat(ManualIds.withoutEdition("水泵手册2023年版", null, true)).isEqualTo("水泵手册");
    }

    @Test
    void id_without_a_number_is_of_maker_and_title() {
        String first = id(new ManualText()
                .named("a.pdf", null)
                .heading(1, "Booster pump operating manual")
                .paragraph("Manufacturer: Quellwerk")
                .paragraph("Edition: 03/2023"));
        String second = id(new ManualText()
                .named("b_v2.pdf", null)
                .heading(1, "Booster Pump Operating Manual")
                .paragraph("Manufacturer: Quellwerk")
                .paragraph("Edition: 05/2024"));
        assertThat(first)
                .isEqualTo("quellwerk-booster-pump-operating-manual-en")
                .isEqualTo(second);
    }

    @Test
    void id_without_anything_printed_is_of_the_file() {
        assertThat(id(new ManualText().named("泵故障_V2.pdf", null).paragraph("泵不转时检查电源。")))
                .isEqualTo("泵故障-zh")
                .isEqualTo(id(new ManualText().named("泵故障_V3.pdf", null).paragraph("泵不转时检查电源。")));
    }

    @Test
    void section_that_names_one_model_is_for_that_model() {
        List<ManualEntry> entries = new ManualText()
                .heading(1, "TLX 系列循环泵使用说明书")
                .paragraph("适用型号：TLX65-160、TLX80-200")
                .heading(1, "故障排除")
                .table(1, "现象 | 原因 | 处理", "漏水 | 机械密封磨损 | 更换机械密封")
                .heading(2, "TLX80-200 专有故障")
                .table(1, "现象 | 原因 | 处理", "过热 | 轴承缺油 | 加注润滑脂")
                .understood()
                .entries();
        assertThat(entries.get(0).key().scope().model()).isNull();
        assertThat(entries.get(1).key().scope().model()).isEqualTo("TLX80-200");
    }

    private static String id(ManualText text) {
        return ManualText.UNDERSTANDING.idOf(text.document());
    }
}
