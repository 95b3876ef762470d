package org.faultbook.diagnosis.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A private key with its certificate.
 *
 * @param chain the key's own certificate first, then those of the authorities between it and the root
 */
public record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
    public ServerCertificate {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a key without a certificate");
        }
    }

    /**
     * Reads PEM files.
     *
     * @throws UnusableCertificateException where one is none, or they do not belong together
     * @throws IOException where one cannot be read
     */
    public static ServerCertificate read(Path certificateFile, Path keyFile) throws IOException {
        List<X509Certificate> chain = certificates(certificateFile);
        PrivateKey key = PemKey.read(keyFile);
        if (chain.isEmpty()) {
            throw new UnusableCertificateException(
                    certificateFile, "里没有证书（BEGIN CERTIFICATE）", "holds no certificate (BEGIN CERTIFICATE)");
        }
        if (!belongTogether(key, chain.getFirst().getPublicKey())) {
            throw new UnusableCertificateException(
                    keyFile,
                    "与 " + certificateFile + " 中的第一张证书不配对；服务器自己的证书要放在最前",
                    "is not the key of the first certificate in " + certificateFile
                            + "; the server's own certificate stands first");
        }
        return new ServerCertificate(key, chain);
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new UnusableCertificateException(file, "不是可用的 PEM 证书", "is no usable certificate in PEM form", e);
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey publicKey) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] said = new byte[32];
        new SecureRandom().nextBytes(said);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(said);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(said);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // a key of another kind
            return false;
        }
    }

    /** SHA-256 of the certificate as browsers show it: {@code AB:12:...}. */
    public String fingerprint() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(chain.getFirst().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** When the first of the chain ends. */
    public Instant until() {
        return chain.stream()
                .map(c -> c.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The key with its chain in a store of one entry, in memory. */
    public KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, chain.toArray(new Certificate[0]));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a key that was read can be kept in memory", e);
        }
    }
}
