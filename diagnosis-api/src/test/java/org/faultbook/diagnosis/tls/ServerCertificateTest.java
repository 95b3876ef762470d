package org.faultbook.diagnosis.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCertificateTest {
    @TempDir
    private Path home;

    private final MovingClock clock = new MovingClock();

    private Path file(String name, String content) throws Exception {
        return Files.writeString(home.resolve(name), content);
    }

    private static void refused(ThrowingCallable reading, String zh, String en) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnusableCertificateException.class, e -> {
            assertThat(e.in(Language.ZH)).contains(zh);
            assertThat(e.in(Language.EN)).contains(en);
        });
    }

    @Test
    void selfSigned_secondStart_keepsTheCertificateUntilAMonthBeforeItsEnd() throws Exception {
        ServerCertificate first = new SelfSigned(home, clock).certificate("kb.plant.example");
        assertThat(first.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(first.chain().getFirst().getSubjectAlternativeNames().toString())
                .contains("kb.plant.example", "localhost", "127.0.0.1");
        clock.move(Duration.ofDays(700));
        assertThat(new SelfSigned(home, clock).certificate("kb.plant.example").fingerprint())
                .isEqualTo(first.fingerprint());
        clock.move(Duration.ofDays(100));
        assertThat(new SelfSigned(home, clock).certificate("kb.plant.example").fingerprint())
                .isNotEqualTo(first.fingerprint());
    }

    @Test
    void selfSigned_key_isReadableByItsOwnerAlone() throws Exception {
        new SelfSigned(home, clock).certificate("0.0.0.0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("tls/key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void read_wrongFiles_saysWhichAndWhy() throws Exception {
        new SelfSigned(home, clock).certificate("localhost");
        Path certificate = home.resolve("tls/certificate.pem");
        Path key = home.resolve("tls/key.pem");
        assertThat(ServerCertificate.read(certificate, key).chain()).hasSize(1);
        refused(() -> ServerCertificate.read(key, key), "key.pem", "key.pem");
        refused(() -> ServerCertificate.read(certificate, certificate), "没有私钥", "holds no private key");
        Path text = file("text.pem", "nothing of the kind");
        refused(() -> ServerCertificate.read(text, key), "证书", "certificate");
        refused(() -> ServerCertificate.read(certificate, text), "没有私钥", "holds no private key");
        Path broken = file("broken.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        refused(() -> ServerCertificate.read(certificate, broken), "不是可用的 PEM 私钥", "no usable private key");
        assertThatThrownBy(() -> ServerCertificate.read(certificate, home.resolve("absent.pem")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void read_keyOfAnotherCertificate_isRefused() throws Exception {
        new SelfSigned(home, clock).certificate("localhost");
        new SelfSigned(home.resolve("other"), clock).certificate("localhost");
        Path certificate = home.resolve("tls/certificate.pem");
        refused(() -> ServerCertificate.read(certificate, home.resolve("other/tls/key.pem")), "不配对", "is not the key");
        PrivateKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        Path pkcs1 = file("rsa.pem", pem(rsa));
        assertThat(Files.readString(pkcs1)).contains("RSA PRIVATE KEY");
        refused(() -> ServerCertificate.read(certificate, pkcs1), "不配对", "is not the key");
    }

    @Test
    void read_keysAsOpensslWritesThem_areTheSame() throws Exception {
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        ECPrivateKey ec = (ECPrivateKey) curve.generateKeyPair().getPrivate();
        byte[] sec1 =
                new org.bouncycastle.asn1.sec.ECPrivateKey(256, ec.getS(), SECObjectIdentifiers.secp256r1).getEncoded();
        // "openssl ecparam -genkey" writes the name of the curve before the key
        String params = pem(new PemObject("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded()));
        Path sec1File = file("sec1.pem", params + pem(new PemObject("EC PRIVATE KEY", sec1)));
        assertThat(((ECPrivateKey) PemKey.read(sec1File)).getS()).isEqualTo(ec.getS());
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            PrivateKey key =
                    KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
            Path pkcs8 = file(algorithm + ".pem", pem(new PemObject("PRIVATE KEY", key.getEncoded())));
            assertThat(PemKey.read(pkcs8)).as(algorithm).isEqualTo(key);
        }
        PrivateKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        Path pkcs1 = file("pkcs1.pem", pem(rsa));
        assertThat(Files.readString(pkcs1)).contains("BEGIN RSA PRIVATE KEY");
        assertThat(PemKey.read(pkcs1)).isEqualTo(rsa);
    }

    @Test
    void read_keyWithAPassphrase_saysHowToTakeItOff() throws Exception {
        new SelfSigned(home, clock).certificate("localhost");
        PrivateKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        Object locked = new JcaPKCS8Generator(
                        key,
                        new JceOpenSSLPKCS8EncryptorBuilder(PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                                .setPassword("secret".toCharArray())
                                .build())
                .generate();
        Path file = file("locked.pem", pem(locked));
        refused(
                () -> ServerCertificate.read(home.resolve("tls/certificate.pem"), file),
                "openssl pkey",
                "openssl pkey");
    }

    private static String pem(Object content) throws Exception {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }
}
