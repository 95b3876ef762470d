package org.faultbook.kb.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.port.StoreException.Reason;

/**
 * Keeps a store and its key together. With another key every ticket would look changed and every case would be drafted a
 * second time, so the store remembers 64 bits of an HMAC-SHA256 (RFC 2104) by its key, which tell nothing of the key.
 */
final class StoreKey {
    private static final String ALGORITHM = "HmacSHA256";

    private StoreKey() {}

    /** Remembers the key of a store that knows none yet; refuses any other afterwards. */
    static void check(Statements statements, byte[] key, Path file) throws SQLException {
        long print = print(key);
        if (statements.number("SELECT count(*) FROM store_counter WHERE name = 'key'") == 0) {
            statements.run("INSERT INTO store_counter (name, value) VALUES ('key', ?) ON CONFLICT DO NOTHING", print);
        }
        if (statements.number("SELECT value FROM store_counter WHERE name = 'key'") != print) {
            throw new StoreException(
                    Reason.WRONG_KEY,
                    "The key does not belong to the store " + file
                            + ". Nothing was changed. Restore the file `key` that"
                            + " lay beside this store from a backup.",
                    null);
        }
    }

    private static long print(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] digest = mac.doFinal("key of a store".getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
