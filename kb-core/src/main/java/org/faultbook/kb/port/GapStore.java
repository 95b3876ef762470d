package org.faultbook.kb.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.gap.GapQuestion;

/** Which case was drafted from which question, until whoever asked has seen the answer. */
public interface GapStore {
    /** Notes them; one that was noted of another case is of this one now, and not dismissed. */
    void note(Collection<GapQuestion> questions);

    /** The case that each of these questions was drafted into; those of none are left out. */
    Map<String, String> casesOf(Collection<String> requestIds);

    /** What somebody asked and has not dismissed, newest first, ties by id. */
    List<GapQuestion> waiting(Actor actor, int limit);

    /** Dismisses a question of this person's; whether there was one to dismiss. */
    boolean dismiss(String requestId, Actor actor);
}
