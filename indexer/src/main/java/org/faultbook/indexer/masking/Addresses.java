package org.faultbook.indexer.masking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Home and street addresses: a street with its number, or a building with a room. "2单元电梯" and "3号机房" are places of
 * equipment and stay.
 */
final class Addresses implements Detector {
    private static final String HAN = "[\\u4e00-\\u9fa5]";
    /** Characters of names of streets and estates: not the words that lead up to them. */
    private static final String NAME = "[\\u4e00-\\u9fa5&&[^在住到于至去往址户的是为和与及在请派联系送寄]]";

    private static final String BUILDING = "\\d{1,4}[-－]?(?:号楼|栋|幢|座|#楼|号院|号)";
    private static final String ROOM =
            "(?:\\d{1,2}单元)?(?:\\d{1,3}(?:楼|层))?(?:[A-Za-z]?\\d{2,5}(?:室|房|户|号房)|\\d{1,2}[-－]\\d{3,4}(?:室)?)";

    private static final Pattern CHINESE_SIGN =
            Pattern.compile("[路街道巷同]\\s?\\d|\\d\\s?(?:室|房|户)|[栋幢座楼]\\d|\\d[-－]\\d{3}");

    private static final List<String> ENGLISH_SIGNS = List.of(
            " Street",
            " Road",
            " Ave",
            " Boulevard",
            " Blvd",
            " Lane",
            " Ln",
            " St",
            " Rd",
            " Drive",
            " Dr",
            " Court",
            " Ct",
            " Way",
            " Place",
            " Terrace",
            " Close",
            "Apt",
            "Apartment",
            "Flat");

    private static final List<Pattern> CHINESE = List.of(
            // (city, district) street and number, building, room
            Pattern.compile("(?:" + NAME + "{2,4}?省)?(?:" + NAME + "{2,4}?市)?(?:" + NAME + "{1,4}?[区县镇乡])?"
                    + NAME
                    + "{1,4}?(?<![回线支电油气水管旁短断开通馈各一二三两多几单双该光网])(?:路|街|大道|大街|巷|胡同)\\s?\\d{1,5}[号弄](?!机|柜|泵|梯|线|炉|楼道|阀)(?:"
                    + HAN
                    + "{2,8}?(?:小区|花园|公寓|家园|苑|大厦|广场))?(?:" + BUILDING + ")?(?:" + ROOM + ")?"),
            // estate, building, unit, room
            Pattern.compile(NAME + "{2,6}?(?:小区|花园|公寓|家园|新村|苑|里|城|府|湾|庭)\\s?(?:[东南西北一二三四]区)?(?:" + BUILDING + "|[A-Z]座)"
                    + ROOM),
            Pattern.compile("(?<![\\dA-Za-z])\\d{1,3}(?:号楼|栋|幢)(?:\\d{1,2}单元)?\\d{3,4}(?:室|房|户)"),
            Pattern.compile("(?<![\\dA-Za-z])\\d{1,2}单元\\d{3,4}(?:室|房|户)"));

    private static final List<Pattern> ENGLISH = List.of(
            // English: number, street name, street word
            Pattern.compile(
                    "(?<![A-Za-z0-9#.-])\\d{1,5} (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][a-z]+|\\d{1,3}(?:st|nd|rd|th))(?: [A-Z][a-z]+)?"
                            + " (?:Street|Road|Avenue|Boulevard|Lane|St\\.?|Rd\\.?|Ave\\.?|Blvd\\.?|Ln\\.?)(?![A-Za-z])"
                            + "(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Flat|#)\\.? ?#?\\w{1,5})?"),
            Pattern.compile(
                    "(?<![A-Za-z0-9#.-])\\d{1,5} [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Drive|Dr\\.?|Court|Ct\\.?|Way|Place|Terrace|Close)"
                            + ",? (?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Flat|#)\\.? ?#?\\w{1,5}"),
            Pattern.compile("(?<![A-Za-z])(?:Apt|Apartment|Flat)\\.? ?#?\\d{1,5}[A-Z]?(?![A-Za-z0-9])"));

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (traits.digits() == 0) {
            return;
        }
        if (traits.han() && CHINESE_SIGN.matcher(text).find()) {
            find(CHINESE, text, claims);
        }
        if (traits.capitalised() > 0 && ENGLISH_SIGNS.stream().anyMatch(text::contains)) {
            find(ENGLISH, text, claims);
        }
    }

    private static void find(List<Pattern> shapes, String text, Claims claims) {
        for (Pattern shape : shapes) {
            Matcher m = shape.matcher(text);
            while (m.find()) {
                claims.claim(m.start(), m.end(), PersonalData.ADDRESS, m.group());
            }
        }
    }
}
