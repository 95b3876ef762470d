package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BeirSetTest {
    @TempDir
    private Path folder;

    @Test
    void read_wholeSet_inTheOrderOfTheFiles() throws IOException {
        write(
                "{\"_id\":\"d2\",\"title\":\"泵\",\"text\":\"漏水\"}\n\n{\"_id\":\"d1\",\"text\":\"异响\"}\n",
                "{\"_id\":\"q2\",\"text\":\"漏\"}\n{\"_id\":\"q1\",\"text\":\"响\"}\n",
                "query-id\tcorpus-id\tscore\r\nq1\td1\t2\r\nq1\td2\t0\r\n");
        BeirSet set = BeirSet.read(folder);
        assertThat(set.corpus()).containsExactly(java.util.Map.entry("d2", "泵 漏水"), java.util.Map.entry("d1", "异响"));
        assertThat(set.queries().keySet()).containsExactly("q2", "q1");
        assertThat(set.qrels()).containsOnlyKeys("q1");
        assertThat(set.qrels().get("q1")).containsExactly(java.util.Map.entry("d1", 2));
    }

    @Test
    void read_corpusLineBroken_saysFileAndLine() throws IOException {
        write("{\"_id\":\"d1\",\"text\":\"a\"}\n{\"_id\":\"d2\",\n", "", "header\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeirSet.read(folder))
                .withMessageContaining("corpus.jsonl line 2");
    }

    @Test
    void read_questionWithoutId_saysFileLineAndField() throws IOException {
        write("", "{\"text\":\"漏\"}\n", "header\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeirSet.read(folder))
                .withMessageContaining("queries.jsonl line 1")
                .withMessageContaining("_id");
    }

    @Test
    void read_judgementWithTwoColumns_saysLineAndWhatIsExpected() throws IOException {
        write("", "", "header\nq1\td1\t1\nq1 d2 1\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeirSet.read(folder))
                .withMessageContaining("test.tsv line 3")
                .withMessageContaining("tab-separated");
    }

    @Test
    void read_scoreNotANumber_saysLineAndValue() throws IOException {
        write("", "", "header\nq1\td1\thigh\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BeirSet.read(folder))
                .withMessageContaining("test.tsv line 2")
                .withMessageContaining("high");
    }

    @Test
    void read_fileAbsent_namesIt() throws IOException {
        Files.createDirectories(folder.resolve("qrels"));
        assertThatThrownBy(() -> BeirSet.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("queries.jsonl");
    }

    private void write(String corpus, String queries, String qrels) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), corpus);
        Files.writeString(folder.resolve("queries.jsonl"), queries);
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("qrels/test.tsv"), qrels);
    }
}
