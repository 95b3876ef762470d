package org.faultbook.diagnosis.tls;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/** Reads private keys as OpenSSL and authorities write them: PKCS #8, PKCS #1 (RSA PRIVATE KEY) and SEC 1 (EC PRIVATE KEY). */
final class PemKey {
    private PemKey() {}

    static PrivateKey read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                PEMParser parser = new PEMParser(reader)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof PEMEncryptedKeyPair || part instanceof PKCS8EncryptedPrivateKeyInfo) {
                    throw new UnusableCertificateException(
                            file,
                            "有密码保护，无人值守的服务打不开它；请导出不带密码的私钥，例如：openssl pkey -in 旧 -out 新",
                            "is protected by a passphrase, which an unattended service cannot give; write the key without"
                                    + " one, for example: openssl pkey -in OLD -out NEW");
                }
                @Nullable PrivateKeyInfo info = info(part);
                if (info != null) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
            }
        } catch (IOException e) {
            if (Files.isReadable(file)) {
                throw new UnusableCertificateException(file, "不是可用的 PEM 私钥", "is no usable private key in PEM form", e);
            }
            throw e;
        }
        throw new UnusableCertificateException(
                file, "里没有私钥（BEGIN PRIVATE KEY）", "holds no private key (BEGIN PRIVATE KEY)");
    }

    private static @Nullable PrivateKeyInfo info(Object part) {
        return switch (part) {
            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
            case PrivateKeyInfo info -> info;
            default -> null;
        };
    }
}
