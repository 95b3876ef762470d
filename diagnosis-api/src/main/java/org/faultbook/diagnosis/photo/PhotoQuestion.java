package org.faultbook.diagnosis.photo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/** A question with what a photograph adds to it; what the person says goes before what the picture says. */
public final class PhotoQuestion {
    private PhotoQuestion() {}

    public static DiagnosisRequest of(DiagnosisRequest asked, PhotoReading photo) {
        Set<String> codes = new LinkedHashSet<>(asked.errorCodes());
        photo.codes().forEach(c -> codes.add(c.code()));
        // codes stand in the text too: it is what past symptoms are compared with
        String shown = Stream.concat(photo.codes().stream().map(PhotoReading.Code::code), Stream.of(photo.freeText()))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" "));
        List<String> told = new ArrayList<>();
        told.add(asked.description());
        boolean saysNothing = asked.text().isBlank();
        if (!saysNothing) {
            told.add(shown);
        }
        told.addAll(photo.readings());
        told.removeIf(String::isBlank);
        EquipmentMention given = asked.equipment();
        boolean machineGiven = given.model() != null || given.serialNumber() != null;
        return new DiagnosisRequest(
                saysNothing ? shown : asked.subject(),
                String.join("\n", told),
                asked.language(),
                new EquipmentMention(
                        first(given.type(), machineGiven || photo.model() != null ? null : photo.equipmentType()),
                        first(given.manufacturer(), photo.manufacturer()),
                        first(given.model(), given.serialNumber() == null ? photo.model() : null),
                        first(given.serialNumber(), given.model() == null ? photo.serialNumber() : null),
                        given.asset(),
                        given.firmware()),
                List.copyOf(codes),
                asked.observations(),
                asked.filter(),
                asked.limit(),
                asked.maxParts());
    }

    private static @Nullable String first(@Nullable String said, @Nullable String read) {
        return said != null ? said : read;
    }
}
