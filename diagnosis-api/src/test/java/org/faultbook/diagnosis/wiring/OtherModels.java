package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.text.Language;

/** Opens a home of the embedded default with models of the caller's. */
public final class OtherModels {
    private OtherModels() {}

    public static Services open(Path home, Map<Language, Embedder> models) {
        return new OpenHome(home, Clock.systemUTC(), Language.EN, () -> models);
    }
}
