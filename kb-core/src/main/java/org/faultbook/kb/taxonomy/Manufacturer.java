package org.faultbook.kb.taxonomy;

import java.util.List;

/** A maker with its series and models. */
public record Manufacturer(String name, List<String> aliases, List<Series> series) {
    public Manufacturer {
        aliases = List.copyOf(aliases);
        series = List.copyOf(series);
    }

    Manufacturer withAliases(List<String> now) {
        return new Manufacturer(name, now, series);
    }

    /** A series of one equipment type (taxonomy id). */
    public record Series(String name, String type, List<String> models, List<String> aliases) {
        public Series {
            models = List.copyOf(models);
            aliases = List.copyOf(aliases);
        }
    }
}
