package org.faultbook.indexer.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.indexer.document.office.DocxParts.bold;
import static org.faultbook.indexer.document.office.DocxParts.cell;
import static org.faultbook.indexer.document.office.DocxParts.headerRow;
import static org.faultbook.indexer.document.office.DocxParts.numbered;
import static org.faultbook.indexer.document.office.DocxParts.p;
import static org.faultbook.indexer.document.office.DocxParts.row;
import static org.faultbook.indexer.document.office.DocxParts.styled;
import static org.faultbook.indexer.document.office.DocxParts.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.faultbook.indexer.document.BlockText;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocxReaderTest {
    private static final String STYLES = """
            <w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>
            <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/>
              <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>
            <w:style w:type='paragraph' w:styleId='2'><w:name w:val='标题 2'/><w:basedOn w:val='a'/></w:style>
            <w:style w:type='paragraph' w:styleId='x'><w:name w:val='My heading'/><w:basedOn w:val='2'/></w:style>
            <w:style w:type='paragraph' w:styleId='toc1'><w:name w:val='toc 1'/></w:style>
            <w:style w:type='table' w:styleId='grid4'><w:name w:val='Grid Table 4'/><w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
            <w:style w:type='paragraph' w:styleId='cap'><w:name w:val='caption'/></w:style>""";
    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId='0'>
              <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='第%1章'/><w:pStyle w:val='1'/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId='1'>
              <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1)'/></w:lvl>
              <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2、'/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId='2'>
              <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/></w:lvl>
            </w:abstractNum>
            <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
            <w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>
            <w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>
            <w:num w:numId='4'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>""";

    @TempDir
    Path folder;

    private Document read(DocxParts parts) throws UnreadableDocument {
        return new DocxReader().read(parts.write(folder.resolve("手册.docx")), Progress.NONE);
    }

    private String blocks(String body) throws UnreadableDocument {
        return BlockText.of(
                read(new DocxParts().styles(STYLES).numbering(NUMBERING).body(body))
                        .blocks());
    }

    @Test
    void headings_byStyleNameOutlineAndBold_haveNumbersAndLevels() throws UnreadableDocument {
        assertThat(blocks(styled("toc1", "第一章 概述 3") + styled("1", "概述") + styled("1", "故障") + styled("x", "不启动")
                        + "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>By outline</w:t></w:r></w:p>"
                        + bold("电机过热") + bold("5.1.2 轴承") + bold("这是一个加粗的句子。") + p("text")))
                .isEqualTo("""
                        #1 第一章 概述
                        #1 第二章 故障
                        #2 不启动
                        #3 By outline
                        #4 电机过热
                        #3 5.1.2 轴承
                        p 这是一个加粗的句子。
                        p text""");
    }

    @Test
    void lists_ofDefinedNumbering_haveDepthAndRestart() throws UnreadableDocument {
        assertThat(blocks(numbered(2, 0, "stop")
                        + numbered(2, 1, "wait")
                        + numbered(2, 0, "open")
                        + numbered(3, 0, "oil")
                        + p("between")
                        + numbered(4, 0, "anew")))
                .isEqualTo("""
                        ol
                          0 stop
                          1 wait
                          0 open
                        ul
                          0 oil
                        p between
                        ol
                          0 anew""");
    }

    @Test
    void table_withMergedCellsListsAndNestedTable_isOnOneGrid() throws UnreadableDocument {
        assertThat(blocks(styled("cap", "表 2 故障表")
                        + table(
                                headerRow(
                                        cell("<w:vMerge w:val='restart'/>", p("现象")),
                                        cell("<w:gridSpan w:val='2'/>", p("处理"))),
                                headerRow(cell("<w:vMerge/>", p("")), cell(p("原因")), cell(p("措施"))),
                                row(
                                        cell("<w:vMerge w:val='restart'/>", p("不启动")),
                                        cell(numbered(2, 0, "断电") + numbered(2, 0, "缺相")),
                                        cell(numbered(4, 0, "合闸") + numbered(4, 1, "查线") + numbered(3, 0, "x"))),
                                row(
                                        cell("<w:vMerge/>", p("")),
                                        cell("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"),
                                        cell(table(row(cell(p("n1")), cell(p("n2")))) + p(""))))))
                .isEqualTo("""
                        table 3 2 表 2 故障表
                          0+1/2=现象 ; 1+2/1=处理
                          1=原因 ; 2=措施
                          0+1/2=不启动 ; 1=1) 断电 | 2) 缺相 ; 2=1) 合闸 | 1.a、查线 | • x
                          1=a | b ; 2=n1 | n2""");
    }

    @Test
    void header_ofBoldOrShadedFirstRow_isTold() throws UnreadableDocument {
        String shade = "<w:shd w:val='clear' w:fill='D9D9D9'/>";
        String rest = row(cell(p("E1")), cell(p("Overload")));
        assertThat(blocks(table(row(cell(bold("Code")), cell(bold("Meaning"))), rest)
                        + table(row(cell(shade, p("Code")), cell(shade, p("Meaning"))), rest)
                        + table(row(cell(p("Code")), cell(p("Meaning"))), rest)))
                .contains("table 2 1\n  0=Code")
                .contains("table 2 0\n  0=Code")
                .satisfies(t -> assertThat(t.split("table 2 1", -1)).hasSize(3));
    }

    @Test
    void header_ofATableStyleThatSetsTheFirstRowApart_isTold() throws UnreadableDocument {
        String rows = row(cell(p("Code")), cell(p("Meaning"))) + row(cell(p("E1")), cell(p("Overload")));
        String style = "<w:tblPr><w:tblStyle w:val='grid4'/><w:tblLook w:val='%s'/></w:tblPr>";
        assertThat(blocks("<w:tbl>" + String.format(style, "04A0") + rows + "</w:tbl>"))
                .startsWith("table 2 1");
        assertThat(blocks("<w:tbl>" + String.format(style, "0480") + rows + "</w:tbl>"))
                .startsWith("table 2 0");
    }

    @Test
    void changes_tracked_areReadAsAccepted() throws UnreadableDocument {
        assertThat(blocks(
                        "<w:p><w:r><w:t xml:space='preserve'>设定为</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del>"
                                + "<w:ins><w:r><w:t>8</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                                + "<w:r><w:t> bar</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"))
                .isEqualTo("p 设定为8 bar");
    }

    @Test
    void noticesAndTextBoxes_areReadOnce() throws UnreadableDocument {
        String box = "<w:txbxContent>" + p("警告") + p("高温！") + "</w:txbxContent>";
        assertThat(blocks(table(row(cell(p("危险 DANGER") + p("高压"))))
                        + table(row(cell(p("")), cell(p("注意：轻放"))))
                        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>" + box
                        + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>" + box
                        + "</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>anchor</w:t></w:r></w:p>"
                        + p("NOTE: greased for life")))
                .isEqualTo("""
                        !DANGER 高压
                        !CAUTION 轻放
                        p anchor
                        !WARNING 高温！
                        !NOTE greased for life""");
    }

    @Test
    void title_ofTheFile_isTheDocuments() throws UnreadableDocument {
        Document document = read(new DocxParts().title("螺杆空压机").body(p("x")));
        assertThat(document.title()).isEqualTo("螺杆空压机");
        assertThat(document.name()).isEqualTo("手册.docx");
    }

    @Test
    void content_thatBreaksOff_isReadUpToThere() throws UnreadableDocument {
        Document document = read(new DocxParts()
                .part(
                        "word/document.xml",
                        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                                + p("first") + "<w:p><w:r>"));
        assertThat(BlockText.of(document.blocks())).isEqualTo("p first");
        assertThat(document.problems())
                .singleElement()
                .satisfies(x -> assertThat(x.code()).isEqualTo("BROKEN_FILE"));
    }

    @Test
    void styles_thatAreBroken_areToldAndTheTextRead() throws UnreadableDocument {
        Document document = read(new DocxParts().body(p("text")).part("word/styles.xml", "<w:styles"));
        assertThat(BlockText.of(document.blocks())).isEqualTo("p text");
        assertThat(document.problems())
                .singleElement()
                .satisfies(x -> assertThat(x.code()).isEqualTo("PART_UNREADABLE"));
    }

    @Test
    void entities_areNeverReplaced() {
        assertThatThrownBy(() -> read(new DocxParts()
                        .prologue("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>")
                        .body(p("&x;"))))
                .isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void file_asTheOfficeLibraryWritesIt_isRead() throws IOException, UnreadableDocument {
        Path file = folder.resolve("poi.docx");
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("If the pump leaks, change the seal.");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Alarm");
            table.getRow(0).getCell(1).setText("Solution");
            table.getRow(1).getCell(0).setText("A1");
            table.getRow(1).getCell(1).setText("Reset");
            table.getRow(0).setRepeatHeader(true);
            word.write(out);
        }
        assertThat(BlockText.of(new DocxReader().read(file, Progress.NONE).blocks()))
                .isEqualTo("""
                        p If the pump leaks, change the seal.
                        table 2 1
                          0=Alarm ; 1=Solution
                          0=A1 ; 1=Reset""");
    }
}
