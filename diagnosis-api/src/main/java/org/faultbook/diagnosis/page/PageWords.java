package org.faultbook.diagnosis.page;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The words of the pages in one language, with numbers, plurals and times as its readers write them. */
public final class PageWords {
    private static final int RELATIVE_DAYS = 30;

    private final Wording wording;
    private final ScopeNames scopes;
    private final Function<String, Optional<String>> people;
    private final Instant now;
    private final ZoneId zone;

    /** @param people the name of somebody with an account, by the id it acts under */
    public PageWords(Language language, ScopeNames scopes, Function<String, Optional<String>> people, Clock clock) {
        this.wording = Wording.of(PageWords.class, language);
        this.scopes = scopes;
        this.people = people;
        this.now = clock.instant();
        this.zone = clock.getZone();
    }

    public Language language() {
        return wording.language();
    }

    public String say(String key, Object... values) {
        return wording.say(key, values);
    }

    /** The phrase of an enum constant. */
    public String say(String group, Enum<?> constant) {
        return wording.say(group, constant);
    }

    public boolean has(String key) {
        return wording.has(key);
    }

    /** The phrase for a number of things, which stands in it as its first value: {@code key.one} for one, else {@code key.many}. */
    public String count(String key, long number) {
        return wording.say(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** Who did something. */
    public String actor(Actor actor) {
        if (actor.equals(Actor.INDEXER)) {
            return say("actor.indexer");
        }
        return actor.equals(Actor.LOCAL)
                ? say("actor.local")
                : people.apply(actor.id()).orElse(actor.id());
    }

    /** What every face says of answers. */
    public Phrases phrases() {
        return new Phrases(Wording.ofAnswers(language()));
    }

    /** Equipment in words, and what it is limited to; that none is named where it names none. */
    public String scope(EquipmentScope scope) {
        StringBuilder said = new StringBuilder(scopes.say(scope, language()));
        limit(said, "scope.firmware", scope.firmware());
        limit(said, "scope.serials", scope.serials());
        limit(said, "scope.batch", scope.batch());
        return said.isEmpty() ? say("scope.any") : said.toString();
    }

    private void limit(StringBuilder said, String key, @Nullable Object limit) {
        if (limit != null) {
            said.append(said.isEmpty() ? "" : say("dot")).append(say(key, limit));
        }
    }

    /** The name of an equipment class or type; the id where it has none. */
    public String equipment(String id) {
        return scopes.name(id, language());
    }

    /** How long ago, within a month; else the day. */
    public String when(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
        if (days == 0) {
            return say("time.today");
        }
        if (days == 1) {
            return say("time.yesterday");
        }
        return days > 1 && days <= RELATIVE_DAYS ? count("time.days", days) : day(instant);
    }

    public String day(Instant instant) {
        return format("time.day", instant);
    }

    /** Day and time to the minute. */
    public String moment(Instant instant) {
        return format("time.moment", instant);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(say(pattern), locale())
                .withZone(zone)
                .format(instant);
    }

    private Locale locale() {
        return language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
