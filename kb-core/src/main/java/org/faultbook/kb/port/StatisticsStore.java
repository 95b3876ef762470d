package org.faultbook.kb.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.statistics.StatisticsVersion;

/** Learned statistics as immutable versions. */
public interface StatisticsStore {
    /** Saves a new version; an id already there is an {@link IllegalStateException}. */
    void save(StatisticsVersion version);

    /** The newest version of a kind, by revision, then time, then id. */
    Optional<StatisticsVersion> latest(ProductLine line, String kind);

    Optional<StatisticsVersion> find(String id);

    /** The newest version of a kind of each line, in the order of the lines. */
    List<StatisticsVersion> latestOf(Collection<ProductLine> lines, String kind);
}
