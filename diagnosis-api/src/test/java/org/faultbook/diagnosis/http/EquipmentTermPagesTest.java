package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.OwnTerm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquipmentTermPagesTest {
    private static final String PATH = "/terms/equipment";
    private static final Map<String, String> ROASTER = fields("CLASS", "", "咖啡烘焙机", "coffee roaster", "烘豆机", "");
    private static final String ASKED = "烘豆机滚筒不转，电机嗡嗡响";

    @TempDir
    private Path folder;

    private PagedHome home;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        home = new PagedHome(folder);
        browser = new Browser(home.server);
    }

    @AfterEach
    void stop() {
        browser.close();
        home.close();
    }

    private static Map<String, String> fields(
            String kind, String of, String zh, String en, String others, String source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("of", of);
        fields.put("zh", zh);
        fields.put("en", en);
        fields.put("others", others);
        fields.put("source", source);
        return fields;
    }

    private static String preview(Map<String, String> fields) {
        return PATH + "/preview?lang=zh&"
                + fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Document shown(String address) throws Exception {
        return Jsoup.parse(browser.get(address).body());
    }

    private void save(Map<String, String> fields) throws Exception {
        assertThat(browser.submit(preview(fields), PATH, fields).statusCode()).isEqualTo(303);
    }

    private Diagnosis answer() {
        return home.services.diagnoser().diagnose(DiagnosisRequest.of(ASKED));
    }

    @Test
    void ownClass_previewedSavedWithdrawn_isUnderstoodFromTheNextQuestionOnAndNoLonger() throws Exception {
        home.page("/?q=" + URLEncoder.encode(ASKED, StandardCharsets.UTF_8));
        assertThat(answer().understood().equipment()).isEqualTo(EquipmentScope.ANY);

        Document before = shown(preview(ROASTER));
        assertThat(before.select(".told").text()).isEqualTo("咖啡烘焙机 = coffee roaster = 烘豆机");
        assertThat(before.select("#changed").text()).contains("看了 1 个提问");
        assertThat(before.select(".notice").text()).contains("没有安全提示");
        assertThat(home.services.store().terms().all()).isEmpty();

        save(ROASTER);
        assertThat(answer().understood().equipment())
                .isEqualTo(EquipmentScope.of("coffee-roaster", null, null, null, null));
        assertThat(answer().abstained())
                .as("what a base knows of other machines is no answer")
                .isTrue();
        assertThat(answer().safety()).isEmpty();
        assertThat(shown("/?lang=zh")
                        .select("#type option[value=coffee-roaster]")
                        .text())
                .isEqualTo("咖啡烘焙机");

        Map<String, String> notice =
                fields("NOTICE", "coffee-roaster", "滚筒 200 ℃ 以上", "The drum is above 200 °C", "", "ISO 13732-1");
        assertThat(shown(preview(notice)).select(".notice-of dd").eachText())
                .containsExactly("滚筒 200 ℃ 以上", "The drum is above 200 °C", "ISO 13732-1");
        save(notice);
        assertThat(answer().safety()).extracting(n -> n.text().zh()).containsExactly("滚筒 200 ℃ 以上");

        OwnTerm added = home.services.store().terms().all().getLast();
        String withdrawal = PATH + "/preview?lang=zh&withdraw=" + added.id();
        assertThat(shown(withdrawal).select(".notice").text()).contains("1 条");
        HttpResponse<String> withdrawn =
                browser.submit(withdrawal, PATH + "/" + added.id() + "/withdraw", Map.of("reason", "重复"));
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(answer().understood().equipment()).isEqualTo(EquipmentScope.ANY);
        assertThat(shown(PATH + "?lang=zh").text()).contains("已撤回的 1 条", "重复");
        assertThat(browser.get(withdrawal).statusCode()).isEqualTo(404);
    }

    @Test
    void names_ofAType_areReadInQuestionsAndSaidToHaveBeenMoved() throws Exception {
        Map<String, String> names = fields("NAMES", "circulating-pump", "", "", "水屁股泵、lift", "");
        Document before = shown(preview(names));
        assertThat(before.select(".notice").text()).contains("“lift”", "电梯");
        save(names);
        assertThat(home.services
                        .diagnoser()
                        .diagnose(DiagnosisRequest.of("水屁股泵漏水"))
                        .understood()
                        .equipment())
                .isEqualTo(EquipmentScope.of("pump", "circulating-pump", null, null, null));
        Document list = shown(PATH + "?lang=zh");
        assertThat(list.select("details.family").text()).contains("水屁股泵");
        assertThat(list.select("section[aria-labelledby=own] .told").text()).contains("= 水屁股泵 = lift");
    }

    @Test
    void form_entryThatCannotBeTaken_isShownAgainWithWhy() throws Exception {
        for (Map<String, String> wrong : List.of(
                fields("CLASS", "", "", "", "", ""),
                fields("CLASS", "", "泵", "pump", "", ""),
                fields("TYPE", "no-such-class", "管道泵", "inline pump", "", ""),
                fields("NAMES", "pump", "", "", "联系电话13812345678", ""),
                fields("NOTICE", "pump", "先断电", "Switch off", "", ""))) {
            HttpResponse<String> answer = browser.get(preview(wrong));
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(400);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("[role=alert]").text()).as(wrong.toString()).isNotEmpty();
            assertThat(page.select("[name=kind]").val()).isEqualTo(wrong.get("kind"));
        }
        assertThat(home.services.store().terms().all()).isEmpty();
    }
}
