package org.faultbook.indexer.masking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.masking.Claims.Claim;
import org.faultbook.kb.text.Mask;

/**
 * Replaces personal data in texts by tokens, and leaves serial numbers, part numbers, fault codes and measurements
 * alone. The same data gives the same token as long as the key of the home is the same. Masking a masked text changes
 * nothing. Safe for use by several threads.
 */
public final class Masker {
    private static final Pattern COMPANY = Pattern.compile(
            "公司|集团|工厂|厂$|医院|酒店|宾馆|中心|学校|大学|学院|大厦|物业|项目|小区|公寓|电站|仓库|园区|机场|地铁|车站|银行|政府|局$|部$|店$|厂区|商场|广场|冷库|码头|矿"
                    + "|(?i)\\b(?:inc|ltd|llc|gmbh|corp|co|company|plc|group|hospital|hotel|plant|factory|university|school|bank|center|centre|logistics|industries|systems|services|foods|energy|solar|mining|works)\\b");

    private final MaskToken tokens;
    /** In the order of their claims: what stands first is the surer. */
    private final List<Detector> detectors = List.of(
            new Emails(),
            new ProtectedCodes(ProtectedCodes.By.LABEL),
            new IdCards(),
            new BankCards(),
            new Accounts(),
            new Plates(),
            new ProtectedCodes(ProtectedCodes.By.SHAPE),
            new Phones(),
            new Addresses(),
            new ChineseTitledNames(),
            new ChineseLabelledNames(),
            new EnglishNames());

    /** @param key the secret of the home, at least 16 bytes */
    public Masker(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("the key needs at least 16 bytes, it has " + key.length);
        }
        tokens = new MaskToken(key);
    }

    /** The text with every piece of personal data replaced by its token. */
    public Masked mask(String text) {
        return mask(text, KnownNames.NONE);
    }

    /** As {@link #mask(String)}, where the names of some persons are known. */
    public Masked mask(String text, KnownNames names) {
        if (text.isBlank()) {
            return new Masked(text, Map.of());
        }
        Claims claims = new Claims();
        claimTokens(text, claims);
        names.find(text, claims);
        TextTraits traits = TextTraits.of(text);
        for (Detector detector : detectors) {
            detector.find(text, traits, claims);
        }
        if (claims.isEmpty()) {
            return new Masked(text, Map.of());
        }
        Map<PersonalData, Integer> counts = new EnumMap<>(PersonalData.class);
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (Claim claim : claims.inOrder()) {
            if (claim.kind() != null) {
                masked.append(text, copied, claim.start()).append(tokens.of(claim.kind(), claim.value()));
                copied = claim.end();
                counts.merge(claim.kind(), 1, Integer::sum);
            }
        }
        return new Masked(masked.append(text, copied, text.length()).toString(), counts);
    }

    private static void claimTokens(String text, Claims claims) {
        if (text.indexOf('⟦') >= 0) {
            Matcher m = Mask.TOKEN.matcher(text);
            while (m.find()) {
                claims.claim(m.start(), m.end(), null, "");
            }
        }
    }

    /** The token of a person named in a column of its own, such as the solver; a token stays itself. */
    public String personToken(String name) {
        String bare = name.strip();
        return Mask.TOKEN.matcher(bare).matches() ? bare : tokens.of(PersonalData.PERSON, bare);
    }

    /** A customer cell: organisations stay, their texts masked; what is not one is taken for a person. */
    public String customer(String cell) {
        String bare = cell.strip();
        return COMPANY.matcher(bare).find() ? mask(bare).text() : personToken(bare);
    }

    /** A whole cell of a column that holds nothing but personal data of this kind. */
    public String token(PersonalData kind, String cell) {
        String bare = cell.strip();
        return Mask.TOKEN.matcher(bare).matches() ? bare : tokens.of(kind, bare);
    }
}
