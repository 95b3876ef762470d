package org.faultbook.indexer.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.judge.TicketJudge;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/** Whatever people type: no exception, and every span equals its source. */
final class RandomTicketsTest {
    private static final List<String> PIECES = List.of(
            "机封",
            "漏水",
            "更换",
            "换了",
            "无效",
            "，",
            "。",
            "、",
            "；",
            "\n",
            " ",
            "  ",
            "查",
            "发现",
            "因",
            "导致",
            "E-OC2",
            "2#",
            "水泵",
            "正常",
            "OK",
            "建议",
            "先不",
            "没",
            "短接",
            "测试",
            "整定",
            "调到最大",
            "，又跳",
            "replaced",
            " the ",
            "seal",
            "leaking",
            ". ",
            "due to",
            " and ",
            "no effect",
            "found ",
            "35uF",
            "92℃",
            "(",
            ")",
            "：",
            "原因：",
            "Symptom: ",
            "1. ",
            "/",
            "-",
            "+",
            "\uD83D\uDE00",
            "\uD840\uDC0B",
            "ｅ－ｏｃ２",
            "İ",
            "ß",
            "\u0000",
            "\u200b",
            "\u3000",
            "后",
            "了",
            "过",
            "a",
            "A",
            "%",
            "\"",
            "“",
            "0.35",
            "....",
            "？",
            "!!",
            "x2",
            "两套");

    @Test
    void extract_randomText_keepsSpansTrue() {
        long seed = 20261121L;
        Random random = new Random(seed);
        Vocabulary vocabulary = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
        RuleCaseExtractor extractor =
                new RuleCaseExtractor(vocabulary, new EquipmentResolver(ShippedContent.taxonomy(), List.of()));
        TicketJudge judge = new TicketJudge(ShippedContent.taxonomy(), vocabulary);
        for (int i = 0; i < 4_000; i++) {
            Ticket ticket = ticket(random);
            try {
                Extraction extraction = extractor.extract(ticket);
                Spans.assertTrue(ticket, extraction);
                judge.judge(ticket, extraction, null);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", ticket " + i + ": " + ticket.texts(), e);
            }
        }
    }

    private static Ticket ticket(Random random) {
        Map<TextPart, String> texts = new EnumMap<>(TextPart.class);
        for (TextPart part : TextPart.values()) {
            String text = text(random);
            if (random.nextInt(3) > 0 && !text.isBlank()) {
                texts.put(part, text);
            }
        }
        return SampleTicket.of(texts, null, TicketStatus.CLOSED);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(20) == 0) {
                text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }
}
