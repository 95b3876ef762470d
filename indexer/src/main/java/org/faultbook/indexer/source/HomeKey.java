package org.faultbook.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys made of content under the secret of a home (HMAC-SHA256, RFC 2104): nobody can guess the content from them. */
final class HomeKey {
    private final SecretKeySpec key;

    HomeKey(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** 20 hexadecimal digits. */
    String ofText(String text) {
        Mac mac = mac();
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 10);
    }

    /** 64 hexadecimal digits for the bytes of a file and the way it is read. */
    String ofFile(Path file, String reading) {
        Mac mac = mac();
        mac.update(reading.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int n;
            while ((n = in.read(buffer)) > 0) {
                mac.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
