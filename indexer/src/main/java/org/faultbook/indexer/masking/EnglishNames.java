package org.faultbook.indexer.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English and pinyin names behind a title or a label: Mr. Smith, Contact: Zhang Wei, spoke with John Miller. */
final class EnglishNames implements Detector {
    private static final String WORD = "(?:[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?|(?:O'|Mc|Mac|D')[A-Z][a-z]+|[A-Z]\\.)";
    private static final String CAPS = "[A-Z]{3,}(?:[-'][A-Z]{2,})?";
    private static final Pattern TITLED = Pattern.compile(
            "(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Herr|Frau)\\.?\\s+(" + WORD + "(?:\\s+" + WORD + "){0,2})");
    private static final Pattern TITLED_CAPS = Pattern.compile(
            "(?<![A-Za-z0-9])(?<!\\d )(?:MR|MRS|MISS|DR|MS(?=\\.))\\.?\\s+(" + CAPS + ")(?![A-Za-z0-9])");
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![A-Za-z])(?i:contact(?: person| name)?|caller|customer name|customer contact|reported by|requested by|raised by|logged by|signed(?: off)? by|"
                    + "signature|approved by|technician|engineer|operator|attended by|site contact|attn|attention|name|supervisor|manager|owner|requester|tech|foreman)"
                    + "(?i: name)?\\s*[:=]\\s*(" + WORD + "(?:\\s+" + WORD + "){0,2}|" + CAPS + "(?:\\s+" + CAPS
                    + "){0,2})(?![A-Za-z0-9])");
    private static final Pattern BY_VERB = Pattern.compile(
            "(?<![A-Za-z])(?i:spoke (?:with|to)|talked (?:with|to)|told by|according to|reported by|requested by|signed (?:off )?by|accepted by|approved by|confirmed (?:by|with)|met (?:with )?|"
                    + "handed over to|contacted|called|phoned|emailed|attended by|repaired by|replaced by|done by|performed by|"
                    + "technician|engineer|operator|tech|supervisor|foreman|plant manager|shift lead|site manager|contact)\\s+("
                    + WORD + "(?:\\s+" + WORD + "){0,2})(?![A-Za-z0-9])");
    /** Two or three capitalised words; the first has to be a given name. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<![A-Za-z0-9-])([A-Z][a-z]+)(?:\\s+[A-Z]\\.)?\\s+(" + WORD + ")(?![A-Za-z0-9-])");

    private static final Set<String> GIVEN = names("given-names.txt");
    private static final Set<String> AMBIGUOUS = names("ambiguous-given-names.txt");
    private static final Set<String> FAMILY = names("family-names.txt");

    /** Capitalised words that follow those verbs without being a person. */
    private static final Set<String> NOT_NAMES = Set.of(
            "the",
            "a",
            "an",
            "and",
            "not",
            "no",
            "none",
            "unknown",
            "see",
            "site",
            "customer",
            "client",
            "operator",
            "technician",
            "engineer",
            "engineering",
            "maintenance",
            "service",
            "support",
            "supplier",
            "vendor",
            "manufacturer",
            "factory",
            "office",
            "production",
            "plant",
            "control",
            "room",
            "security",
            "reception",
            "helpdesk",
            "helpline",
            "team",
            "department",
            "quality",
            "shift",
            "pump",
            "motor",
            "drive",
            "valve",
            "relay",
            "contactor",
            "sensor",
            "controller",
            "inverter",
            "panel",
            "unit",
            "replaced",
            "repaired",
            "checked",
            "found",
            "reset",
            "error",
            "fault",
            "alarm",
            "tbd",
            "na",
            "siemens",
            "abb",
            "schneider",
            "grundfos",
            "kone",
            "otis",
            "danfoss",
            "fanuc",
            "kuka",
            "yaskawa",
            "huawei",
            "sungrow",
            "daikin",
            "carrier",
            "trane",
            "caterpillar",
            "cummins",
            "perkins",
            "local",
            "back",
            "on",
            "off",
            "out",
            "in",
            "at",
            "to",
            "for",
            "with",
            "from",
            "by",
            "it",
            "he",
            "she",
            "they",
            "we",
            "who",
            "when",
            "after",
            "before",
            "level",
            "tip",
            "block",
            "arm",
            "spring",
            "pressure",
            "resistance",
            "surface",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "new",
            "old",
            "main",
            "oem",
            "management",
            "dispatch",
            "warehouse",
            "purchasing",
            "facilities",
            "facility",
            "building",
            "owner",
            "tenant",
            "users",
            "user");

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.latin()) {
            return;
        }
        each(TITLED_CAPS, text, claims);
        if (traits.colon()) {
            each(LABELLED, text, claims);
        }
        if (traits.capitalised() > 0) {
            each(TITLED, text, claims);
            each(BY_VERB, text, claims);
            wholeNames(text, claims);
        }
    }

    private static void wholeNames(String text, Claims claims) {
        Matcher m = WHOLE.matcher(text);
        int from = 0;
        while (m.find(from)) {
            String surname = m.group(2).toLowerCase(Locale.ROOT);
            boolean given = GIVEN.contains(m.group(1)) && !NOT_NAMES.contains(surname) && surname.length() > 2;
            boolean name = given || (AMBIGUOUS.contains(m.group(1)) && FAMILY.contains(m.group(2)));
            if (name) {
                claims.claim(m.start(), m.end(), PersonalData.PERSON, m.group());
            }
            from = name ? m.end() : m.end(1);
        }
    }

    private static Set<String> names(String resource) {
        var stream = Objects.requireNonNull(EnglishNames.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is part of the program and cannot be read", e);
        }
    }

    private static void each(Pattern pattern, String text, Claims claims) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            int end = nameEnd(text, m.start(1), m.end(1));
            if (end > m.start(1)) {
                claims.claim(m.start(1), end, PersonalData.PERSON, text.substring(m.start(1), end));
            }
        }
    }

    /** The name ends before the first word that is not part of one; at its start where there is none. */
    private static int nameEnd(String text, int start, int end) {
        int at = start;
        int nameEnd = start;
        for (String word : text.substring(start, end).split("\\s+")) {
            if (NOT_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                break;
            }
            at = text.indexOf(word, at) + word.length();
            nameEnd = at;
        }
        return nameEnd;
    }
}
