package org.faultbook.kb.lucene;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;

/**
 * What a hit shows, packed into one doc value so that a hit costs one read: a byte for the kind, two for the length of
 * the id, the id, the owner.
 */
record RecordHead(String id, String owner, RecordKind kind) {
    static RecordHead of(IndexRecord record) {
        return new RecordHead(record.id(), record.owner(), record.kind());
    }

    BytesRef pack() {
        byte[] i = id.getBytes(StandardCharsets.UTF_8);
        byte[] o = owner.getBytes(StandardCharsets.UTF_8);
        if (i.length > 0xFFFF) {
            throw new IllegalArgumentException("a record id is at most 65535 bytes long: " + id.substring(0, 80));
        }
        byte[] bytes = new byte[3 + i.length + o.length];
        bytes[0] = (byte) letter(kind);
        bytes[1] = (byte) (i.length >>> 8);
        bytes[2] = (byte) i.length;
        System.arraycopy(i, 0, bytes, 3, i.length);
        System.arraycopy(o, 0, bytes, 3 + i.length, o.length);
        return new BytesRef(bytes);
    }

    static RecordHead unpack(BytesRef packed) {
        byte[] bytes = packed.bytes;
        int at = packed.offset;
        int idLength = ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
        return new RecordHead(
                new String(bytes, at + 3, idLength, StandardCharsets.UTF_8),
                new String(bytes, at + 3 + idLength, packed.length - 3 - idLength, StandardCharsets.UTF_8),
                kind((char) bytes[at]));
    }

    private static char letter(RecordKind kind) {
        return switch (kind) {
            case CASE -> 'C';
            case MANUAL_CASE -> 'M';
            case PASSAGE -> 'P';
        };
    }

    private static RecordKind kind(char letter) {
        return switch (letter) {
            case 'P' -> RecordKind.PASSAGE;
            case 'M' -> RecordKind.MANUAL_CASE;
            default -> RecordKind.CASE;
        };
    }
}
