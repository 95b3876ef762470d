package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Claims what must stay as it is: what a label calls a serial, part, order or version number, network addresses, and
 * letters grown together with digits, so that nobody takes them for a telephone.
 */
final class ProtectedCodes implements Detector {
    /** Labels are looked at before anything else, grown codes only after what is surely personal. */
    enum By {
        LABEL,
        SHAPE
    }

    private final By by;

    ProtectedCodes(By by) {
        this.by = by;
    }

    private static final Pattern LABELLED = Pattern.compile(
            "(?:序列号|机身号|机号|出厂编号|出厂号|设备编号|资产编号|编号|编码|料号|件号|物料号|型号|订单号|工单号|单号|合同号|批号|批次|条码|版本号?|固件"
                    + "|故障码|故障代码|报警号|错误码|备件号|图号"
                    + "|(?<![A-Za-z])(?:S/?N|P/?N|IMEI|MAC|serial(?: ?(?:no|number|num))?|part(?: ?(?:no|number))"
                    + "|order(?: ?(?:no|number))?|model(?: ?(?:no|number))?|asset(?: ?(?:no|number|tag|id))?"
                    + "|ticket(?: ?(?:no|number))?|W/?O|invoice(?: ?(?:no|number))?|ref(?:erence)?|batch|lot|firmware|version|code))"
                    + "\\s*(?:[:：#=]|\\.(?= ?\\w)|是|为|\\s)?\\s*(?:[#:]\\s*)?([A-Za-z]{0,6}[-./]?\\d[A-Za-z0-9./_-]*(?:[ -]\\d[A-Za-z0-9-]{2,})?)",
            Pattern.CASE_INSENSITIVE);
    /** A dotted network address. */
    private static final Pattern NETWORK = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])");
    /** Letters and digits grown together, as serial numbers and part numbers are. */
    private static final Pattern GROWN = Pattern.compile(
            "(?<![A-Za-z0-9])(?=[A-Za-z0-9./_-]*\\d)(?=[A-Za-z0-9./_-]*[A-Za-z])[A-Za-z0-9]+(?:[-./_][A-Za-z0-9]+)*(?![A-Za-z0-9])");

    private static final Pattern STARRED =
            Pattern.compile("1[3-9]\\d[xX]{3,}\\d{2,4}|\\+?\\d*tel.*", Pattern.CASE_INSENSITIVE);

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.mayHoldTelephone()) {
            return;
        }
        if (by == By.LABEL) {
            Matcher m = LABELLED.matcher(text);
            while (m.find()) {
                claims.claim(m.start(1), m.end(1), null, "");
            }
            return;
        }
        Matcher m = NETWORK.matcher(text);
        while (m.find()) {
            claims.claim(m.start(), m.end(), null, "");
        }
        if (traits.latin()) {
            m = GROWN.matcher(text);
            while (m.find()) {
                if (!STARRED.matcher(m.group()).matches() && !isPersonal(m.group())) {
                    claims.claim(m.start(), m.end(), null, "");
                }
            }
        }
    }

    /** An identity number may end in X; a label may stand at its number without a space. */
    private static boolean isPersonal(String code) {
        return code.matches("\\d{17}[Xx]") || code.matches("(?i)(?:qq|wx|vx|tel|ph|m|fax)\\d{5,12}");
    }
}
