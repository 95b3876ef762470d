package org.faultbook.kb.sqlite;

import java.util.List;
import java.util.Optional;
import org.faultbook.kb.port.SafetyStore;
import org.faultbook.kb.safety.SafetyConfirmation;

/** The table {@code safety_confirmation}, which triggers keep from being altered. */
final class SqliteSafetyStore implements SafetyStore {
    private final Database database;

    SqliteSafetyStore(Database database) {
        this.database = database;
    }

    @Override
    public void append(SafetyConfirmation confirmation) {
        int added = database.write(t -> t.statements()
                .run(
                        "INSERT INTO safety_confirmation (id, at, payload) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        confirmation.id(),
                        Micros.of(confirmation.at()),
                        Json.write(confirmation)));
        if (added == 0) {
            throw new IllegalStateException("there is a confirmation " + confirmation.id() + " already");
        }
    }

    @Override
    public Optional<SafetyConfirmation> find(String id) {
        return database.read(s -> s.find(
                "SELECT payload FROM safety_confirmation WHERE id = ?",
                row -> Json.read(row.getString(1), SafetyConfirmation.class),
                id));
    }

    @Override
    public List<SafetyConfirmation> latest(int limit) {
        return database.read(s -> s.list(
                "SELECT payload FROM safety_confirmation ORDER BY at DESC, id LIMIT ?",
                row -> Json.read(row.getString(1), SafetyConfirmation.class),
                limit));
    }
}
