package org.faultbook.diagnosis.http;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;

/** A server over HTTPS under a name that is not this machine's, with accounts: as people other than a developer use it. */
final class NamedHost implements AutoCloseable {
    static final String NAME = "kb.faultbook.test";
    private static final String PASSWORD = "correct horse";

    private final Accounts accounts;
    private final Set<String> names = new HashSet<>();
    private final DiagnosisServer server;

    NamedHost(Services services, ServerCertificate certificate) {
        accounts = new Accounts(services.store(), new PasswordHasher(), Clock.systemUTC());
        server = DiagnosisServer.start(services, new Listening("127.0.0.1", 0, certificate, false, Clock.systemUTC()));
        // until there is an account, nobody is let in under a name
        account(Role.ADMIN, Language.EN);
    }

    /** What a browser is started with that finds such servers, and trusts the key of this certificate alone. */
    static List<String> browserArguments(ServerCertificate certificate) {
        try {
            byte[] key = certificate.chain().getFirst().getPublicKey().getEncoded();
            byte[] trusted = MessageDigest.getInstance("SHA-256").digest(key);
            return List.of(
                    "--host-resolver-rules=MAP " + NAME + " 127.0.0.1",
                    "--ignore-certificate-errors-spki-list="
                            + Base64.getEncoder().encodeToString(trusted));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of another server of this machine, under the name. */
    static String named(String address) {
        return address.replace("127.0.0.1", NAME);
    }

    String address() {
        return named(server.address());
    }

    /** The start page as somebody of this role sees it, in a tab of its own. */
    Page signedIn(BrowserContext context, Role role, Language language) {
        Page page = context.newPage();
        page.navigate(address());
        signIn(page, role, language);
        return page;
    }

    /** Fills in the page that asks who is there, which is open; the browser is led to where it was going. */
    void signIn(Page page, Role role, Language language) {
        page.locator("[name=name]").fill(account(role, language));
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form.entry button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** The name of the account of this role and language, which is also what pages call it; makes it where it is missing. */
    String account(Role role, Language language) {
        String name = role.name().toLowerCase(Locale.ROOT) + "-" + language.code();
        if (names.add(name)) {
            accounts.add(name, "", role, language, PASSWORD);
        }
        return name;
    }

    @Override
    public void close() {
        server.close();
    }
}
