package org.faultbook.kb.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faultbook.kb.account.Attempts;
import org.faultbook.kb.account.OpenSession;
import org.faultbook.kb.account.Session;
import org.faultbook.kb.port.SignInStore;

/** The tables {@code session} and {@code sign_in_attempt}. */
final class SqliteSignInStore implements SignInStore {
    private static final String ALGORITHM = "HmacSHA256";

    private final Database database;
    private final SecretKeySpec key;

    SqliteSignInStore(Database database, byte[] key) {
        this.database = database;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    @Override
    public void open(Session session) {
        database.write(t -> {
            if (t.statements().number("SELECT count(*) FROM account WHERE id = ?", session.accountId()) == 0) {
                throw new NoSuchElementException(session.accountId());
            }
            return t.statements()
                    .run(
                            "INSERT INTO session (token_hash, account, opened, seen) VALUES (?, ?, ?, ?)",
                            session.tokenHash(),
                            session.accountId(),
                            Micros.of(session.opened()),
                            Micros.of(session.seen()));
        });
    }

    @Override
    public Optional<OpenSession> find(String tokenHash) {
        return database.read(s -> s.find(
                "SELECT " + SqliteAccountStore.COLUMNS + ", s.token_hash, s.opened, s.seen"
                        + " FROM session s JOIN account a ON a.id = s.account WHERE s.token_hash = ?",
                row -> new OpenSession(
                        new Session(row.getString(8), row.getString(1), instant(row, 9), instant(row, 10)),
                        SqliteAccountStore.account(row, 1)),
                tokenHash));
    }

    @Override
    public void seen(String tokenHash, Instant at) {
        database.writeUnforced(
                t -> t.statements().run("UPDATE session SET seen = ? WHERE token_hash = ?", Micros.of(at), tokenHash));
    }

    @Override
    public void close(String tokenHash) {
        database.write(t -> t.statements().run("DELETE FROM session WHERE token_hash = ?", tokenHash));
    }

    @Override
    public int closeOlder(Instant opened, Instant seen) {
        return database.write(t -> t.statements()
                .run("DELETE FROM session WHERE opened < ? OR seen < ?", Micros.of(opened), Micros.of(seen)));
    }

    @Override
    public Attempts attempts(String subject) {
        return database.read(s -> s.find(
                        "SELECT at, refused_until FROM sign_in_attempt WHERE subject = ?",
                        row -> new Attempts(
                                Stream.of(row.getString(1).split(" "))
                                        .filter(micros -> !micros.isEmpty())
                                        .map(micros -> Micros.instantOrNull(Long.valueOf(micros)))
                                        .map(Objects::requireNonNull)
                                        .toList(),
                                row.getObject(2) == null ? null : instant(row, 2)),
                        hidden(subject)))
                .orElse(Attempts.NONE);
    }

    @Override
    public void keep(String subject, Attempts attempts, Instant now, Instant stale) {
        String hidden = hidden(subject);
        database.write(t -> {
            t.statements().run("DELETE FROM sign_in_attempt WHERE touched < ?", Micros.of(stale));
            if (attempts.equals(Attempts.NONE)) {
                return t.statements().run("DELETE FROM sign_in_attempt WHERE subject = ?", hidden);
            }
            List<String> micros =
                    attempts.at().stream().map(Micros::of).map(String::valueOf).toList();
            return t.statements()
                    .run(
                            "INSERT INTO sign_in_attempt (subject, at, refused_until, touched) VALUES (?, ?, ?, ?)"
                                    + " ON CONFLICT (subject) DO UPDATE SET at = excluded.at,"
                                    + " refused_until = excluded.refused_until, touched = excluded.touched",
                            hidden,
                            String.join(" ", micros),
                            Micros.orNull(attempts.refusedUntil()),
                            Micros.of(now));
        });
    }

    private String hidden(String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("sign-in\0".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(Micros.instantOrNull(row.getLong(column)));
    }
}
