package org.faultbook.diagnosis.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Makes any number of tickets out of the sample tickets: within an equipment family and a language, the wordings of the
 * symptom, the cause, the fix and the equipment each come from another ticket. Half of what it makes is Chinese. The
 * same seed makes the same tickets.
 */
final class RecombinedTickets {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 5, 1, 8, 0);
    private static final int MINUTES = 18 * 30 * 24 * 60;

    private final Map<Language, List<List<Ticket>>> families = new EnumMap<>(Language.class);
    private final Random random;
    private final int variants;

    /**
     * @param folder of the sample tickets
     * @param variants made-up models of each real one; few of them are frequent, most are rare
     */
    RecombinedTickets(Path folder, long seed, int variants) {
        this.random = new Random(seed);
        this.variants = variants;
        for (List<Ticket> family : SampleTicketsRead.of(folder)) {
            for (Language language : Language.values()) {
                List<Ticket> told = family.stream()
                        .filter(t -> t.isClosed() && t.language() == language && symptom(t) != null)
                        .filter(t -> t.text(TextPart.FIX) != null)
                        .toList();
                if (told.size() >= 20) {
                    families.computeIfAbsent(language, l -> new ArrayList<>()).add(told);
                }
            }
        }
    }

    /** Writes a CSV file with a header. */
    void write(Path file, int count) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("工单号,服务类型,状态,报修时间,完成时间,设备类型,厂家,型号,序列号,故障代码,报修内容,故障现象,故障原因,处理措施,工时,工程师\n");
            for (int n = 0; n < count; n++) {
                out.write(row(n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * A question of 8 to 48 tokens: wordings of tickets of a family, cut to a drawn length.
     *
     * @param tokens counts the tokens of a text, the two marks of its ends included
     */
    String question(Language language, ToIntFunction<String> tokens) {
        List<Ticket> family = family(language);
        int wanted = 8 + random.nextInt(41);
        String joint = language == Language.ZH ? "，" : ", ";
        StringBuilder text = new StringBuilder(Objects.requireNonNull(symptom(any(family))));
        while (tokens.applyAsInt(text.toString()) < wanted) {
            text.append(joint).append(Objects.requireNonNull(symptom(any(family))));
        }
        while (tokens.applyAsInt(text.toString()) > wanted) {
            text.setLength(language == Language.ZH ? text.length() - 1 : Math.max(1, text.lastIndexOf(" ")));
        }
        return text.toString();
    }

    private String row(int n) {
        List<Ticket> family = family(n % 2 == 0 ? Language.ZH : Language.EN);
        Ticket machine = any(family);
        int variant = (int) (variants * Math.pow(random.nextDouble(), 3));
        String model = Objects.requireNonNullElse(machine.equipment().model(), "M") + "-" + variant;
        LocalDateTime opened = FIRST.plusMinutes(random.nextInt(MINUTES));
        int minutes = 15 + random.nextInt(400);
        List<String> codes = any(family).faultCodes();
        return String.join(
                        ",",
                        "R" + (1_000_000 + n),
                        "维修",
                        "已关闭",
                        TIME.format(opened),
                        TIME.format(opened.plusMinutes(minutes + 60L)),
                        cell(machine.equipment().type()),
                        cell(machine.equipment().manufacturer()),
                        cell(model),
                        "SN" + model.hashCode() % 1000 + "-" + random.nextInt(50_000),
                        cell(codes.isEmpty() ? null : codes.getFirst()),
                        cell(mixed(symptom(any(family)), symptom(any(family)))),
                        cell(any(family).text(TextPart.FOUND)),
                        cell(any(family).text(TextPart.CAUSE)),
                        cell(any(family).text(TextPart.FIX)),
                        Integer.toString(minutes),
                        "工程师" + random.nextInt(60))
                + "\n";
    }

    private static @Nullable String symptom(Ticket ticket) {
        String reported = ticket.text(TextPart.REPORTED);
        return reported != null ? reported : ticket.text(TextPart.TITLE);
    }

    /** The first clause of one wording and the last of the other. */
    private static String mixed(@Nullable String a, @Nullable String b) {
        return clauses(a).getFirst() + "，" + clauses(b).getLast();
    }

    private static List<String> clauses(@Nullable String wording) {
        String told = Objects.requireNonNullElse(wording, "");
        List<String> clauses = Pattern.compile("[，。；,;.]")
                .splitAsStream(told)
                .filter(c -> !c.isBlank())
                .toList();
        return clauses.isEmpty() ? List.of(told) : clauses;
    }

    private List<Ticket> family(Language language) {
        return any(Objects.requireNonNull(families.get(language)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
