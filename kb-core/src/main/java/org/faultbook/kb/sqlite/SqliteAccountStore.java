package org.faultbook.kb.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.port.AccountStore;
import org.faultbook.kb.text.Language;

/** The table {@code account}. */
final class SqliteAccountStore implements AccountStore {
    /** Seven columns, which {@link #account} reads. */
    static final String COLUMNS = "a.id, a.name, a.display_name, a.role, a.language, a.enabled, a.made";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM account a ";

    private final Database database;

    SqliteAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty() {
        return database.read(s -> s.number("SELECT EXISTS (SELECT 1 FROM account)")) == 0;
    }

    @Override
    public boolean add(Account account, String passwordHash) {
        return database.write(t -> t.statements()
                        .run(
                                "INSERT INTO account (id, name, display_name, role, language, enabled, made, password_hash)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
                                account.id(),
                                account.name(),
                                account.displayName(),
                                account.role().name(),
                                account.language().code(),
                                account.enabled() ? 1 : 0,
                                Micros.of(account.made()),
                                passwordHash))
                > 0;
    }

    @Override
    public Optional<Account> find(String id) {
        return database.read(s -> s.find(SELECT + "WHERE id = ?", row -> account(row, 1), id));
    }

    @Override
    public Optional<Account> named(String name) {
        return database.read(s -> s.find(SELECT + "WHERE name = ?", row -> account(row, 1), name));
    }

    @Override
    public Optional<String> passwordHash(String id) {
        return database.read(
                s -> s.find("SELECT password_hash FROM account WHERE id = ?", row -> row.getString(1), id));
    }

    @Override
    public List<Account> list() {
        return database.read(s -> s.list(SELECT + "ORDER BY name", row -> account(row, 1)));
    }

    @Override
    public void change(Account account) {
        database.write(t -> {
            Account before = find(account.id()).orElseThrow(() -> new NoSuchElementException(account.id()));
            if (before.role() != account.role() || before.enabled() != account.enabled()) {
                endSessions(t, account.id());
            }
            return t.statements()
                    .run(
                            "UPDATE account SET display_name = ?, role = ?, language = ?, enabled = ? WHERE id = ?",
                            account.displayName(),
                            account.role().name(),
                            account.language().code(),
                            account.enabled() ? 1 : 0,
                            account.id());
        });
    }

    @Override
    public void agreeToBeNamed(String id, boolean agrees) {
        database.write(t -> {
            if (find(id).isEmpty()) {
                throw new NoSuchElementException(id);
            }
            String change = agrees
                    ? "INSERT INTO named_account (account) VALUES (?) ON CONFLICT DO NOTHING"
                    : "DELETE FROM named_account WHERE account = ?";
            return t.statements().run(change, id);
        });
    }

    @Override
    public List<Account> agreedToBeNamed() {
        return database.read(s -> s.list(
                SELECT + "JOIN named_account n ON n.account = a.id WHERE a.enabled = 1 ORDER BY a.name",
                row -> account(row, 1)));
    }

    @Override
    public void setPassword(String id, String passwordHash) {
        database.write(t -> {
            if (t.statements().run("UPDATE account SET password_hash = ? WHERE id = ?", passwordHash, id) == 0) {
                throw new NoSuchElementException(id);
            }
            endSessions(t, id);
            return true;
        });
    }

    private static void endSessions(Transaction t, String id) throws SQLException {
        t.statements().run("DELETE FROM session WHERE account = ?", id);
    }

    /** Of {@link #COLUMNS}, the first of which is {@code column}. */
    static Account account(ResultSet row, int column) throws SQLException {
        return new Account(
                row.getString(column),
                row.getString(column + 1),
                row.getString(column + 2),
                Role.valueOf(row.getString(column + 3)),
                Language.parse(row.getString(column + 4)),
                row.getInt(column + 5) == 1,
                Objects.requireNonNull(Micros.instantOrNull(row.getLong(column + 6))));
    }
}
