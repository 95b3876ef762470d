package org.faultbook.diagnosis.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.SolverQuestion;

/** What the engineer said by choosing an option: the words of question and option go where they belong, and no others. */
final class AnswerReading {
    private static final Set<String> NO_CAUSE = Set.of("没有查", "查过，没有漏", "没有坏，换下试试", "别的原因", "查明了原因", "不清楚");
    private static final Pattern ITEM = Pattern.compile("^处理前，(.+)是什么问题？$|^What was wrong with the (.+) before\\?$");

    private final ClosingRequest request;
    private final LocalizedText option;
    private final Language language;
    private final List<String> done;
    private final List<String> open;
    private String text;
    private String cause;

    private AnswerReading(ClosingRequest request, LocalizedText option) {
        this.request = request;
        this.option = option;
        this.language = request.language() != null ? request.language() : JobTicket.language(request);
        this.done = new ArrayList<>(request.done());
        this.open = new ArrayList<>(request.open());
        this.text = request.text();
        this.cause = request.cause();
    }

    /** The request with its answer told where it belongs. */
    static ClosingRequest apply(ClosingRequest request, SolverQuestion asked) {
        ClosingRequest.Answer answer = Objects.requireNonNull(request.answer());
        String chosen = answer.option().strip();
        LocalizedText option = asked.options().stream()
                .filter(o -> o.zh().equals(chosen) || o.en().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new UnaskedAnswerException(asked));
        AnswerReading reading = new AnswerReading(request, option);
        reading.read(asked);
        return request.telling(reading.done, reading.text, reading.cause, reading.open);
    }

    private void read(SolverQuestion asked) {
        boolean first = option.equals(asked.options().getFirst());
        switch (asked.id()) {
            case "what-was-done" -> {
                if (!option.equals(asked.options().getLast())) {
                    done.add(option.in(language));
                }
            }
            case "which-act" -> helped(asked);
            case "what-was-wrong" -> caused(withItem(asked));
            case "what-caused", "leak-where", "what-tripped" -> caused(option.in(language));
            case "made-good" -> {
                if (!first) {
                    open.add(option.in(language));
                }
            }
            case "protection-restored" -> {
                if (!first) {
                    open.add(language == Language.ZH ? "保护是否恢复：" + option.zh() : "protection put back: " + option.en());
                }
            }
            default -> {
                // an answer that only a person can make use of stands as it was given
                String said = asked.text().in(language) + " " + option.in(language);
                text = text.isBlank() ? said : text + "\n" + said;
            }
        }
    }

    private void caused(String told) {
        if (!NO_CAUSE.contains(option.zh())) {
            cause = cause.isBlank() ? told : cause + (language == Language.ZH ? "；" : "; ") + told;
        }
    }

    /** "wear" alone says nothing: the question names what is worn. */
    private String withItem(SolverQuestion asked) {
        String told = option.in(language);
        Matcher item = ITEM.matcher(asked.text().in(language));
        if (!item.matches()) {
            return told;
        }
        String named = item.group(1) != null ? item.group(1) : item.group(2);
        return told.contains(named) ? told : language == Language.ZH ? named + told : named + " " + told;
    }

    /** The acts that were not chosen did not help; choosing all or none changes what is said of none or all. */
    private void helped(SolverQuestion asked) {
        int acts = asked.options().size() - 2;
        int chosen = asked.options().indexOf(option);
        if (chosen == acts) {
            return;
        }
        for (int i = 0; i < acts; i++) {
            if (i != chosen) {
                inVain(asked.options().get(i).in(language));
            }
        }
    }

    private void inVain(String act) {
        String told = language == Language.ZH ? "，没起作用" : ", did not help";
        String words = act.replaceAll("（[^（）]*）| \\([^()]*\\)", "");
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).contains(words)) {
                done.set(i, done.get(i).replace(words, words + told));
                return;
            }
        }
        text = text.replace(words, words + told);
    }
}
