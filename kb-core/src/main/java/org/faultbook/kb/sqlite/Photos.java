package org.faultbook.kb.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.forget.Mentions;
import org.faultbook.kb.photo.KeptPhoto;

/** What forgetting and checking do with photographs. */
final class Photos {
    private final Statements s;

    Photos(Statements s) {
        this.s = s;
    }

    /**
     * Erases those whose words name or quote what is forgotten, and those a forgotten question was asked with.
     *
     * @param questions ids of forgotten questions
     * @return how many
     */
    int forget(Mentions mentions, List<String> questions) throws SQLException {
        List<String> naming = new ArrayList<>();
        s.list("SELECT payload FROM photo", row -> {
            KeptPhoto photo = Json.read(row.getString(1), KeptPhoto.class);
            return mentions.in(photo.text()) && naming.add(photo.id());
        });
        return s.run(
                "DELETE FROM photo WHERE id IN (SELECT value FROM json_each(?1)) OR id IN (SELECT photo"
                        + " FROM photo_question WHERE request_id IN (SELECT value FROM json_each(?2)))",
                Json.write(naming),
                Json.write(questions));
    }

    /** How many have other bytes than they were kept with. */
    long damaged() throws SQLException {
        long damaged = 0;
        // one after another: all of them together may be more than there is memory for
        for (String id : s.list("SELECT id FROM photo", row -> row.getString(1))) {
            Boolean whole = s.first(
                    "SELECT payload, content FROM photo WHERE id = ?",
                    row -> Json.read(row.getString(1), KeptPhoto.class).isOf(row.getBytes(2)),
                    id);
            damaged += Boolean.TRUE.equals(whole) ? 0 : 1;
        }
        return damaged;
    }
}
