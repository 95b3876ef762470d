package org.faultbook.indexer.masking;

import org.faultbook.kb.text.LocalizedText;

/** Kinds of personal data; {@link #sign()} is the letter that stands in the token. */
public enum PersonalData {
    PERSON('p', "姓名", "person"),
    PHONE('t', "电话", "phone number"),
    EMAIL('m', "邮箱", "e-mail address"),
    ID_CARD('i', "身份证号", "identity number"),
    PLATE('v', "车牌", "licence plate"),
    ACCOUNT('w', "微信或 QQ", "messenger account"),
    ADDRESS('a', "住址", "street address"),
    BANK_CARD('b', "银行卡号", "bank card number");

    private final char sign;
    private final String zh;
    private final String en;

    PersonalData(char sign, String zh, String en) {
        this.sign = sign;
        this.zh = zh;
        this.en = en;
    }

    public char sign() {
        return sign;
    }

    public LocalizedText label() {
        return new LocalizedText(zh, en);
    }
}
