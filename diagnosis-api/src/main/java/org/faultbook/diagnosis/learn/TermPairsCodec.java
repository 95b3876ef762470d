package org.faultbook.diagnosis.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.text.Language;

/** The serialised form of term pairs, with the version of the analyzer that made their words. */
final class TermPairsCodec {
    private TermPairsCodec() {}

    static byte[] encode(TermPairs pairs, String analyzer) {
        return StatisticsCodec.bytes(out -> {
            out.writeUTF(analyzer);
            out.writeInt(pairs.words(Language.ZH).size());
            for (String word : pairs.words(Language.ZH)) {
                List<TermPairs.Pair> of = pairs.of(Language.ZH, word);
                out.writeUTF(word);
                out.writeInt(of.size());
                for (TermPairs.Pair pair : of) {
                    out.writeUTF(pair.word());
                    out.writeDouble(pair.sureness());
                }
            }
        });
    }

    static boolean isOf(byte[] payload, String analyzer) {
        return StatisticsCodec.read(payload, in -> in.readUTF().equals(analyzer));
    }

    /** None where another analyzer made the words. */
    static TermPairs decode(byte[] payload, String analyzer) {
        return StatisticsCodec.read(payload, in -> {
            if (!in.readUTF().equals(analyzer)) {
                return TermPairs.NONE;
            }
            Map<String, Map<String, Double>> english = new HashMap<>();
            int words = in.readInt();
            for (int w = 0; w < words; w++) {
                Map<String, Double> of = new HashMap<>();
                english.put(in.readUTF(), of);
                int pairs = in.readInt();
                for (int p = 0; p < pairs; p++) {
                    of.put(in.readUTF(), in.readDouble());
                }
            }
            return TermPairs.of(english);
        });
    }
}
