package org.faultbook.indexer.document.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.document.BlockText;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextReaderTest {
    @TempDir
    Path folder;

    private static String blocks(String text) {
        return BlockText.of(new TextBlocks(text).blocks());
    }

    @Test
    void headings_byNumberUnderlineChapterAndCapitals_haveLevels() {
        assertThat(blocks("""
                第一章 概述

                Safety
                ------
                Read this first.

                5 Faults

                5.1 Pump does not run
                Check the fuse, then the
                cable.

                TROUBLESHOOTING

                2.5 mm is the gap.
                """)).isEqualTo("""
                        #1 第一章 概述
                        #2 Safety
                        p Read this first.
                        #1 5 Faults
                        #2 5.1 Pump does not run
                        p Check the fuse, then the cable.
                        #1 TROUBLESHOOTING
                        p 2.5 mm is the gap.""");
    }

    @Test
    void lists_withLinesGoingOn_areItems() {
        assertThat(blocks("""
                处理步骤：
                1. 切断电源，
                   等待十分钟
                2. 打开外壳
                   a) 松开螺钉
                   b) 取下盖板
                3. 检查

                - oil
                - filter""")).isEqualTo("""
                        p 处理步骤：
                        ol
                          0 切断电源，等待十分钟
                          0 打开外壳
                          1 松开螺钉
                          1 取下盖板
                          0 检查
                        ul
                          0 oil
                          0 filter""");
    }

    @Test
    void tables_ofPipesTabsAndColumns_areTables() {
        assertThat(blocks("""
                Table 2 Codes
                +------+---------+
                | Code | Meaning |
                +------+---------+
                | E1   | Over-   |
                |      | load    |
                +------+---------+
                | E2   | Fan     |
                +------+---------+

                代码\t含义
                E1\t过载
                E2\t风扇

                Symptom       Cause          Remedy
                No start      No power       Switch on
                              Fuse blown     Replace fuse
                Hot           Dirty filter   Clean""")).isEqualTo("""
                        table 2 1 Table 2 Codes
                          0=Code ; 1=Meaning
                          0=E1 ; 1=Over- load
                          0=E2 ; 1=Fan
                        table 2 0
                          0=代码 ; 1=含义
                          0=E1 ; 1=过载
                          0=E2 ; 1=风扇
                        table 3 0
                          0=Symptom ; 1=Cause ; 2=Remedy
                          0=No start ; 1=No power ; 2=Switch on
                          0= ; 1=Fuse blown ; 2=Replace fuse
                          0=Hot ; 1=Dirty filter ; 2=Clean""");
    }

    @Test
    void notice_inParagraphs_isApart() {
        assertThat(blocks("打开柜门。\n警告！柜内有高压。\n等待放电。\n\nWARNING: hot"))
                .isEqualTo("p 打开柜门。\n!WARNING 柜内有高压。等待放电。\n!WARNING hot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16"})
    void encoding_isFoundByContent(String charset) throws IOException, UnreadableDocument {
        Path file = Files.write(folder.resolve("a.txt"), "故障排除\n\n水泵不启动时检查电源与熔断器。".getBytes(Charset.forName(charset)));
        assertThat(BlockText.of(new TextReader().read(file, Progress.NONE).blocks()))
                .isEqualTo("p 故障排除\np 水泵不启动时检查电源与熔断器。");
    }
}
