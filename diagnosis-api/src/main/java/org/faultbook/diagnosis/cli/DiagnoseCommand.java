package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.photo.PhotoQuestion;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.render.DiagnosisText;
import org.faultbook.diagnosis.render.InvalidRequestException;
import org.faultbook.diagnosis.render.PhotoJson;
import org.faultbook.diagnosis.render.PhotoText;
import org.faultbook.diagnosis.render.RequestJson;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.kb.picture.UnreadablePicture;
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
    @Parameters(paramLabel = "TEXT", descriptionKey = "text", arity = "0..1")
    private String text = "";

    @Option(names = "--image", paramLabel = "FILE", descriptionKey = "image")
    private @Nullable Path image;

    @Option(names = "--equipment", paramLabel = "type=..,model=..", converter = EquipmentConverter.class)
    private EquipmentMention equipment = EquipmentMention.NONE;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit = RequestJson.DEFAULT_LIMIT;

    @Option(names = "--max-parts", paramLabel = "N", descriptionKey = "maxParts", defaultValue = "5")
    private int maxParts = DiagnosisRequest.DEFAULT_PARTS;

    @Override
    public Integer call() throws IOException, UnreadablePicture {
        if (text.isBlank() && image == null) {
            throw new UsageException(spec().commandLine(), wording().say("usage.text.blank"));
        }
        if (limit < 1 || limit > RequestJson.MAX_LIMIT) {
            throw new UsageException(spec().commandLine(), wording().say("usage.limit"));
        }
        if (maxParts < 0 || maxParts > DiagnosisRequest.MOST_PARTS) {
            throw new UsageException(spec().commandLine(), wording().say("usage.maxParts"));
        }
        @Nullable Language chosen = root().chosenLanguage();
        var request = new DiagnosisRequest(
                text, "", chosen, equipment, List.of(), List.of(), SearchFilter.ANSWERING, limit, maxParts);
        try (Services services = root().open()) {
            PhotoReading photo = image == null ? null : photo(services, image);
            Diagnosis diagnosis =
                    services.diagnoser().diagnose(photo == null ? request : PhotoQuestion.of(request, photo));
            Language language = chosen != null ? chosen : diagnosis.understood().language();
            if (root().json()) {
                ObjectNode answer = DiagnosisJson.response(diagnosis, language);
                print(photo == null ? answer : PhotoJson.with(answer, photo));
            } else {
                Console console = root().console();
                var words = new DiagnosisText(language, new ScopeNames(services.taxonomy()));
                if (photo != null) {
                    console.out().print(new PhotoText(language).of(photo, console.columns(), console.coloured()));
                }
                console.out().print(words.of(diagnosis, console.columns(), console.coloured()));
            }
        }
        return GOOD;
    }

    private static PhotoReading photo(Services services, Path file) throws IOException, UnreadablePicture {
        PhotoReading photo = services.readPhoto(Files.readAllBytes(file));
        if (photo.isEmpty()) {
            throw InvalidRequestException.of(
                    "--image",
                    "图片 " + file + " 中没有识别到文字；请靠近些、对准焦、避开反光重新拍照，或直接输入显示屏上的内容。",
                    "no text was found in " + file
                            + "; take the picture closer, sharper and without glare, or type what the display shows.");
        }
        return photo;
    }
}
