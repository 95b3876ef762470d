package org.faultbook.diagnosis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the house plan of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.faultbook", importOptions = ImportOption.DoNotIncludeTests.class)
final class HousePlanTest {
    private static final String[] DOMAIN = {
        "org.faultbook.kb.text..",
        "org.faultbook.kb.equipment..",
        "org.faultbook.kb.access..",
        "org.faultbook.kb.account..",
        "org.faultbook.kb.evidence..",
        "org.faultbook.kb.ticket..",
        "org.faultbook.kb.manual..",
        "org.faultbook.kb.faultcase..",
        "org.faultbook.kb.extraction..",
        "org.faultbook.kb.outcome..",
        "org.faultbook.kb.recommendation..",
        "org.faultbook.kb.safety..",
        "org.faultbook.kb.statistics..",
        "org.faultbook.kb.batch..",
        "org.faultbook.kb.curation..",
        "org.faultbook.kb.forget..",
        "org.faultbook.kb.search..",
        "org.faultbook.kb.port..",
        "org.faultbook.kb.ocr..",
        "org.faultbook.kb.taxonomy..",
        "org.faultbook.kb.lexicon..",
        "org.faultbook.kb.retrieval..",
        "org.faultbook.kb.pairs..",
        "org.faultbook.diagnosis.answer..",
        "org.faultbook.diagnosis.engine..",
        "org.faultbook.diagnosis.calibration..",
    };

    @ArchTest
    static final ArchRule core_knowsNeitherIndexerNorDiagnosis = noClasses()
            .that()
            .resideInAPackage("org.faultbook.kb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.faultbook.indexer..", "org.faultbook.diagnosis..");

    @ArchTest
    static final ArchRule indexer_knowsNoDiagnosis = noClasses()
            .that()
            .resideInAPackage("org.faultbook.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.faultbook.diagnosis..");

    @ArchTest
    static final ArchRule packages_haveNoCycle =
            slices().matching("org.faultbook.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domain_knowsNoFramework = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.faultbook..", "org.jspecify..", "");

    @ArchTest
    static final ArchRule domain_knowsNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.faultbook.kb.sqlite..",
                    "org.faultbook.kb.lucene..",
                    "org.faultbook.kb.onnx..",
                    "org.faultbook.kb.ppocr..",
                    "org.faultbook.kb.onnxruntime..",
                    "org.faultbook.kb.picture..",
                    "org.faultbook.kb.segments..",
                    "org.faultbook.kb.kept..",
                    "org.faultbook.kb.langchain4j..",
                    "org.faultbook.kb.memory..",
                    "org.faultbook.kb.analysis..",
                    "org.faultbook.kb.content..");

    @ArchTest
    static final ArchRule adapters_doNotKnowOneAnother = slices().matching(
                    "org.faultbook.kb.(sqlite|lucene|onnx|ppocr|segments|kept|langchain4j|memory)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule frameworks_stayInTheirAdapters_sqlite = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.faultbook.kb.sqlite..", "org.faultbook.kb.kept..", "org.faultbook.indexer.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule frameworks_stayInTheirAdapters_lucene = noClasses()
            .that()
            .resideOutsideOfPackages("org.faultbook.kb.lucene..", "org.faultbook.kb.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule frameworks_stayInTheirAdapters_onnx = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.faultbook.kb.onnx..", "org.faultbook.kb.ppocr..", "org.faultbook.kb.onnxruntime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "org.tribuo..");

    @ArchTest
    static final ArchRule names_sayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Common");
}
