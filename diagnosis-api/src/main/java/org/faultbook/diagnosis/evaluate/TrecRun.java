package org.faultbook.diagnosis.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a TREC run, {@code qid Q0 id rank score tag}: tab-separated where an id of the run has a space. */
public final class TrecRun {
    private TrecRun() {}

    public static void write(Path file, List<Ranking> rankings, String tag) {
        boolean spaced = rankings.stream()
                .anyMatch(r -> r.query().contains(" ") || r.ids().stream().anyMatch(id -> id.contains(" ")));
        String gap = spaced ? "\t" : " ";
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Ranking r : rankings) {
                for (int i = 0; i < r.ids().size(); i++) {
                    String score = String.format(Locale.ROOT, "%.6f", r.scores().get(i));
                    out.write(String.join(gap, r.query(), "Q0", r.ids().get(i), Integer.toString(i + 1), score, tag));
                    out.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run file " + file, e);
        }
    }
}
