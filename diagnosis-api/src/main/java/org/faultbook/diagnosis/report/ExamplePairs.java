package org.faultbook.diagnosis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;

/** Tickets as they were written beside what was understood of them. */
final class ExamplePairs {
    private final Wording wording;
    private final HealthWords words;
    private final String joint;

    ExamplePairs(Wording wording, HealthWords words) {
        this.wording = wording;
        this.words = words;
        this.joint = wording.language() == Language.ZH ? "；" : "; ";
    }

    String of(List<TicketReport.Example> examples) {
        if (examples.isEmpty()) {
            return "<p>" + said("health.pairs.none") + "</p>\n";
        }
        StringBuilder html = new StringBuilder("<div class=\"pairs\">\n");
        examples.forEach(example -> html.append(pair(example)));
        return html.append("</div>\n").toString();
    }

    private String pair(TicketReport.Example example) {
        JudgedTicket judged = example.judged();
        StringBuilder html = new StringBuilder("<div><p class=\"head\"><span class=\"grade g");
        html.append(judged.judgement().grade().ordinal()).append("\">");
        html.append(judged.judgement().grade().name()).append("</span>");
        List<String> head = new ArrayList<>();
        head.add(judged.ticket().key().number());
        head.add(words.kind(judged.judgement().kind()));
        head.add(words.reason(judged.judgement().reason()));
        judged.judgement().marks().stream().map(Mark::kind).distinct().forEach(mark -> head.add(words.mark(mark)));
        html.append(Html.escaped(String.join(" · ", head))).append("</p>\n<p class=\"text\">");
        for (Map.Entry<TextPart, String> text : judged.ticket().texts().entrySet()) {
            label(html, wording.say("health.part", text.getKey()), text.getValue());
        }
        html.append("</p>\n<p class=\"text got\">");
        understood(html, example.extraction());
        return html.append("</p></div>\n").toString();
    }

    private void understood(StringBuilder html, Extraction e) {
        String unknown = wording.say("health.unknown");
        String observed = e.symptoms().stream().map(Symptom::text).collect(Collectors.joining(joint));
        label(html, wording.say("health.symptom"), observed.isEmpty() ? unknown : observed);
        String cause = e.cause().text();
        label(
                html,
                wording.say("health.cause"),
                cause == null
                        ? unknown
                        : bracketed(cause, wording.say("health.basis", e.cause().basis())));
        String acts = e.fixes().stream().map(this::act).collect(Collectors.joining(joint));
        label(html, wording.say("health.act"), acts.isEmpty() ? unknown : acts);
        if (!e.parts().isEmpty()) {
            String parts = e.parts().stream().map(ExamplePairs::part).collect(Collectors.joining(joint));
            label(html, wording.say("health.parts"), parts);
        }
    }

    private String act(FixAct act) {
        String kind = wording.say("health.fix", act.kind());
        String outcome = wording.say("health.outcome", act.outcome());
        return bracketed(
                act.summary(), wording.language() == Language.ZH ? kind + "，" + outcome : kind + ", " + outcome);
    }

    private static String part(PartUse part) {
        return part.quantity() == null
                ? part.name()
                : part.name() + " ×" + part.quantity().stripTrailingZeros().toPlainString();
    }

    private String bracketed(String text, String aside) {
        return wording.language() == Language.ZH ? text + "（" + aside + "）" : text + " (" + aside + ")";
    }

    private static void label(StringBuilder html, String label, String text) {
        html.append("<b>").append(Html.escaped(label)).append("</b>");
        html.append(Html.escaped(text.replaceAll("\\s+", " "))).append("<br>\n");
    }

    private String said(String key) {
        return Html.escaped(wording.say(key));
    }
}
