package org.faultbook.kb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

final class LexiconReaderTest {
    private static final String TERMS = "id\tkind\tzh\ten\n";
    private static final String SYNONYMS = "language\twords\n";
    private static final String COLLOQUIAL = "family\tphrases\tzh\ten\n";

    @Test
    void read_wordingsPartedByBars_inTheirOrder() {
        Lexicon lexicon = read("seal\titem\t机械密封| 机封 |\tmechanical seal\n", "", "");
        Concept seal = lexicon.concepts().getFirst();
        assertThat(seal.kind()).isEqualTo(Concept.Kind.ITEM);
        assertThat(seal.zh()).containsExactly("机械密封", "机封");
    }

    @Test
    void read_termOfOneLanguage_otherListEmpty() {
        Lexicon lexicon = read("seal\titem\t机械密封\t\nbelt\titem\t\tbelt\n", "", "");
        assertThat(lexicon.concepts().get(0).en()).isEmpty();
        assertThat(lexicon.concepts().get(1).zh()).isEmpty();
    }

    @Test
    void read_windowsLineEnds_asOthers() {
        Lexicon lexicon = read("seal\titem\t机封\tseal\r\n\r\n", "zh\t漏水|渗水\r\n", "*\t嗡嗡响\t异响\thumming\r\n");
        assertThat(lexicon.concepts()).hasSize(2);
        assertThat(lexicon.colloquialisms().getFirst().meaning().en()).isEqualTo("humming");
        assertThat(lexicon.colloquialisms().getFirst().family()).isNull();
    }

    @Test
    void read_unknownKind_saysFileAndLine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("seal\titem\t机封\tseal\nbelt\tthing\t皮带\tbelt\n", "", ""))
                .withMessageContaining("terms.tsv line 3");
    }

    @Test
    void read_columnTooFew_saysFileLineAndCount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("", "", "pump\t没劲\t流量不足\n"))
                .withMessageContaining("colloquial.tsv line 2 has 3 columns, not 4");
    }

    @Test
    void read_unknownLanguage_refusedNotGuessed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("", "fr\tfuite|goutte\n", ""))
                .withMessageContaining("synonyms.tsv line 2")
                .withMessageContaining("fr");
    }

    @Test
    void read_meaningInOneLanguageOnly_saysFileAndLine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("", "", "pump\t没劲\t流量不足\t\n"))
                .withMessageContaining("colloquial.tsv line 2");
    }

    @Test
    void read_oneWordChanged_anotherVersion() {
        String version = read("seal\titem\t机封\tseal\n", "", "").version();
        assertThat(read("seal\titem\t机封\tseal\n", "", "").version()).isEqualTo(version);
        assertThat(read("seal\titem\t机封\tseals\n", "", "").version()).isNotEqualTo(version);
    }

    private static Lexicon read(String terms, String synonyms, String colloquial) {
        return LexiconReader.read(TERMS + terms, SYNONYMS + synonyms, COLLOQUIAL + colloquial);
    }
}
