package org.faultbook.diagnosis.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.diagnosis.photo.PhotoQuestion;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;

/** Asks the photographs of a data folder as an engineer would who sends them with or without a word. */
public final class PhotoEvaluation {
    private static final int RANKED = 100;
    private static final double NANOS = 1e9;

    private final KnowledgeBase base;
    private final GoldSet gold;
    private final Reader reader;

    /** Reads a picture's file. */
    @FunctionalInterface
    public interface Reader {
        PhotoReading read(byte[] file) throws UnreadablePicture;
    }

    /**
     * One photograph asked.
     *
     * @param codes whether exactly the codes were read that it shows
     * @param machine whether model and serial number are those it shows, where it shows any
     * @param seconds from its file to the ranking
     */
    public record Asked(
            String name, boolean codes, boolean machine, PhotoReading read, Ranking ranking, double seconds) {}

    public PhotoEvaluation(KnowledgeBase base, GoldSet gold, Reader reader) {
        this.base = base;
        this.gold = gold;
        this.reader = reader;
    }

    /** All photographs of the folder in the order of their file; none where it has none. */
    public List<Asked> run(Path data) throws IOException, UnreadablePicture {
        PhotoSet set = PhotoSet.read(data);
        List<Asked> asked = new ArrayList<>();
        if (set.photos().isEmpty()) {
            return asked;
        }
        CauseTruth truth = CauseTruth.of(base.store(), gold);
        for (PhotoSet.Photo photo : set.photos()) {
            long start = System.nanoTime();
            PhotoReading read = reader.read(set.bytes(photo));
            Considered considered = base.engine().consider(PhotoQuestion.of(request(photo), read));
            double seconds = (System.nanoTime() - start) / NANOS;
            asked.add(new Asked(
                    photo.name(),
                    codes(photo.codes())
                            .equals(read.codes().stream()
                                    .map(PhotoReading.Code::code)
                                    .collect(Collectors.toSet())),
                    same(photo.model(), read.model()) && same(photo.serialNumber(), read.serialNumber()),
                    read,
                    truth.ranking(photo.name(), considered, Map.of(photo.causeId(), 1)),
                    seconds));
        }
        return asked;
    }

    private static DiagnosisRequest request(PhotoSet.Photo photo) {
        return new DiagnosisRequest(
                photo.question(),
                "",
                null,
                EquipmentMention.NONE,
                List.of(),
                List.of(),
                SearchFilter.ANSWERING,
                RANKED);
    }

    private static Set<String> codes(List<String> written) {
        return written.stream().map(CodeRecognizer::normalise).collect(Collectors.toSet());
    }

    private static boolean same(
            @org.jspecify.annotations.Nullable String shown, @org.jspecify.annotations.Nullable String read) {
        return shown == null || shown.equals(read);
    }
}
