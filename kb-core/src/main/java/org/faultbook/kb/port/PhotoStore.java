package org.faultbook.kb.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.faultbook.kb.photo.KeptPhoto;

/** Photographs kept as evidence, and which questions and cases they belong to. Those of no case are dropped with time. */
public interface PhotoStore {
    /**
     * Keeps a photograph. An id already there is an {@link IllegalStateException}, bytes that are not the photograph's an
     * {@link IllegalArgumentException}.
     */
    void keep(KeptPhoto photo, byte[] bytes);

    Optional<KeptPhoto> find(String id);

    /** Those of these ids that are there, in the order of the ids. */
    List<KeptPhoto> findAll(List<String> ids);

    /** Its bytes; empty where there is no such photograph. */
    Optional<byte[]> bytes(String id);

    /** Notes that a question was asked with them; ids that are not there, and what is noted already, change nothing. */
    void askedWith(String requestId, Collection<String> ids);

    /** Those that any of these questions was asked with, each once, oldest first, ties by id. */
    List<KeptPhoto> ofQuestions(Collection<String> requestIds);

    /** Ties them to a case, for as long as the store is; ids that are not there, and what is tied already, change nothing. */
    void tie(String caseId, Collection<String> ids);

    /** Those tied to a case or to one merged into it, each once, oldest first, ties by id. */
    List<KeptPhoto> ofCase(String caseId);

    /** Drops those kept before an instant that are tied to no case; returns how many. */
    int dropUntiedBefore(Instant instant);
}
