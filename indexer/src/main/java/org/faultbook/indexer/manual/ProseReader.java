package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.jspecify.annotations.Nullable;

/**
 * Reads causes and remedies from sentences: 若…则…, "If the pump does not start: check ...". Only for sections about
 * faults; anywhere else such sentences are ordinary instructions.
 */
final class ProseReader {
    private static final Pattern OPENS = Pattern.compile(
            "^(?:如果|如遇到?|如出现|如发现|如(?![下图表上前此何])|若是|若出现|若发现|若|当出现|当发现|当(?![前地天])|假如|一旦|遇到|出现|发现"
                    + "|(?i:if|whenever|when|should|in case of|in case|in the event of|in the event that|where)\\s+)");
    private static final Pattern JOINT = Pattern.compile("(?:时|的话|后)?\\s*[，,:：]\\s*(?:则|就|那么|then )?|(?:时|的话)(?=[请应须需可则])\\s*则?|\\s+[-–—]+\\s+|——|则");
    private static final Pattern CAUSED = Pattern.compile(
            "^(?:这|其|此|该故障|多|一般|通常|往往|大多|很|也|有)*(?:可能的?)?(?:原因(?:是|为|有|可能是)?[:：]?|是?由于|是?因为?|可能是|多为|一般是|通常是|说明|表明|表示)(.+?)(?:引起|造成|导致|所致)?(?:的)?$"
                    + "|^(.+?)(?:引起|所致)(?:的)?$"
                    + "|^(?i:(?:this|it|that|the (?:fault|alarm|problem|error))?\\s*(?:is |are |can be |may be |could be |might be )?(?:usually |often |mostly |normally |generally |probably |likely |typically )*(?:caused by|due to|because(?: of)?|the result of|means(?: that)?|indicates(?: that)?)|(?:a|the|one) ?(?:most )?(?:probable|likely|possible|usual|common) (?:cause|reason) is(?: that)?|(?:the )?(?:cause|reason) is(?: usually| often| mostly)?) (.+)$"
                    + "|^((?i:.+ (?:is|are|has|have) (?:probably|likely|presumably|possibly|perhaps|usually|most likely) .+|.+ (?:may|might|could) (?:be|have) .+))$"
                    + "|^(.*(?:可能|多半|也许|往往).+)$",
            Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;！!])\\s*|(?<=[.])\\s+(?=[A-Z\"(])");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[，,])\\s*");
    private static final Pattern MUST = Pattern.compile("^(?:则|请|应|需要?|须|必须|可以?|立即|先|马上|务必|you (?:must|should|have to) |please |then |first |immediately )+", Pattern.CASE_INSENSITIVE);

    private final FaultWords words;

    ProseReader(FaultWords words) {
        this.words = words;
    }

    /** What a sentence says of a fault. */
    record Told(String symptom, NamedCause cause) {}

    /** Null where the text is no condition with what to do about it. */
    @Nullable
    Told conditional(String text) {
        String stripped = text.strip();
        Matcher opened = OPENS.matcher(stripped);
        if (!opened.find()) {
            return null;
        }
        String body = stripped.substring(opened.end());
        Matcher joint = JOINT.matcher(body);
        while (joint.find()) {
            String symptom = body.substring(0, joint.start()).strip();
            String rest = body.substring(joint.end()).strip();
            if (symptom.length() >= 2 && !rest.isEmpty() && words.isSymptom(symptom) && answers(rest)) {
                return new Told(symptom.replaceAll("时$", ""), told(rest));
            }
            if (symptom.matches(".*[。；;.!！].*")) {
                return null;
            }
        }
        return null;
    }

    private boolean answers(String rest) {
        return words.isOrder(rest)
                || MUST.matcher(rest).find()
                || CAUSED.matcher(first(rest)).matches();
    }

    private static String first(String text) {
        return CLAUSE.split(SENTENCE.split(text)[0])[0].replaceAll("[。；;.，,！!]+$", "").strip();
    }

    /** Cause and remedies that sentences tell; sentences that tell neither go with what stands before them. */
    NamedCause told(String text) {
        String cause = "";
        List<String> remedies = new ArrayList<>();
        for (String sentence : SENTENCE.split(text)) {
            String rest = sentence.strip();
            if (rest.isEmpty()) {
                continue;
            }
            if (cause.isEmpty() && remedies.isEmpty()) {
                String[] clauses = CLAUSE.split(rest);
                String first = clauses[0].replaceAll("[。；;.，,！!]+$", "").strip();
                Matcher caused = CAUSED.matcher(first);
                if (!words.isOrder(first) && caused.matches()) {
                    cause = group(caused);
                    rest = rest.substring(Math.min(rest.length(), clauses[0].length())).strip();
                    if (rest.isEmpty()) {
                        continue;
                    }
                }
            }
            String ordered = rest;
            if (words.isOrder(ordered) || MUST.matcher(ordered).find() || !remedies.isEmpty() || !cause.isEmpty()) {
                remedies.add(ordered);
            }
        }
        return new NamedCause(cause, remedies.isEmpty() ? List.of() : List.of(joined(remedies)));
    }

    private static String joined(List<String> sentences) {
        String whole = "";
        for (String sentence : sentences) {
            whole = CellItem.joined(whole, sentence);
        }
        return whole;
    }

    private static String group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i).strip();
            }
        }
        return matcher.group().strip();
    }
}
