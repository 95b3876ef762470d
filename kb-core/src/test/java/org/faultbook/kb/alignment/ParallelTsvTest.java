package org.faultbook.kb.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParallelTsvTest {
    @TempDir
    private Path folder;

    @Test
    void read_columnsInAnyOrderWithOthersBetween_byTheirHeader() throws IOException {
        assertThat(ParallelTsv.read(file("\uFEFFEN\tpage\tZH\nThe valve leaks\t3\t阀门漏水\n")))
                .containsExactly(new ParallelText("阀门漏水", "The valve leaks"));
    }

    @Test
    void read_rowWithAnEmptySide_leftOut() throws IOException {
        assertThat(ParallelTsv.read(file("zh\ten\n阀门漏水\t\n\tpump\n水泵\tpump\n短行\n")))
                .containsExactly(new ParallelText("水泵", "pump"));
    }

    @Test
    void read_withoutTheHeader_saysWhatIsMissing() throws IOException {
        Path file = file("chinese\tenglish\n水泵\tpump\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParallelTsv.read(file))
                .withMessageContaining("zh")
                .withMessageContaining("表头");
    }

    @Test
    void read_noRowWithBoth_refused() throws IOException {
        Path file = file("zh\ten\n");
        assertThatIllegalArgumentException().isThrownBy(() -> ParallelTsv.read(file));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("parallel.tsv"), text);
    }
}
