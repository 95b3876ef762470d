package org.faultbook.diagnosis.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate that a home makes for itself: {@code tls/certificate.pem} and {@code tls/key.pem}, readable by their owner. It
 * stays the same at every start, so that browsers and clients can be told to trust it, and is made anew a month before it ends.
 */
public final class SelfSigned {
    /** What browsers of 2026 take of certificates that were trusted by hand. */
    private static final Duration LIFE = Duration.ofDays(825);

    private static final Duration RENEWED = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;

    public SelfSigned(Path home, Clock clock) {
        this.folder = home.resolve("tls");
        this.clock = clock;
    }

    /** @param host what the server listens on; its certificate names it, this machine and its name */
    public ServerCertificate certificate(String host) throws IOException {
        Path certificateFile = folder.resolve("certificate.pem");
        Path keyFile = folder.resolve("key.pem");
        if (Files.exists(certificateFile) && Files.exists(keyFile)) {
            ServerCertificate kept = ServerCertificate.read(certificateFile, keyFile);
            if (kept.until().isAfter(clock.instant().plus(RENEWED))) {
                return kept;
            }
        }
        Files.createDirectories(folder);
        ServerCertificate made = make(names(host));
        write(keyFile, new JcaPKCS8Generator(made.key(), null).generate());
        write(certificateFile, made.chain().getFirst());
        return made;
    }

    private ServerCertificate make(List<GeneralName> names) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Instant now = clock.instant();
            X500Name self = new X500Name("CN=Faultbook");
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            self,
                            new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(LIFE)),
                            self,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(names.toArray(new GeneralName[0])));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            return new ServerCertificate(pair.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("every Java makes keys of P-256", e);
        }
    }

    private static List<GeneralName> names(String host) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1", host));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
            names.add(InetAddress.getLocalHost().getHostAddress());
        } catch (UnknownHostException e) {
            // a machine without a name: it is asked by its address
        }
        names.removeAll(List.of("0.0.0.0", "::"));
        return names.stream()
                .map(name -> new GeneralName(
                        name.contains(":") || name.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName,
                        name))
                .toList();
    }

    private static void write(Path file, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
        }
        Path temporary =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(temporary, text.toString());
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
