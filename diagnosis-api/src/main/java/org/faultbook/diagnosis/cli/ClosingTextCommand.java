package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.closing.UnaskedAnswerException;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.ClosingTextJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultbook closing-text}: the text that closes a ticket, to be pasted; what is to be told of it goes beside. */
@Command(name = "closing-text")
final class ClosingTextCommand extends FaultbookCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "closingFile")
    private String file = "";

    @Override
    public Integer call() {
        JsonNode request = request();
        try (Services services = root().open()) {
            ClosingText closing = services.closingText(ClosingTextJson.read(request));
            ObjectNode json = ClosingTextJson.of(closing);
            if (root().json()) {
                print(json);
            } else {
                tell(json);
            }
            return GOOD;
        } catch (UnaskedAnswerException e) {
            throw ClosingTextJson.unasked(e);
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(wording().say("closing.unknown", String.valueOf(e.getMessage())), e);
        }
    }

    /** The text alone on standard output, so that it can be piped on. */
    private void tell(ObjectNode json) {
        root().console().out().println(json.get("text").textValue());
        warn("");
        warn(wording()
                .say(
                        "closing.grade",
                        json.get("grade").textValue(),
                        json.get("gradeReason").textValue()));
        json.get("warnings")
                .forEach(
                        w -> warn(wording().say("closing.warning", w.get("text").textValue())));
        JsonNode question = json.get("question");
        if (!question.isNull()) {
            warn(wording()
                    .say(
                            "closing.question",
                            question.get("text").textValue(),
                            question.get("id").textValue()));
            question.get("options").forEach(option -> warn("  - " + option.textValue()));
        }
    }

    private JsonNode request() {
        try {
            byte[] bytes = file.equals("-") ? root().console().in().readAllBytes() : Files.readAllBytes(Path.of(file));
            return new ObjectMapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(wording().say("closing.malformed", file, e.getOriginalMessage()), e);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
