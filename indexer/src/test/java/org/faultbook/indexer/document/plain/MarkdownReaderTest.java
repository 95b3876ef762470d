package org.faultbook.indexer.document.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.document.BlockText;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkdownReaderTest {
    @TempDir
    Path folder;

    @Test
    void manual_withAllItsParts_givesBlocksInOrder() throws IOException, UnreadableDocument {
        Path file = Files.writeString(folder.resolve("m.md"), """
                ---
                title: "空压机手册"
                lang: zh
                ---
                # 空压机

                排气温度高时
                请停机。

                | 现象 | 原因 |
                | --- | --- |
                | 温度高 | 油位低<br>散热器脏 |
                | a \\| b | `E1` |

                > [!WARNING]
                > 先泄压。

                > 注意：
                > 戴手套

                > 普通引用

                1. 停机
                   - 等待
                2. 泄压

                Text with <kbd>F1</kbd> key.

                <table><tr><th>Code</th><th>Meaning</th></tr><tr><td>E2</td><td>Fan</td></tr></table>
                """);
        Document document = new MarkdownReader().read(file, Progress.NONE);
        assertThat(document.title()).isEqualTo("空压机手册");
        assertThat(BlockText.of(document.blocks())).isEqualTo("""
                #1 空压机
                p 排气温度高时请停机。
                table 2 1
                  0=现象 ; 1=原因
                  0=温度高 ; 1=油位低 | 散热器脏
                  0=a | b ; 1=E1
                !WARNING 先泄压。
                !CAUTION 戴手套
                p 普通引用
                ol
                  0 停机
                  1 等待
                  0 泄压
                p Text with F1 key.
                table 2 1
                  0=Code ; 1=Meaning
                  0=E2 ; 1=Fan""");
    }

    @Test
    void rule_atTheStart_isNoFrontMatter() throws IOException, UnreadableDocument {
        Path file = Files.writeString(folder.resolve("m.md"), "---\n\nFirst\n\n## Second\n");
        Document document = new MarkdownReader().read(file, Progress.NONE);
        assertThat(BlockText.of(document.blocks())).isEqualTo("p First\n#2 Second");
    }
}
