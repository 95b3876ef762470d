package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseExportsTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")";

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static String hostile = "";

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        FaultCase c = home.byCause("壳体开裂");
        hostile = c.id();
        Article article = new Article(
                c.scope(),
                new Cause(FORMULA, CauseBasis.STATED, List.of()),
                List.of(new Symptom("@SUM(A1)\u0007\n-2\r+3", Language.ZH, 1, List.of())),
                c.fixes(),
                c.checks(),
                null,
                null);
        home.services.store().cases().edit(hostile, 1, article, new Change(new Actor("p-x"), Instant.EPOCH, ""));
        home.untilIndexed();
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static HttpResponse<byte[]> file(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(home.address() + path.substring(1)))
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static List<CSVRecord> csv(String path) throws Exception {
        String text = new String(file(path).body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    private static List<Row> xlsx(String path) throws Exception {
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file(path).body()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    @Test
    void csv_allCases_eachOnceAsTheListHasThem() throws Exception {
        HttpResponse<byte[]> answer = file("/cases.csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"faultbook-cases-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        List<CSVRecord> rows = csv("/cases.csv");
        assertThat(rows.getFirst().get(0)).isEqualTo("案例号");
        assertThat(rows.stream().skip(1).map(r -> r.get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        home.answering().stream().map(FaultCase::id).toList());
    }

    @Test
    void file_narrowedDown_holdsWhatThePageListsInItsOrder() throws Exception {
        for (String query : List.of("q=%E6%BC%8F%E6%B0%B4&basis=STATED", "manufacturer=%E6%B5%B7%E6%B3%93", "q=zzz")) {
            List<String> listed = new ArrayList<>();
            Document page = home.page("/cases?sort=newest&" + query);
            while (true) {
                page.select("section.found > ol .row h3 a").forEach(a -> listed.add(a.attr("href")));
                String next = page.select("a[rel=next]").attr("href");
                if (next.isEmpty()) {
                    break;
                }
                page = home.page(next);
            }
            List<CSVRecord> rows = csv("/cases.csv?sort=newest&" + query);
            assertThat(rows.stream().skip(1).map(r -> "/cases/" + r.get(0)))
                    .as(query)
                    .containsExactlyElementsOf(listed);
            List<Row> sheet = xlsx("/cases.xlsx?sort=newest&" + query);
            assertThat(sheet.stream().skip(1).map(r -> "/cases/" + r.getCellText(0)))
                    .as(query)
                    .containsExactlyElementsOf(listed);
        }
    }

    @Test
    void page_withCases_linksTheFilesOfItsOwnChoice() throws Exception {
        Document page = home.page("/cases?basis=STATED&page=2");
        assertThat(page.select(".exports a").eachAttr("href"))
                .containsExactly("/cases.xlsx?basis=STATED", "/cases.csv?basis=STATED");
        assertThat(home.page("/cases?q=zzz").select(".exports")).isEmpty();
    }

    @Test
    void cells_thatLookLikeFormulas_areTextInBoth() throws Exception {
        CSVRecord row = csv("/cases.csv").stream()
                .filter(r -> r.get(0).equals(hostile))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(10)).isEqualTo("'" + FORMULA);
        assertThat(row.get(9)).startsWith("'@SUM(A1)\uFFFD").contains("-2").contains("+3");
        for (CSVRecord r : csv("/cases.csv")) {
            assertThat(r.stream()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
        }
        List<Row> rows = xlsx("/cases.xlsx");
        Row hostileRow = rows.stream()
                .filter(r -> r.getCellText(0).equals(hostile))
                .findFirst()
                .orElseThrow();
        assertThat(hostileRow.getCellText(10)).isEqualTo(FORMULA);
        for (Row r : rows) {
            for (Cell cell : r) {
                assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getFormula()).isNull();
            }
        }
    }

    @Test
    void files_whatDefeatsAProtection_isInNeither() throws Exception {
        assertThat(home.answering())
                .anyMatch(c -> c.fixes().stream().anyMatch(f -> f.summary().contains(PagedHome.PROHIBITED)));
        assertThat(new String(file("/cases.csv").body(), StandardCharsets.UTF_8))
                .doesNotContain(PagedHome.PROHIBITED);
        assertThat(xlsx("/cases.xlsx").stream()
                        .flatMap(Row::stream)
                        .map(cell -> cell == null ? "" : String.valueOf(cell.getValue())))
                .noneMatch(text -> text.contains(PagedHome.PROHIBITED));
    }
}
