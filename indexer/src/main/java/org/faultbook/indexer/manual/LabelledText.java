package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a text at its labels: 可能原因：…处理方法：…, "Cause: ... Remedy: ...". */
final class LabelledText {
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|(?<=[。；;.!！\\n\\s])|(?=【))(?:【([^】]{1,16})】\\s*[:：]?|([^。；;.!！\\n:：]{1,30}?)\\s*[:：])");

    private final HeaderWords headers;

    LabelledText(HeaderWords headers) {
        this.headers = headers;
    }

    /** A stretch of text; its role is null before the first label. */
    record Segment(@Nullable ColumnRole role, String text) {}

    /** One segment without a role where the text has no label. */
    List<Segment> split(String text) {
        List<Segment> segments = new ArrayList<>();
        ColumnRole role = null;
        int from = 0;
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            ColumnRole next = role(label.group(1) != null ? label.group(1) : label.group(2));
            if (next == null) {
                continue;
            }
            add(segments, role, text.substring(from, label.start()));
            role = next;
            from = label.end();
        }
        add(segments, role, text.substring(from));
        return segments;
    }

    /** The role of a text that is a label and nothing else. */
    @Nullable
    ColumnRole whole(String text) {
        return role(text.replaceAll("[:：【】\\[\\]]+", " "));
    }

    private @Nullable ColumnRole role(String label) {
        String bare = FaultWords.bare(CellItem.bare(label)).replaceAll("^\\d+(?:\\.\\d+)*\\s*", "");
        ColumnRole role = headers.exact(bare);
        return role != null && (role.tellsFault() || role == ColumnRole.NOTE) ? role : null;
    }

    private static void add(List<Segment> segments, @Nullable ColumnRole role, String text) {
        if (role != null || !text.isBlank()) {
            segments.add(new Segment(role, text.strip()));
        }
    }
}
