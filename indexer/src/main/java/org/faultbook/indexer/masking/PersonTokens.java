package org.faultbook.indexer.masking;

import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.text.Mask;

/**
 * All tokens that may stand for a person named as in a sheet: by name, telephone number, mail address or any other kind of
 * personal data, in a column of its own or in a text.
 */
public final class PersonTokens {
    private PersonTokens() {}

    /** @param named as it is written in the sheet, or a token itself */
    public static Set<String> of(Masker masker, String named) {
        String bare = named.strip();
        if (Mask.TOKEN.matcher(bare).matches()) {
            return Set.of(bare);
        }
        Set<String> tokens = new TreeSet<>();
        for (PersonalData kind : PersonalData.values()) {
            tokens.add(masker.token(kind, bare));
        }
        String digits = bare.replaceAll("[^0-9*]", "");
        if (digits.length() >= TextTraits.TELEPHONE) {
            tokens.add(masker.token(PersonalData.PHONE, digits));
        }
        // as the detectors claim it where it stands alone and where it stands behind a label
        for (String text : new String[] {bare, "联系人：" + bare, "电话：" + bare, "Contact: " + bare, "Tel: " + bare}) {
            Mask.TOKEN.matcher(masker.mask(text).text()).results().forEach(found -> tokens.add(found.group()));
        }
        return tokens;
    }
}
