package org.faultbook.diagnosis.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;

/** The words of the offline pages, for their scripts: both languages, since a page kept on a phone can be switched there. */
public final class OfflineWords {
    private OfflineWords() {}

    /** A script that sets {@code FaultbookWords} to the words by language and key. */
    public static String script() {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        for (Language language : Language.values()) {
            Wording wording = Wording.of(OfflineWords.class, language);
            ObjectNode node = words.putObject(language.code());
            new TreeSet<>(wording.bundle().keySet()).forEach(key -> node.put(key, wording.say(key)));
        }
        return "globalThis.FaultbookWords = " + PlainJson.inMarkup(words.toString()) + ";\n";
    }
}
