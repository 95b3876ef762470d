package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

/** Packs of two readers: each holds what its reader may see, and follows what changes. */
class OfflinePartnerTest {
    private static final String RIGHT = "correct horse";

    private final SampleServices services = new SampleServices();

    private void state(String caseId, Confidence confidence, Audience audience, int version) {
        services.store()
                .cases()
                .transition(
                        caseId,
                        version,
                        new ArticleState(confidence, audience),
                        new Change(new Actor("u-1"), Instant.parse("2026-01-02T00:00:00Z"), "state"));
    }

    @Test
    void partner_packAndFile_holdWhatIsForPartnersOnly() throws Exception {
        List<String> ids = SampleCases.joinInto(services.store(), 4);
        state(ids.get(0), Confidence.VALIDATED, Audience.PARTNER, 1);
        state(ids.get(1), Confidence.VALIDATED, Audience.INTERNAL, 1);
        state(ids.get(2), Confidence.WORK_IN_PROGRESS, Audience.PARTNER, 1);
        Accounts accounts = new Accounts(services.store(), new PasswordHasher(), Clock.systemUTC());
        accounts.add("partner", "", Role.PARTNER, Language.EN, RIGHT);
        accounts.add("engineer", "", Role.ENGINEER, Language.EN, RIGHT);
        try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0);
                Browser partner = new Browser(server);
                Browser engineer = new Browser(server)) {
            engineer.signIn("engineer", RIGHT);
            partner.signIn("partner", RIGHT);
            String all = engineer.get("/offline/pump.json").body();
            assertThat(all).contains(ids.get(0), ids.get(1)).doesNotContain(ids.get(2), "短接");
            for (String path : List.of("/offline/pump.json", "/offline/pump.html")) {
                assertThat(partner.get(path).body())
                        .as(path)
                        .contains(ids.get(0))
                        .doesNotContain(ids.get(1), ids.get(2), ids.get(3), "短接");
            }
            assertThat(reader(partner)).isNotEqualTo(reader(engineer));
            state(ids.get(0), Confidence.VALIDATED, Audience.INTERNAL, 2);
            assertThat(partner.get("/offline/pump.json").body()).doesNotContain(ids.get(0));
            assertThat(partner.get("/offline/packs").body()).contains("\"packs\":[]");
        }
    }

    private static String reader(Browser browser) throws Exception {
        return browser.get("/offline/packs").body().replaceFirst("^\\{\"reader\":\"(\\w+)\".*", "$1");
    }
}
