package org.faultbook.diagnosis.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a TREC run, {@code qid Q0 id rank score tag}: tab-separated where an id of the run has a space. Written scores
 * fall strictly, a millionth at the least: measuring programs go by the score and break ties in ways of their own.
 */
public final class TrecRun {
    private TrecRun() {}

    public static void write(Path file, List<Ranking> rankings, String tag) {
        boolean spaced = rankings.stream()
                .anyMatch(r -> r.query().contains(" ") || r.ids().stream().anyMatch(id -> id.contains(" ")));
        String gap = spaced ? "\t" : " ";
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Ranking r : rankings) {
                long before = Long.MAX_VALUE;
                for (int i = 0; i < r.ids().size(); i++) {
                    long millionths = Math.min(Math.round(r.scores().get(i) * 1e6), before - 1);
                    before = millionths;
                    String score = BigDecimal.valueOf(millionths, 6).toPlainString();
                    out.write(String.join(gap, r.query(), "Q0", r.ids().get(i), Integer.toString(i + 1), score, tag));
                    out.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run file " + file, e);
        }
    }
}
