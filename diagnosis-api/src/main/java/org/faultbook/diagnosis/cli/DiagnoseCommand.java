package org.faultbook.diagnosis.cli;

import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.render.DiagnosisText;
import org.faultbook.diagnosis.render.RequestJson;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook diagnose}: answers in the language of the question unless {@code --lang} says otherwise. */
@Command(name = "diagnose")
final class DiagnoseCommand extends FaultbookCommand {
    @Parameters(paramLabel = "TEXT", descriptionKey = "text")
    private String text = "";

    @Option(names = "--equipment", paramLabel = "type=..,model=..", converter = EquipmentConverter.class)
    private EquipmentMention equipment = EquipmentMention.NONE;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit = RequestJson.DEFAULT_LIMIT;

    @Override
    public Integer call() {
        if (text.isBlank()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.text.blank"));
        }
        if (limit < 1 || limit > RequestJson.MAX_LIMIT) {
            throw new UsageException(spec().commandLine(), wording().say("usage.limit"));
        }
        @Nullable Language chosen = root().chosenLanguage();
        var request = new DiagnosisRequest(
                text, "", chosen, equipment, java.util.List.of(), java.util.List.of(), SearchFilter.ANSWERING, limit);
        try (Services services = root().open()) {
            Diagnosis diagnosis = services.diagnoser().diagnose(request);
            Language language = chosen != null ? chosen : diagnosis.understood().language();
            if (root().json()) {
                print(DiagnosisJson.response(diagnosis, language));
            } else {
                Console console = root().console();
                var words = new DiagnosisText(language, new ScopeNames(services.taxonomy()));
                console.out().print(words.of(diagnosis, console.columns(), console.coloured()));
            }
        }
        return GOOD;
    }
}
