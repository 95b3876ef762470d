package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.kb.text.LocalizedText;

/**
 * Measures, one row per system or part of the questions.
 *
 * @param rows the row {@code service} first
 * @param figures further figures by name (abstention, calibration, differences), in the order they are shown
 * @param notes what a reader must know to judge the figures
 * @param written files written
 */
public record MeasureReport(
        List<MetricsRow> rows, Map<String, Double> figures, List<LocalizedText> notes, List<Path> written) {
    public MeasureReport {
        rows = List.copyOf(rows);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        notes = List.copyOf(notes);
        written = List.copyOf(written);
    }
}
