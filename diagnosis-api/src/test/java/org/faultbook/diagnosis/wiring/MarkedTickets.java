package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Seeded tickets of a few faults, each with words of its own in every text, so that any trace of it can be found. */
record MarkedTickets(
        String number,
        LocalDateTime opened,
        LocalDateTime updated,
        int fault,
        String mark,
        String serial,
        String solver,
        String caller) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2025, 3, 1, 8, 0);
    private static final String[] HEADER = {
        "number",
        "status",
        "opened",
        "closed",
        "updated",
        "title",
        "reported",
        "found",
        "cause",
        "fix",
        "result",
        "equipmentType",
        "manufacturer",
        "model",
        "serialNumber",
        "solver",
        "报修人",
        "班组",
        "minutes"
    };
    private static final String[][] FAULTS = {
        {"循环泵漏水", "机封处漏水成线", "机械密封磨损", "更换机械密封，试运行正常"},
        {"循环泵振动大", "轴承处异响发烫", "轴承缺油损坏", "更换轴承并加注润滑脂"},
        {"水泵不启动", "接触器不吸合", "接触器线圈烧坏", "更换接触器，启动正常"},
        {"水泵跳闸", "热继电器动作", "电机绕组受潮绝缘低", "烘干电机绕组后绝缘恢复"}
    };

    /** Of some {@code units} units and {@code persons} persons; every fifth has no marks but number, unit and persons. */
    static MarkedTickets random(Random random, String number, int units, int persons) {
        return new MarkedTickets(
                number,
                START.plusHours(random.nextInt(24 * 200)),
                START.plusDays(300).plusMinutes(random.nextInt(1000)),
                random.nextInt(FAULTS.length),
                random.nextInt(5) == 0 ? "" : letters(random),
                "UN" + (1000 + random.nextInt(units)) + "X",
                person(random.nextInt(persons)),
                person(random.nextInt(persons)));
    }

    static String person(int n) {
        return "" + "赵钱孙李周吴郑王".charAt(n % 8) + "安博昌定恩方冠宏".charAt(n / 8 % 8) + "毅伟强敏静磊洋勇".charAt(n * 5 % 8);
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder("zq");
        for (int i = 0; i < 8; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /** The words that stand in nothing but this ticket. */
    List<String> traces() {
        List<String> traces = new ArrayList<>(List.of(number));
        if (!mark.isEmpty()) {
            for (String text : List.of("t", "r", "f", "c", "x", "e", "g")) {
                traces.add(text + mark);
            }
        }
        return traces;
    }

    String reported() {
        return FAULTS[fault][0] + "，" + marked("r") + "，请尽快处理";
    }

    private String marked(String text) {
        return mark.isEmpty() ? "现场" : text + mark;
    }

    static void write(Path file, List<MarkedTickets> tickets) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) HEADER);
            for (MarkedTickets t : tickets) {
                csv.printRecord(
                        t.number,
                        "closed",
                        TIME.format(t.opened),
                        TIME.format(t.opened.plusHours(3)),
                        TIME.format(t.updated),
                        FAULTS[t.fault][0] + " " + t.marked("t"),
                        t.reported(),
                        FAULTS[t.fault][1] + "，" + t.marked("f"),
                        FAULTS[t.fault][2] + " " + t.marked("c"),
                        FAULTS[t.fault][3] + "，" + t.marked("x"),
                        "恢复正常 " + t.marked("e"),
                        "循环泵",
                        "海泓",
                        "HLS65-125",
                        t.serial,
                        t.solver,
                        t.caller,
                        t.marked("g"),
                        45);
            }
        }
    }

    /** The same ticket with another text, changed later or earlier. */
    MarkedTickets changed(Random random) {
        return new MarkedTickets(
                number,
                opened,
                updated.plusMinutes(random.nextInt(2000) - 500),
                random.nextInt(FAULTS.length),
                random.nextBoolean() ? mark : letters(random),
                serial,
                random.nextBoolean() ? solver : person(random.nextInt(8)),
                caller);
    }
}
