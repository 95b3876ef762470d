package org.faultbook.kb.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.FailureMechanism;
import org.faultbook.kb.faultcase.FailureMode;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentType;
import org.faultbook.kb.taxonomy.Hazard;
import org.faultbook.kb.taxonomy.Manufacturer;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The content of {@code data/} as it is shipped: what a content author can get wrong is found here. */
final class ShippedContentTest {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");
    private static final Taxonomy TAXONOMY = ShippedContent.taxonomy();
    private static final Lexicon LEXICON = ShippedContent.lexicon();

    @Test
    void jsonFiles_everyOne_parsesAndNamesNoKeyTwice() throws IOException {
        ObjectMapper strict = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (Path file : taxonomyFiles()) {
            JsonNode json = strict.readTree(Files.readAllBytes(file));
            assertThat(json.isContainerNode()).as(file.toString()).isTrue();
        }
    }

    @Test
    void classes_everyFileOfTheFolder_isShipped() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("taxonomy"))) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(".json") && !n.equals("mechanisms.json"))
                            .map(n -> n.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            TAXONOMY.classes().stream().map(EquipmentClass::id).toList());
        }
        assertThat(TAXONOMY.classes()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void causes_allClasses_atLeast120WithUniqueIds() {
        List<String> ids = causes().map(UsualCause::id).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("").hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void ids_ofTypesModesHazardsAndChecks_unique() {
        assertThat(TAXONOMY.classes().stream().flatMap(c -> c.types().stream()).map(EquipmentType::id))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(TAXONOMY.classes().stream()
                        .flatMap(c -> c.failureModes().stream())
                        .map(FailureMode::id))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(TAXONOMY.classes().stream()
                        .flatMap(c -> Stream.concat(c.hazards().stream(), c.permits().stream()))
                        .map(Hazard::id))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(causes().flatMap(c -> c.checks().stream()).map(UsualCheck::id))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void causes_mechanismsAndModes_resolve() {
        Set<String> mechanisms =
                TAXONOMY.mechanisms().stream().map(FailureMechanism::id).collect(Collectors.toSet());
        assertThat(TAXONOMY.mechanisms()).hasSize(mechanisms.size());
        for (EquipmentClass c : TAXONOMY.classes()) {
            List<String> modes = c.failureModes().stream().map(FailureMode::id).toList();
            for (UsualCause cause : c.causes()) {
                assertThat(mechanisms).as(cause.id()).contains(cause.mechanism());
                assertThat(cause.modes()).as(cause.id()).isNotEmpty().isSubsetOf(modes);
            }
        }
    }

    @Test
    void hazardsPermitsAndIsolation_everyClass_presentInBothLanguages() {
        for (EquipmentClass c : TAXONOMY.classes()) {
            assertThat(c.hazards()).as(c.id()).isNotEmpty();
            assertThat(c.isolation()).as(c.id()).isNotEmpty();
            assertThat(c.permits()).as(c.id()).isNotEmpty();
            assertThat(Stream.concat(c.hazards().stream(), c.permits().stream()))
                    .as(c.id())
                    .allSatisfy(h -> {
                        assertInItsLanguages(h.text());
                        assertThat(h.source()).as(h.id()).isNotBlank();
                    });
            assertThat(c.isolation()).as(c.id()).allSatisfy(ShippedContentTest::assertInItsLanguages);
        }
    }

    @Test
    void checks_everyCause_quickQuestionsWithTheirResult() {
        assertThat(causes().flatMap(c -> c.checks().stream())).isNotEmpty().allSatisfy(check -> {
            assertThat(check.minutes()).as(check.id()).isBetween(1, 240);
            assertInItsLanguages(check.question());
        });
    }

    /** Asked of somebody who is no technician, in either language: no tool, nothing opened, touched, measured or operated. */
    @Test
    void checks_byCaller_inEveryFamilyAndNoneForATechnician() {
        Pattern hands = Pattern.compile("拆|打开|摸|手|拔|放电|放出|点动|量|测|擦|推|拉|盘|摇|晃|塞尺|热像|底坑|轿顶|井道"
                + "|(?i)isolat|discharg|cover|by hand|measure|camera|unplug|remov|wipe|jog");
        for (EquipmentClass c : TAXONOMY.classes()) {
            List<UsualCheck> asked = c.causes().stream()
                    .flatMap(cause -> cause.checks().stream())
                    .filter(UsualCheck::byCaller)
                    .toList();
            assertThat(asked).as(c.id()).isNotEmpty().allSatisfy(check -> {
                assertInItsLanguages(check.question());
                assertInItsLanguages(check.favouredBy());
                assertThat(check.minutes()).as(check.id()).isLessThanOrEqualTo(10);
                assertThat(check.question().zh() + check.question().en()).doesNotContainPattern(hands);
            });
        }
    }

    @Test
    void series_everyMaker_areOfATypeOfTheClass() {
        for (EquipmentClass c : TAXONOMY.classes()) {
            List<String> types = c.types().stream().map(EquipmentType::id).toList();
            assertThat(c.manufacturers()).as(c.id()).isNotEmpty();
            for (Manufacturer maker : c.manufacturers()) {
                assertThat(maker.series())
                        .extracting(Manufacturer.Series::type)
                        .as(maker.name())
                        .isSubsetOf(types);
            }
        }
    }

    @Test
    void models_writtenAlike_belongToOneMaker() {
        Set<String> seen = new HashSet<>();
        for (EquipmentClass c : TAXONOMY.classes()) {
            for (Manufacturer maker : c.manufacturers()) {
                for (Manufacturer.Series series : maker.series()) {
                    for (String model : series.models()) {
                        assertThat(seen.add(
                                        model.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s\\-_/.×]+", "")))
                                .as(model)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void terms_pairsOfBothLanguages_atLeast800WithUniqueIds() {
        assertThat(LEXICON.concepts()).extracting(c -> c.id()).doesNotHaveDuplicates();
        assertThat(LEXICON.concepts().stream()
                        .filter(c -> !c.zh().isEmpty() && !c.en().isEmpty())
                        .count())
                .isGreaterThanOrEqualTo(800);
    }

    @Test
    void colloquialisms_atLeast150_ofKnownFamilies() {
        Set<String> families =
                TAXONOMY.classes().stream().map(EquipmentClass::id).collect(Collectors.toSet());
        assertThat(LEXICON.colloquialisms()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(LEXICON.colloquialisms())
                .filteredOn(c -> c.family() != null)
                .allSatisfy(c -> assertThat(families).contains(c.family()));
    }

    @Test
    void bytes_absentFile_empty() {
        assertThat(ShippedContent.bytes("taxonomy/no-such-class.json")).isEmpty();
    }

    private static Stream<UsualCause> causes() {
        return TAXONOMY.classes().stream().flatMap(c -> c.causes().stream());
    }

    private static void assertInItsLanguages(LocalizedText text) {
        assertThat(Language.of(text.zh())).as(text.zh()).isEqualTo(Language.ZH);
        assertThat(Language.of(text.en())).as(text.en()).isEqualTo(Language.EN);
    }

    private static List<Path> taxonomyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve("taxonomy"))) {
            return files.filter(f -> f.toString().endsWith(".json")).toList();
        }
    }
}
