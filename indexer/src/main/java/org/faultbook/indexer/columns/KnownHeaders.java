package org.faultbook.indexer.columns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headers known without a mapping, per system; read from {@code headers.tsv}. */
final class KnownHeaders {
    /** @param preference the lower, the more the header is meant when several stand for one column */
    record Meaning(TicketSystem system, Column column, int preference) {
        private Meaning after(int steps) {
            return new Meaning(system, column, preference + steps);
        }
    }

    private static final int FAR = 1_000_000;
    /** Too common a word to mean outside its own system what it means there: a name may be a person's. */
    private static final Set<String> NOT_BORROWED = Set.of("name", "group");

    static final KnownHeaders SHIPPED = load();

    /** Plain words are found in every export; the headers of a system are found in that one only. */
    private static final double SHEET_WEIGHT = 0.4;

    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    /** Headers that mean nothing in a system, whatever they mean elsewhere. */
    private final Map<TicketSystem, Set<String>> nothing = new EnumMap<>(TicketSystem.class);
    /** As written in the list, since folding loses where a word ends. */
    private final Map<String, String> written = new java.util.LinkedHashMap<>();

    private KnownHeaders() {}

    private static KnownHeaders load() {
        KnownHeaders known = new KnownHeaders();
        var stream = Objects.requireNonNull(KnownHeaders.class.getResourceAsStream("headers.tsv"), "headers.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int preference = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t");
                    if (cells[1].equals(ColumnMapping.ATTRIBUTE)) {
                        known.nothing
                                .computeIfAbsent(TicketSystem.valueOf(cells[0]), k -> new HashSet<>())
                                .add(HeaderFolding.fold(cells[2]));
                        continue;
                    }
                    Column column = Column.named(cells[1]).orElseThrow();
                    known.written.putIfAbsent(HeaderFolding.fold(cells[2]), cells[2]);
                    known.meanings
                            .computeIfAbsent(HeaderFolding.fold(cells[2]), k -> new ArrayList<>())
                            .add(new Meaning(TicketSystem.valueOf(cells[0]), column, preference++));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("headers.tsv is part of the program and cannot be read", e);
        }
        return known;
    }

    /**
     * What the header means in a system, else in a plain sheet, else in any other system; null where unknown. Borrowed
     * meanings are the less preferred: beside Jira's {@code key} an {@code id} is not the number.
     */
    @Nullable
    Meaning meaning(String folded, TicketSystem system) {
        if (isNothing(folded, system)) {
            return null;
        }
        List<Meaning> all = meanings.getOrDefault(folded, List.of());
        int borrowed = 0;
        for (TicketSystem wanted : List.of(system, TicketSystem.SHEET)) {
            for (Meaning meaning : all) {
                if (meaning.system() == wanted) {
                    return meaning.after(borrowed);
                }
            }
            borrowed += FAR;
        }
        return all.isEmpty() || NOT_BORROWED.contains(folded)
                ? null
                : all.getFirst().after(borrowed);
    }

    /** Whether a header is known to mean nothing in a system. */
    boolean isNothing(String folded, TicketSystem system) {
        return nothing.getOrDefault(system, Set.of()).contains(folded)
                || (nothing.getOrDefault(TicketSystem.SHEET, Set.of()).contains(folded)
                        && meanings.getOrDefault(folded, List.of()).stream().noneMatch(m -> m.system() == system));
    }

    /** Every header of the list, as written. */
    java.util.Collection<String> headers() {
        return written.values();
    }

    List<Meaning> meanings(String header) {
        return meanings.getOrDefault(HeaderFolding.fold(header), List.of());
    }

    /** Of meanings of one column that of the system, else of plain sheets, else the first; behind all named exactly. */
    Meaning preferred(Set<Meaning> some, TicketSystem system) {
        return some.stream()
                .min(java.util.Comparator.comparing((Meaning m) -> m.system() != system)
                        .thenComparing(m -> m.system() != TicketSystem.SHEET)
                        .thenComparing(Meaning::preference))
                .orElseThrow()
                .after(2 * FAR);
    }

    boolean isKnown(String header) {
        return meanings.containsKey(HeaderFolding.fold(header));
    }

    /**
     * The system whose own headers (those of no other system and no plain sheet) occur most, a plain sheet where none
     * does or its words prevail; of equals the one declared first.
     */
    TicketSystem system(List<String> foldedHeaders) {
        Map<TicketSystem, Double> votes = new EnumMap<>(TicketSystem.class);
        Map<TicketSystem, Integer> own = new EnumMap<>(TicketSystem.class);
        for (String header : new HashSet<>(foldedHeaders)) {
            Set<TicketSystem> systems = new HashSet<>();
            meanings.getOrDefault(header, List.of()).forEach(m -> systems.add(m.system()));
            boolean distinctive = systems.size() == 1;
            for (TicketSystem system : systems) {
                double weight = system == TicketSystem.SHEET ? SHEET_WEIGHT : 1;
                votes.merge(system, weight * (distinctive ? 1.0 : 0.25 / systems.size()), Double::sum);
                own.merge(system, distinctive ? 1 : 0, Integer::sum);
            }
        }
        // a platform for forms has few words of its own beside those of the office that drew the form
        for (TicketSystem system : nothing.keySet()) {
            if (system != TicketSystem.SHEET
                    && foldedHeaders.stream()
                                    .filter(nothing.getOrDefault(system, Set.of())::contains)
                                    .count()
                            >= 2) {
                return system;
            }
        }
        TicketSystem best = TicketSystem.SHEET;
        double most = 0;
        for (TicketSystem system : TicketSystem.values()) {
            double vote = votes.getOrDefault(system, 0.0);
            if (system != TicketSystem.SHEET && own.getOrDefault(system, 0) >= 1 && vote > most) {
                best = system;
                most = vote;
            }
        }
        return votes.getOrDefault(TicketSystem.SHEET, 0.0) > most ? TicketSystem.SHEET : best;
    }
}
