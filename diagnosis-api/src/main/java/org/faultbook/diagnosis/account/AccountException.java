package org.faultbook.diagnosis.account;

import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;

/** What was asked of an account cannot be done; the words say why. Nothing was changed. */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NO_SUCH_ACCOUNT("没有账号 %s", "there is no account %s"),
        NAME_TAKEN("已经有账号 %s", "there is an account %s already"),
        NOT_A_NAME(
                "用户名 %s 不合要求：以字母、汉字或数字开头，只用字母、汉字、数字和 . _ @ + -，最多 64 个字符",
                "not a name: %s; it begins with a letter or digit and goes on with these and . _ @ + -, at most 64"),
        NOT_A_DISPLAY_NAME("显示名应为 1 到 64 个字符", "a display name has 1 to 64 characters"),
        PASSWORD_SHORT("密码至少 10 个字符", "a password has at least 10 characters"),
        PASSWORD_LONG("密码最多 256 个字符", "a password has at most 256 characters"),
        PASSWORD_IS_NAME("密码不能与用户名或显示名相同", "a password is not the name or the display name"),
        NOT_THE_FIRST("已经有账号了，请登录，或由管理员添加", "there are accounts already: sign in, or let an administrator add one");

        private final LocalizedText words;

        Reason(String zh, String en) {
            words = new LocalizedText(zh, en);
        }
    }

    private final Reason reason;
    private final String about;

    AccountException(Reason reason, String about) {
        super(String.format(reason.words.en(), about));
        this.reason = reason;
        this.about = about;
    }

    public Reason reason() {
        return reason;
    }

    public String in(Language language) {
        return String.format(reason.words.in(language), about);
    }
}
