package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.render.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command. With {@code --json} standard output holds one JSON document and nothing else. */
@Command(sortOptions = false)
abstract class FaultbookCommand implements Callable<Integer> {
    static final int GOOD = 0;
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    final CommandSpec spec() {
        return spec;
    }

    final RootCommand root() {
        return (RootCommand) spec.root().userObject();
    }

    final Wording wording() {
        return root().wording();
    }

    final Progress progress() {
        return new ProgressLine(root().console(), wording());
    }

    /** The one JSON document of this command. */
    final void print(JsonNode json) {
        try {
            root().console()
                    .out()
                    .println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result could not be written as JSON", e);
        }
    }

    /** A line of the result for people. */
    final void say(String key, Object... values) {
        root().console().out().println(wording().say(key, values));
    }

    /** A line beside the result. */
    final void warn(String text) {
        root().console().err().println(text);
    }
}
