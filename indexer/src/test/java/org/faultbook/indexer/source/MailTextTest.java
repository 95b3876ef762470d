package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailTextTest {
    @Test
    void body_mail_withoutSalutationClosingAndSignature() {
        assertThat(
                        MailText.body(
                                "Hello,\nour compressor stops with F12.\nIt is very hot.\nKind regards\nA. Person\nTel. 555\n\nDear Ms Person,\ntechnician comes tomorrow.\n--\nB. Person\nField Service\n\nF12 = motor temp. Changed fan."))
                .isEqualTo(
                        "our compressor stops with F12.\nIt is very hot.\n\ntechnician comes tomorrow.\n\nF12 = motor temp. Changed fan.");
        assertThat(MailText.body("您好，3号泵漏水\n麻烦尽快\n--\n某某 售后服务部\n\n到场换机封")).isEqualTo("3号泵漏水\n麻烦尽快\n\n到场换机封");
    }

    @Test
    void body_quotedMail_isLeftOut() {
        assertThat(MailText.body(
                        "belt runs to the left again\nOn 12.12. J. Person wrote:\ntracked the belt\nruns centred"))
                .isEqualTo("belt runs to the left again");
        assertThat(MailText.body("done\n> please come\n> soon")).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "泵漏水\n更换机封\n试机正常",
                "cleaned filter\n- belt ok\n-- see photo\nregards to the noise: bearing worn",
                "high pressure\nHi-Lo switch changed",
                "Hello,",
                "您好，",
                "--\nA. Person",
            })
    void body_textThatIsNoMail_orNothingElse_staysAsItIs(String text) {
        assertThat(MailText.body(text)).isEqualTo(text);
    }
}
