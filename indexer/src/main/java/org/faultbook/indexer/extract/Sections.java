package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;

/**
 * The sections of a ticket in the order of telling: its columns, each cut at the labels people type into it
 * (故障现象：… 原因：… 处理：…, Symptom: … Cause: … Action: …). A ticket with one text has one free section. Where a sheet has one
 * column for what was seen, it is what was reported.
 */
final class Sections {
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{IsAlphabetic}])(?:(?<symptom>故障现象|问题现象|现象|问题描述|故障描述|报修内容|客户描述|报修问题|症状|故障|问题"
                    + "|symptoms?|phenomenon|problem|fault|complaint|reported|issue|description)"
                    + "|(?<cause>故障原因|原因分析|形成原因|根本原因|原因|诊断|root cause|probable cause|cause|reason|diagnosis)"
                    + "|(?<found>现场情况|检查情况|检查|findings?|found|inspection)"
                    + "|(?<fix>处理措施|处理方法|处理过程|处理办法|处理情况|故障处理|维修内容|维修过程|解决方案|解决办法|解决方法|措施|处理|对策|维修"
                    + "|actions? taken|corrective action|actions?|fix|solution|resolution|remedy|work done|work carried out|repair)"
                    + "|(?<result>处理结果|结果|遗留问题|遗留|备注|result|outcome|status|remarks?|notes?|follow[- ]?up|open points?|备件|配件|parts(?: used)?))"
                    + "\\s?[:：]",
            Pattern.CASE_INSENSITIVE);

    /** Nobody writes longer of one job: what follows is a log or a paste, and only the beginning is read. */
    private static final int LONGEST = 6_000;

    private Sections() {}

    static List<Section> of(Ticket ticket) {
        List<Section> sections = new ArrayList<>();
        boolean alone = ticket.texts().keySet().stream()
                        .filter(part -> part != TextPart.TITLE)
                        .count()
                <= 1;
        for (Map.Entry<TextPart, String> text : ticket.texts().entrySet()) {
            boolean free =
                    alone && text.getKey() != TextPart.TITLE || ticket.texts().size() == 1;
            String read = text.getValue().length() > LONGEST ? text.getValue().substring(0, LONGEST) : text.getValue();
            boolean reports = text.getKey() == TextPart.FOUND && ticket.text(TextPart.REPORTED) == null;
            Role role = reports ? Role.REPORTED : role(text.getKey());
            cut(text.getKey(), read, free ? Role.FREE : role, sections);
        }
        return sections;
    }

    private static Role role(TextPart part) {
        return switch (part) {
            case TITLE -> Role.TITLE;
            case REPORTED -> Role.REPORTED;
            case FOUND -> Role.FOUND;
            case CAUSE -> Role.CAUSE;
            case FIX -> Role.FIX;
            case RESULT -> Role.RESULT;
        };
    }

    private static void cut(TextPart part, String text, Role role, List<Section> sections) {
        Matcher label = LABEL.matcher(text);
        int from = 0;
        Role current = role;
        while (label.find()) {
            if (label.start() > from) {
                sections.add(new Section(part, from, label.start(), current));
            }
            current = labelled(label);
            from = label.end();
        }
        if (from < text.length()) {
            sections.add(new Section(part, from, text.length(), current));
        }
    }

    private static Role labelled(Matcher label) {
        if (label.group("symptom") != null) {
            return Role.LABELLED_SYMPTOM;
        }
        if (label.group("cause") != null) {
            return Role.LABELLED_CAUSE;
        }
        if (label.group("found") != null) {
            return Role.FOUND;
        }
        return label.group("fix") != null ? Role.LABELLED_FIX : Role.RESULT;
    }
}
