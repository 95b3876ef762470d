package org.faultbook.diagnosis.visit;

import java.util.List;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visit so far. All of it stands in the address, so that it can be sent on and gone back from; what was
 * told and confirmed stands there by its id only.
 *
 * @param text the question as it was typed, blank where nothing was
 * @param answers what was found at the checks that were asked so far, in their order
 * @param told the answers of which something was told, in their order
 * @param photos ids of photographs kept on it, in the order they were sent
 * @param read the confirmation that the safety notices were read; blank where there is none
 */
public record Visit(
        String text,
        String type,
        String model,
        String serial,
        List<Observation> answers,
        List<String> told,
        List<String> photos,
        String read) {
    /** More photographs than this a visit does not hold. */
    public static final int MOST_PHOTOS = 6;

    /** The field that tells what was found at a check: its id, a colon, the result. */
    public static final String ANSWER = "found";

    public static final String TOLD = "told";
    public static final String PICTURE = "picture";
    public static final String READ = "read";

    public Visit {
        answers = List.copyOf(answers);
        told = List.copyOf(told);
        photos = List.copyOf(photos);
    }

    /** The address that asks this. */
    public PageLink link() {
        return to("/");
    }

    /** Another page of the same visit. */
    public PageLink to(String path) {
        PageLink link = PageLink.to(path)
                .and("q", text)
                .and("type", type)
                .and("model", model)
                .and("serial", serial);
        for (Observation answer : answers) {
            link = link.and(ANSWER, answer.checkId() + ":" + answer.result());
        }
        for (String id : told) {
            link = link.and(TOLD, id);
        }
        for (String id : photos) {
            link = link.and(PICTURE, id);
        }
        return link.and(READ, read);
    }

    /** The same as the hidden fields of a form. */
    public List<PageLink.Parameter> fields() {
        return link().parameters();
    }

    public Visit answered(List<Observation> all) {
        return new Visit(text, type, model, serial, all, told, photos, read);
    }

    /** The same after something was told of an answer. */
    public Visit telling(String requestId) {
        return told.contains(requestId)
                ? this
                : new Visit(
                        text,
                        type,
                        model,
                        serial,
                        answers,
                        Stream.concat(told.stream(), Stream.of(requestId)).toList(),
                        photos,
                        read);
    }

    public Visit reading(String confirmation) {
        return new Visit(text, type, model, serial, answers, told, photos, confirmation);
    }

    /** The same with these photographs. */
    public Visit withPhotos(List<String> ids) {
        return new Visit(text, type, model, serial, answers, told, ids, read);
    }

    /** The same about another unit; an empty type or model leaves what was said. */
    public Visit of(String otherType, String otherModel, String otherSerial) {
        return new Visit(
                text,
                otherType.isEmpty() ? type : otherType,
                otherModel.isEmpty() ? model : otherModel,
                otherSerial,
                answers,
                told,
                photos,
                read);
    }

    public EquipmentMention equipment() {
        return new EquipmentMention(orNull(type), null, orNull(model), orNull(serial), null, null);
    }

    private static @Nullable String orNull(String field) {
        return field.isBlank() ? null : field;
    }
}
