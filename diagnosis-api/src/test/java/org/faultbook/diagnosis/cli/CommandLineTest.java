package org.faultbook.diagnosis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.home.BacktestRequest.Hidden;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleFaultbook;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final SampleFaultbook faultbook = new SampleFaultbook();

    @TempDir
    private Path folder;

    private String in = "";
    private String out = "";
    private String err = "";

    @Test
    void diagnose_question_answeredInItsLanguage() {
        assertThat(run(Map.of("LANG", "en_US.UTF-8"), "diagnose", "水泵漏水")).isZero();
        assertThat(out).startsWith("安全须知").contains("1  机械密封动静环磨损");
        assertThat(err).isEmpty();
        assertThat(run(Map.of(), "diagnose", "水泵漏水", "--lang", "en")).isZero();
        assertThat(out).startsWith("Safety, before you touch it");
        assertThat(faultbook.services.asked().language()).isEqualTo(Language.EN);
    }

    @Test
    void diagnose_json_oneDocumentOnStandardOutput() throws Exception {
        assertThat(run(
                        Map.of(),
                        "diagnose",
                        "--json",
                        "水泵漏水",
                        "--equipment",
                        "type=循环泵,model=HLS 65,125,serialNumber=S1"))
                .isZero();
        assertThat(new ObjectMapper().readTree(out).at("/results/0/caseId").asText())
                .isEqualTo("case-1");
        assertThat(faultbook.services.asked().equipment().model()).isEqualTo("HLS 65,125");
        assertThat(faultbook.services.asked().equipment().serialNumber()).isEqualTo("S1");
    }

    @Test
    void diagnose_partsToBring_asManyAsSaidElseFive() {
        assertThat(run(Map.of(), "diagnose", "水泵漏水", "--max-parts", "2")).isZero();
        assertThat(out).contains("上门带上").contains("电话里先问");
        assertThat(faultbook.services.asked().maxParts()).isEqualTo(2);
        run(Map.of(), "diagnose", "水泵漏水");
        assertThat(faultbook.services.asked().maxParts()).isEqualTo(5);
    }

    @Test
    void diagnose_abstention_isGood() {
        assertThat(run(Map.of(), "diagnose", "咖啡机不出奶泡")).isZero();
        assertThat(out).contains("不认识这种设备").doesNotContain("级别");
    }

    @Test
    void home_anywhereAfterTheName_elseTheEnvironment() {
        run(Map.of("FAULTBOOK_HOME", "/tmp/env-home"), "verify");
        assertThat(faultbook.opened().getLast()).isEqualTo(Path.of("/tmp/env-home"));
        run(Map.of("FAULTBOOK_HOME", "/tmp/env-home"), "import", "tickets", "a.csv", "--home", "/tmp/h1");
        assertThat(faultbook.opened().getLast()).isEqualTo(Path.of("/tmp/h1"));
        run(Map.of(), "import", "--home=/tmp/h2", "tickets", "a.csv");
        assertThat(faultbook.opened().getLast()).isEqualTo(Path.of("/tmp/h2"));
    }

    @Test
    void importTickets_summary_countsAndWarnings() throws Exception {
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "import", "tickets", "a.csv"))
                .isZero();
        assertThat(out).contains("读入 10 行：新增 10").contains("注意：级别一列有歧义");
        assertThat(err).as("over too soon for a line of progress").isEmpty();
        assertThat(run(Map.of(), "import", "tickets", "a.csv", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).get("new").asInt()).isEqualTo(10);
    }

    @Test
    void importTickets_noRowTaken_fails() {
        faultbook.services.rejected = 10;
        assertThat(run(Map.of(), "import", "tickets", "a.csv")).isEqualTo(1);
    }

    @Test
    void importTickets_dryRun_showsWhatWasUnderstood() throws Exception {
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "import", "tickets", "a.csv", "--dry-run"))
                .isZero();
        assertThat(out)
                .contains("工单号  number")
                .contains("动静环磨损")
                .contains("[person-1]")
                .contains("什么都没有存");
        run(Map.of(), "import", "tickets", "a.csv", "--dry-run", "--json");
        assertThat(new ObjectMapper()
                        .readTree(out)
                        .at("/tickets/0/fixes/0/outcome")
                        .asText())
                .isEqualTo("SEEN");
    }

    @Test
    void importTickets_dryRun_saysWhyAColumnIsReadSoAndWritesTheMapping() throws Exception {
        Path mapping = folder.resolve("m.json");
        String[] command = {"import", "tickets", "a.csv", "--dry-run", "--write-mapping", mapping.toString()};
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), command)).isZero();
        assertThat(out).contains("已知列名 [W-1]").contains("保留为属性");
        assertThat(err).contains("m.json");
        assertThat(Files.readString(mapping)).isEqualTo("{}");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), command))
                .as("a mapping that somebody corrected is not written over")
                .isEqualTo(1);
        assertThat(err).contains("已存在");
        run(Map.of(), "import", "tickets", "a.csv", "--dry-run", "--json");
        var column = new ObjectMapper().readTree(out).at("/columns/0");
        assertThat(column.get("why").asText()).isEqualTo("已知列名");
        assertThat(column.at("/samples/0").asText()).isEqualTo("W-1");
        assertThat(run(Map.of(), "import", "tickets", "a.csv", "--write-mapping", "x.json"))
                .isEqualTo(2);
    }

    @Test
    void importTickets_prohibitedActs_areSaidAndWhereToLook() throws Exception {
        SampleCases.prohibited(faultbook.services.store(), 3);
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "import", "tickets", "a.csv"))
                .isZero();
        assertThat(out).contains("工单体检", "3 张工单含禁止做法，见 faultbook report safety").doesNotContain("短接");
        run(Map.of(), "import", "tickets", "a.csv", "--json");
        assertThat(new ObjectMapper()
                        .readTree(out)
                        .at("/health/marks/PROHIBITED_ACT")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void reportTickets_textJsonAndPage() throws Exception {
        SampleCases.joinInto(faultbook.services.store(), 3);
        faultbook.services.backtest = new BacktestFigures(512, 400, 160, 244, 20, 48, 32);
        Path page = folder.resolve("health.html");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "report", "tickets", "--html", page.toString()))
                .isZero();
        assertThat(out).contains("可用工单 3 张，前三命中 61%，只猜最常见 12%，主动说不知道 8.0%", "等级：A 3");
        assertThat(page).content().contains("工单体检报告", "前三命中");
        run(Map.of(), "report", "tickets", "--json", "--lang", "en");
        var json = new ObjectMapper().readTree(out);
        assertThat(json.at("/backtest/hit3").asInt()).isEqualTo(244);
        assertThat(json.get("sentence").asText()).startsWith("3 usable tickets, hit in the first three 61%");
    }

    @Test
    void reportSafety_ticketsWithTheirWords() throws Exception {
        SampleCases.prohibited(faultbook.services.store(), 2);
        Path page = folder.resolve("safety.html");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "report", "safety", "--html", page.toString()))
                .isZero();
        assertThat(out).contains("P-1 · 三号站", "「短接压力开关」");
        assertThat(page).content().contains("P-2", "短接压力开关");
        run(Map.of(), "report", "safety", "--json");
        assertThat(new ObjectMapper().readTree(out).get("reviews")).hasSize(2);
    }

    @Test
    void reportTerms_pairsWithTheirSentencesAndPlaces() throws Exception {
        Path sheet = folder.resolve("terms.tsv");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "report", "terms", "--tsv", sheet.toString()))
                .isZero();
        assertThat(out).contains("引射器 = ejector（把握 0.81，见于 2 处）", "《HLS 系列使用说明书》 8 故障排除 第 12 页");
        assertThat(sheet).content().startsWith("zh\ten\tsureness").contains("引射器\tejector\t0.81\t2\t引射器堵塞\t");
        run(Map.of(), "report", "terms", "--lang", "en");
        assertThat(out).contains("1 pairs of terms", "引射器 = ejector (sureness 0.81, in 2 places)");
        run(Map.of(), "report", "terms", "--json");
        var term = new ObjectMapper().readTree(out).at("/terms/0");
        assertThat(term.get("zh").asText()).isEqualTo("引射器");
        assertThat(term.at("/evidence/0/en/text").asText()).isEqualTo("Ejector blocked");
        assertThat(term.at("/evidence/0/en/page").isNull()).isTrue();
        assertThat(term.at("/evidence/0/zh/manual").asText()).isEqualTo("hls-zh");
    }

    @Test
    void closingText_ofStandardInput_textAloneOnStandardOutput() throws Exception {
        in = "{\"subject\":\"水泵漏水\",\"cause\":\"机械密封磨损\",\"done\":[\"更换机械密封\"]}";
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "closing-text", "-")).isZero();
        assertThat(out).startsWith("现象：水泵漏水\n原因：机械密封磨损\n处理：更换机械密封").doesNotContain("等级");
        assertThat(err).contains("等级 A：");
        assertThat(run(Map.of(), "closing-text", "-", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).get("grade").asText()).isEqualTo("A");
    }

    @Test
    void closingText_wrongInput_isSaid() {
        in = "{\"done\": 3}";
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "closing-text", "-")).isEqualTo(1);
        assertThat(err).contains("done").doesNotContain("\tat ");
        in = "not json";
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "closing-text", "-")).isEqualTo(1);
        assertThat(err).contains("不是 JSON").doesNotContain("\tat ");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "closing-text", "no-such-file.json"))
                .isEqualTo(1);
        assertThat(err).contains("没有这个文件");
    }

    @Test
    void importUndo_withoutId_listsTheLastImports() throws Exception {
        assertThat(run(Map.of("LANG", "en_US.UTF-8"), "import", "undo")).isZero();
        assertThat(out).contains("b-2", "may.csv", "interrupted", "9 new", "b-1", "taken back");
        assertThat(run(Map.of(), "import", "undo", "--list", "--json")).isZero();
        var json = new ObjectMapper().readTree(out);
        assertThat(json.at("/imports/0/batch").asText()).isEqualTo("b-2");
        assertThat(json.at("/imports/0/undone").isNull()).isTrue();
        assertThat(json.at("/imports/1/files/0").asText()).isEqualTo("april.csv");
    }

    @Test
    void importUndo_import_saysWhatWentAndWhatAPersonKeeps() throws Exception {
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "import", "undo", "b-2")).isZero();
        assertThat(out).contains("已撤回导入 b-2：删除工单 7 张，恢复其他版本 2 张，保持不变 1 张", "c-1  动静环磨损 （p-editor");
        assertThat(run(Map.of(), "import", "undo", "b-2", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).at("/kept/0/caseId").asText())
                .isEqualTo("c-1");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "import", "undo", "b-9")).isEqualTo(1);
        assertThat(err).contains("b-9");
        assertThat(run(Map.of(), "import", "undo", "b-2", "b-1")).isEqualTo(2);
        assertThat(run(Map.of(), "import", "undo", "b-2", "--list")).isEqualTo(2);
    }

    @Test
    void forget_named_saysWhatWentAndWhatStays() throws Exception {
        assertThat(run(
                        Map.of("LANG", "en_US.UTF-8"),
                        "forget",
                        "--ticket",
                        "WX-1",
                        "--ticket",
                        "WX-2",
                        "--serial",
                        "SN 7",
                        "--dry-run"))
                .isZero();
        assertThat(out)
                .contains("This would be forgotten", "Tickets: 2 (3 versions) default:WX-1 default:WX-2", "SN 7")
                .contains("rejects files: 5", "c-1  动静环磨损", "default:WX-9", "nothing was changed");
        assertThat(run(Map.of(), "forget", "--person", "张伟", "--json")).isZero();
        var json = new ObjectMapper().readTree(out);
        assertThat(json.get("dryRun").asBoolean()).isFalse();
        assertThat(json.get("persons").asInt()).isEqualTo(1);
        assertThat(json.at("/mentions/0/number").asText()).isEqualTo("WX-9");
    }

    @Test
    void forget_nothingNamed_isBadUsage() {
        assertThat(run(Map.of(), "forget")).isEqualTo(2);
        assertThat(run(Map.of(), "forget", "--ticket", " ")).isEqualTo(2);
        assertThat(run(Map.of(), "forget", "--serial", "S", "--source", "north"))
                .isEqualTo(2);
    }

    @Test
    void verify_difference_fails() {
        assertThat(run(Map.of(), "verify")).isZero();
        faultbook.services.differences = List.of("case c-1 is not in the index");
        assertThat(run(Map.of(), "verify")).isEqualTo(1);
        assertThat(out).contains("case c-1 is not in the index");
    }

    @Test
    void evaluate_json_serviceRowFirstAndNoNaN() throws Exception {
        assertThat(run(Map.of(), "evaluate", "data", "--past", "none", "--folds", "5", "--run", "r.txt", "--json"))
                .isZero();
        var json = new ObjectMapper().readTree(out);
        assertThat(json.at("/rows/0/row").asText()).isEqualTo("service");
        assertThat(json.at("/rows/0/hit@1").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/rows/1/hit@1").isNull()).isTrue();
        assertThat(faultbook.evaluated().getLast().pastSymptoms()).isFalse();
        assertThat(faultbook.evaluated().getLast().folds()).isEqualTo(5);
    }

    @Test
    void backtest_options_reachTheRequest() {
        assertThat(run(Map.of(), "backtest", "a.csv", "--label", "FM", "--split", "time:0.8", "--zone", "UTC"))
                .isZero();
        assertThat(faultbook.backtested().getLast().hidden()).isEqualTo(Hidden.LABEL);
        assertThat(faultbook.backtested().getLast().hiddenName()).isEqualTo("FM");
        assertThat(faultbook.backtested().getLast().timeShare()).isEqualTo(0.8);
        assertThat(run(Map.of(), "backtest", "a.csv")).isZero();
        assertThat(faultbook.backtested().getLast().hidden()).isEqualTo(Hidden.OWN_CAUSE);
        assertThat(out).contains("service").contains("0.500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "import",
                "report",
                "closing-text",
                "diagnose",
                "diagnose x --limit 0",
                "diagnose x --limit many",
                "diagnose x --max-parts 21",
                "diagnose x --max-parts -1",
                "diagnose x --equipment colour=red",
                "diagnose x --lang fr",
                "import tickets",
                "import tickets a.csv --zone Mars/Olympus",
                "import tickets a.csv --encoding klingon",
                "evaluate",
                "evaluate d --folds 1",
                "backtest a.csv --split half",
                "backtest a.csv --label a --text b",
                "serve --port 70000",
                "serve --tls-cert a.pem",
                "serve --tls-self-signed --behind-proxy",
                "user",
                "user add li",
                "user role li CHIEF",
                "verify --nonsense"
            })
    void badUsage_exitCode2AndAWord(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        for (String language : List.of("zh_CN.UTF-8", "en_US.UTF-8")) {
            assertThat(run(Map.of("LANG", language), args)).as(line).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).contains("--help").doesNotContain("Exception").doesNotContain("\tat ");
        }
        assertThat(faultbook.opened()).isEmpty();
    }

    @Test
    void failure_ofTheStore_inTheReadersLanguageWithExitCode1() throws Exception {
        faultbook.services.failure = new StoreException(StoreException.Reason.NO_SPACE, "/data/faultbook.db", null);
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "diagnose", "x", "--json"))
                .isEqualTo(1);
        assertThat(err).contains("磁盘已满").contains("/data/faultbook.db").doesNotContain("\tat ");
        assertThat(new ObjectMapper().readTree(out).at("/error/kind").asText()).isEqualTo("NO_SPACE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "import",
                "import tickets",
                "import equipment",
                "report",
                "report tickets",
                "report safety",
                "closing-text",
                "diagnose",
                "serve",
                "user",
                "user add",
                "user list",
                "user role",
                "user password",
                "user disable",
                "user enable",
                "reindex",
                "verify",
                "evaluate",
                "backtest"
            })
    void help_everyCommand_describedInBothLanguages(String command) {
        String line = (command + " --help").strip();
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), line.split(" "))).isZero();
        assertThat(out).contains("用法：").contains("数据目录");
        String chinese = out;
        assertThat(run(Map.of("LANG", "C"), line.split(" "))).isZero();
        assertThat(out).contains("Usage:").contains("Data folder").isNotEqualTo(chinese);
        assertThat(out.lines().filter(l -> l.matches("\\s+--?[\\w=|.-]+\\s*")))
                .as("options without words")
                .isEmpty();
    }

    @Test
    void serve_portTaken_saysSoBeforeTheHomeIsOpened() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "serve", "--port", port))
                    .isEqualTo(1);
            assertThat(err).contains("无法监听 127.0.0.1:" + port).doesNotContain("\tat ");
            assertThat(faultbook.opened()).isEmpty();
        }
    }

    @Test
    void demo_once_importsPrintsThreeDiagnosesAndEnds() throws Exception {
        System.setProperty("faultbook.data", System.getProperty("faultbook.root") + "/data");
        try {
            assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "demo", "--once")).isZero();
            assertThat(out.lines().filter(line -> line.startsWith("问："))).hasSize(3);
            assertThat(run(Map.of(), "demo", "--once", "--json")).isZero();
            assertThat(new ObjectMapper().readTree(out).get("diagnoses")).hasSize(3);
        } finally {
            System.clearProperty("faultbook.data");
        }
    }

    @Test
    void colours_onlyOnATerminal() {
        run(Map.of(), "diagnose", "漏水");
        assertThat(out).doesNotContain("\u001b[");
        runOn("12", Map.of("TERM", "xterm"), "diagnose", "漏水");
        assertThat(out).contains("\u001b[");
        runOn("12", Map.of("TERM", "xterm", "NO_COLOR", "1"), "diagnose", "漏水");
        assertThat(out).doesNotContain("\u001b[");
    }

    private int run(Map<String, String> environment, String... args) {
        return runOn("", environment, args);
    }

    private int runOn(String terminal, Map<String, String> environment, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                terminal,
                100,
                environment);
        int code = Main.run(args, faultbook, console);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
