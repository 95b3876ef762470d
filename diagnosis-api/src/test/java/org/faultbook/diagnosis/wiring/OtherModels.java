package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.text.Language;

/** Opens a home of the embedded default with models of the caller's. */
public final class OtherModels {
    private OtherModels() {}

    public static Services open(Path home, Map<Language, Embedder> models) {
        return new OpenHome(home, Clock.systemUTC(), Language.EN, () -> models);
    }

    /** Opens a home with models that cost nothing and only count characters. */
    public static Services openCheaply(Path home) {
        return open(
                home, Map.of(Language.ZH, new LetterEmbedder("letters"), Language.EN, new LetterEmbedder("english")));
    }

    /** The base of a home opened here, for measuring its parts. */
    public static KnowledgeBase base(Services opened) {
        return ((OpenHome) opened).base().base();
    }

    public static Toolkit toolkit(Services opened) {
        return ((OpenHome) opened).toolkit();
    }
}
