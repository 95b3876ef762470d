package org.faultbook.diagnosis.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void hash_password_isArgon2idWithASaltOfItsOwn() {
        String hash = hasher.hash("correct horse 电梯");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
        assertThat(hasher.hash("correct horse 电梯")).isNotEqualTo(hash);
        assertThat(hasher.matches("correct horse 电梯", hash)).isTrue();
        assertThat(hasher.matches("correct horse 电杆", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @Test
    void matches_hashOfOtherFigures_stillDoes() {
        // made with the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -e
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(hasher.matches("password", reference)).isTrue();
        assertThat(hasher.matches("passwort", reference)).isFalse();
    }

    @Test
    void matches_sameLettersComposedOtherwise_areTheSamePassword() {
        assertThat(hasher.matches("Schlu\u0308ssel-123", hasher.hash("Schl\u00fcssel-123")))
                .isTrue();
        assertThat(hasher.matches("ｐａｓｓ－１２３４５６", hasher.hash("pass-123456"))).isTrue();
    }

    @Test
    void matchesNobody_anything_isFalse() {
        assertThat(hasher.matchesNobody("correct horse")).isFalse();
    }
}
