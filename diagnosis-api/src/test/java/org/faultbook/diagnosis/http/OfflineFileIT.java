package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file, opened from disk by a real browser; and its search, asked what is known. */
class OfflineFileIT extends InBrowser {
    private static final Path GOLD = Path.of(System.getProperty("faultbook.root", ".."), "data", "gold");

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static Path file;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        file = folder.resolve("pump.html");
        Files.writeString(file, home.get("/offline/pump.html?lang=zh", Map.of()).body());
    }

    @AfterAll
    static void stop() {
        if (home != null) {
            home.close();
        }
    }

    private static Page open(BrowserContext phone) {
        Page page = phone.newPage();
        page.navigate(file.toUri().toString());
        return page;
    }

    @Test
    void file_openedFromDisk_searchesInBothLanguagesAndAsksNobody() {
        try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true)) {
            Page page = open(phone);
            page.getByLabel("故障代码或现象").fill("密封圈老化");
            assertThat(page.locator(".found").count()).isPositive();
            assertThat(page.locator(".found h2").allTextContents()).contains(PagedHome.SCRIPT);
            assertThat(page.locator(".found script, .found img").count()).isZero();
            assertThat(page.locator(".found").first().textContent()).contains("表现为");
            assertThat(page.locator("main").textContent()).doesNotContain("修好了");
            assertThat(sidewaysOverflow(page)).isZero();
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
            page.locator("#switch").click();
            page.getByLabel("Fault code or symptom").fill("zzzz");
            assertThat(page.locator("[role=status]").textContent()).isEqualTo("Nothing like it is in this pack.");
        }
    }

    @Test
    void search_codesWrittenInAnyWay_findTheirCaseFirst() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "en-GB", true)) {
            Page page = open(phone);
            page.evaluate("""
                    () => {
                      const made = (id, code, text) => ({ id, codes: code ? [code] : [], tickets: 1, cause: text, fixes: [],
                        scope: { zh: '变频器', en: 'inverter' }, symptoms: [{ text, language: 'en' }] });
                      const pack = { codes: [{ code: 'E-OC2', meanings: ['overcurrent'] }, { code: 'ERR 12', meanings: ['door'] }],
                        cases: [made('a', null, 'drive stops'), made('b', 'E-OC2', 'drive trips'), made('c', 'ERR 12', 'door opens')] };
                      globalThis.made = FaultbookSearch.index(pack);
                    }""");
            for (String asked : List.of("E-OC2", "e oc2", "变频器报EOC2停机", "Ｅ－ＯＣ２")) {
                assertThat(first(page, asked)).as(asked).isEqualTo("b overcurrent");
            }
            assertThat(first(page, "error 12 drive")).isEqualTo("c door");
            assertThat(first(page, "trip")).isEqualTo("b undefined");
        }
    }

    private static Object first(Page page, String asked) {
        return page.evaluate(
                "text => { const f = FaultbookSearch.search(made, text);"
                        + " return f.cases[0].held.id + ' ' + f.codes[0]?.meanings[0]; }",
                asked);
    }

    /** What the cases of a pack were made from is judged; questions are in words that people use for the same. */
    @Test
    void search_judgedQuestions_findTheirCauseAmongTheFirst() throws Exception {
        Map<String, String> truth = new HashMap<>();
        Files.readAllLines(GOLD.resolve("truth.tsv")).forEach(l -> truth.put(l.split("\t")[0], l.split("\t")[1]));
        Map<String, List<String>> right = new HashMap<>();
        Files.readAllLines(GOLD.resolve("qrels/test.tsv")).stream()
                .filter(l -> l.startsWith("pump-"))
                .map(l -> l.split("\t"))
                .forEach(
                        l -> right.computeIfAbsent(l[0], k -> new ArrayList<>()).add(l[1]));
        int asked = 0;
        int found = 0;
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = open(phone);
            page.evaluate("() => { globalThis.held = FaultbookSearch.index("
                    + "JSON.parse(document.getElementById('pack').textContent)); }");
            for (String line : Files.readAllLines(GOLD.resolve("queries.jsonl"))) {
                JsonNode query = new ObjectMapper().readTree(line);
                List<String> causes = right.get(query.get("_id").asText());
                if (causes != null && query.get("language").asText().equals("zh")) {
                    asked++;
                    List<?> ids = (List<?>) page.evaluate(
                            "text => FaultbookSearch.search(held, text, 5).cases.map(f => f.held.id)",
                            query.get("text").asText());
                    found += ids.stream().anyMatch(id -> tells((String) id, causes, truth)) ? 1 : 0;
                }
            }
        }
        assertThat(asked).isGreaterThan(10);
        assertThat(found / (double) asked).as("%d of %d", found, asked).isGreaterThan(0.5);
    }

    private static boolean tells(String caseId, List<String> causes, Map<String, String> truth) {
        return home.services.store().cases().contributions(caseId, 200).stream()
                .anyMatch(c -> causes.contains(truth.getOrDefault(c.ticket().number(), "")));
    }
}
