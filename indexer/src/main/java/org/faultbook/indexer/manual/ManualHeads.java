package org.faultbook.indexer.manual;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads what a manual is from its cover, its first pages, its own data and the name of its file. */
final class ManualHeads {
    private static final int LONGEST_TITLE = 120;
    private static final Pattern CHINESE_NAME =
            Pattern.compile("(?i)[-_. (（](?:zh|cn|zh[-_](?:cn|hans)|chs|chinese)[)）]?\\.[A-Za-z0-9]{1,8}$|中文");
    /** At least one sign in so many is Chinese. */
    private static final int LEAST_HAN = 50;

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft word\\s*-.*|untitled.*|document\\d*|无标题.*|新建.*|.*\\.(?:docx?|pdf|indd|html?|md|fm)|目\\s*录|(?:table of )?contents|\\W*)");
    private static final Pattern NUMBER =
            Pattern.compile("^[\\[（(]?([A-Za-z0-9][A-Za-z0-9\\-_./]*(?: (?=[A-Z0-9\\-./]*\\d)[A-Z0-9\\-./]+)*)");
    private static final Pattern EDITION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])((?:[Rr]ev(?:ision)?\\.?|REV(?:ISION)?\\.?|[Ee]dition|EDITION|[Vv]ersion|VERSION|[Ii]ssue|ISSUE|[Vv]er\\.|[Ee]d\\.)\\s?(?:[A-Z](?![A-Za-z])|\\d)[\\w./-]*|[Vv]\\d+(?:\\.\\d+)*)(?![\\p{L}\\p{N}])|((?:\\d{4}\\s?年)?第\\s?[一二三四五六七八九十\\d]+\\s?次修订)|(第?\\s?[一二三四五六七八九十\\d]+\\s?版)(?![本权面])|([A-Z]\\s?版)(?![本权面])");
    /** What stands behind an edition: its date and who published it. */
    private static final Pattern DATED = Pattern.compile(
            "(?<=\\S)[\\s,，;；(（/·-]+(?:(?:发布|实施|修订|published|issued|dated?|日期)|(?:19|20)\\d{2}\\s?[年./-]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (?:19|20)\\d{2}).*$",
            Pattern.CASE_INSENSITIVE);

    private final ManualScopes scopes;

    ManualHeads(EquipmentResolver resolver) {
        this.scopes = new ManualScopes(resolver);
    }

    ManualHead read(Document document) {
        FrontMatter front = FrontMatter.of(document);
        String title = printedTitle(document, front);
        Language language = language(document);
        String edition = edition(front);
        String shown = title == null ? document.name().replaceFirst("\\.[A-Za-z0-9]{1,8}$", "") : title;
        ManualScopes.Read equipment = scopes.read(shown, document.name(), front);
        return new ManualHead(
                shown,
                edition,
                documentNumber(front),
                language,
                equipment.manufacturer(),
                equipment.models(),
                equipment.scope());
    }

    /** Null where only the file's name tells what it is. */
    static @Nullable String printedTitle(Document document, FrontMatter front) {
        for (int i = 0; i < front.lines().size(); i++) {
            String line = front.lines().get(i).strip();
            if (line.length() > LONGEST_TITLE
                    || line.contains(": ") && !front.headings().contains(line)) {
                continue;
            }
            boolean heading = front.headings().contains(line);
            if (FrontMatter.isTitleWord(line)) {
                String before = i > 0 ? front.lines().get(i - 1).strip() : "";
                boolean joins =
                        !before.isEmpty() && before.length() < 60 && !before.contains("：") && !before.contains(":");
                return joins ? before + " " + line : line;
            }
            if (FrontMatter.endsWithTitleWord(line) && (heading || i < 8)) {
                return line;
            }
        }
        String own = document.title();
        if (own != null && !own.isBlank() && !NO_TITLE.matcher(own.strip()).matches()) {
            return own.strip();
        }
        return front.headings().stream()
                .filter(h -> h.length() <= LONGEST_TITLE && !NO_TITLE.matcher(h).matches())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String documentNumber(FrontMatter front) {
        for (String value : front.values("DOCUMENT_NUMBER", false)) {
            Matcher number = NUMBER.matcher(value);
            if (number.find()
                    && number.group(1).length() > 3
                    && number.group(1).chars().anyMatch(Character::isDigit)
                    && number.group(1).matches("(?i).*[A-Z\\-/].*")) {
                return number.group(1).replaceAll("[.\\-_/]+$", "");
            }
        }
        return null;
    }

    private static @Nullable String edition(FrontMatter front) {
        for (String value : front.values("EDITION", true)) {
            String edition = DATED.matcher(value).replaceFirst("").strip();
            if (edition.length() <= 30 && edition.chars().anyMatch(Character::isLetterOrDigit)) {
                return edition;
            }
        }
        for (String line : front.lines()) {
            Matcher edition = EDITION.matcher(line);
            if (line.length() <= LONGEST_TITLE && edition.find()) {
                return edition.group().strip();
            }
        }
        return null;
    }

    /**
     * The language of all that a document says: a translation may open with pages of the original. One whose file is named
     * as Chinese is Chinese with less of it: parts may not be translated yet.
     */
    private static Language language(Document document) {
        StringBuilder said = new StringBuilder();
        for (Block block : document.blocks()) {
            said.append(BlockText.of(block)).append('\n');
        }
        boolean named = CHINESE_NAME.matcher(document.name()).find()
                && said.codePoints().filter(Character::isIdeographic).count() * LEAST_HAN > said.length();
        return named ? Language.ZH : Language.of(said.isEmpty() ? document.name() : said);
    }
}
