package org.faultbook.diagnosis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.sample.SampleFaultbook;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.port.AccountStore;
import org.junit.jupiter.api.Test;

class UserCommandTest {
    private final SampleFaultbook faultbook = new SampleFaultbook();
    private final AccountStore accounts = faultbook.services.store().accounts();
    private String out = "";
    private String err = "";

    private Account account() {
        return accounts.named("li").orElseThrow();
    }

    @Test
    void add_passwordPiped_isHashedAndNeverShown() {
        assertThat(run(
                        "correct horse\n",
                        "zh",
                        "user",
                        "add",
                        "Li",
                        "--role",
                        "engineer",
                        "--display",
                        "李工",
                        "--password-stdin"))
                .isZero();
        assertThat(out).isEqualTo("已添加 li，角色：工程师。\n");
        assertThat(account().role()).isEqualTo(Role.ENGINEER);
        assertThat(account().displayName()).isEqualTo("李工");
        String hash = accounts.passwordHash(account().id()).orElseThrow();
        assertThat(new PasswordHasher().matches("correct horse", hash)).isTrue();
        assertThat(out + err).doesNotContain("correct horse").doesNotContain(hash);
    }

    @Test
    void add_unfit_failsWithoutAnAccount() {
        assertThat(run("short\n", "zh", "user", "add", "li", "--role", "ADMIN", "--password-stdin"))
                .isEqualTo(1);
        assertThat(err).contains("密码至少 10 个字符").doesNotContain("\tat ");
        assertThat(run("", "en", "user", "add", "li", "--role", "ADMIN", "--password-stdin"))
                .isEqualTo(1);
        assertThat(run(
                        "very.long.name\n",
                        "en",
                        "user",
                        "add",
                        "very.long.name",
                        "--role",
                        "ADMIN",
                        "--password-stdin"))
                .isEqualTo(1);
        assertThat(err).contains("is not the name");
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void add_withoutTerminalOrPipe_saysHow() {
        org.junit.jupiter.api.Assumptions.assumeTrue(System.console() == null);
        assertThat(run("", "en", "user", "add", "li", "--role", "ADMIN")).isEqualTo(2);
        assertThat(err).contains("--password-stdin");
    }

    @Test
    void commands_oneAfterTheOther_changeTheAccount() throws Exception {
        run("correct horse\n", "en", "user", "add", "li", "--role", "ENGINEER", "--password-stdin");
        assertThat(run("", "en", "user", "role", "LI", "CURATOR")).isZero();
        assertThat(out).isEqualTo("li is curator now.\n");
        String before = accounts.passwordHash(account().id()).orElseThrow();
        assertThat(run("another horse\n", "en", "user", "password", "li", "--password-stdin"))
                .isZero();
        assertThat(accounts.passwordHash(account().id())).isPresent().get().isNotEqualTo(before);
        assertThat(run("", "en", "user", "disable", "li")).isZero();
        assertThat(account().enabled()).isFalse();
        run("", "en", "user", "list");
        assertThat(out).contains("li  curator").contains("(disabled)");
        assertThat(run("", "en", "user", "enable", "li", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.get("enabled").asBoolean()).isTrue();
        assertThat(json.get("role").asText()).isEqualTo("CURATOR");
        run("", "en", "user", "list", "--json");
        assertThat(new ObjectMapper().readTree(out).get("accounts")).hasSize(1);
        assertThat(out).doesNotContain("argon2");
    }

    @Test
    void unknownName_failsInTheReadersLanguage() throws Exception {
        assertThat(run("", "zh", "user", "role", "wang", "ADMIN", "--json")).isEqualTo(1);
        assertThat(err).contains("没有账号 wang");
        assertThat(new ObjectMapper().readTree(out).at("/error/kind").asText()).isEqualTo("NO_SUCH_ACCOUNT");
        assertThat(run("", "en", "user", "list")).isZero();
        assertThat(out).contains("faultbook user add");
    }

    private int run(String in, String language, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                "",
                100,
                Map.of("LANG", language.equals("zh") ? "zh_CN.UTF-8" : "en_US.UTF-8"));
        int code = Main.run(args, faultbook, console);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
