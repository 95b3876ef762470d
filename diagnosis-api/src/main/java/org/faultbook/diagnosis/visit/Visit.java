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
 * @param read the confirmation that the safety notices were read; blank where there is none
 */
public record Visit(
        String text,
        String type,
        String model,
        String serial,
        List<Observation> answers,
        List<String> told,
        String read) {
    /** The field that tells what was found at a check: its id, a colon, the result. */
    public static final String ANSWER = "found";

    public static final String TOLD = "told";
    public static final String READ = "read";

    public Visit {
        answers = List.copyOf(answers);
        told = List.copyOf(told);
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
        return link.and(READ, read);
    }

    /** The same as the hidden fields of a form. */
    public List<PageLink.Parameter> fields() {
        return link().parameters();
    }

    public Visit answered(List<Observation> all) {
        return new Visit(text, type, model, serial, all, told, read);
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
                        read);
    }

    public Visit reading(String confirmation) {
        return new Visit(text, type, model, serial, answers, told, confirmation);
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
                read);
    }

    public EquipmentMention equipment() {
        return new EquipmentMention(orNull(type), null, orNull(model), orNull(serial), null, null);
    }

    private static @Nullable String orNull(String field) {
        return field.isBlank() ? null : field;
    }
}
