package org.faultbook.indexer.judge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKind;

/**
 * What a ticket is about. A fault that is told makes it a FAULT, whatever its label says: a cause in words of failure, a
 * code, or an observation that only a fault shows. What was asked for makes it something else where the opening tells of no
 * fault; the label is read only where the text tells nothing.
 */
final class KindJudge {
    private static final Pattern NOTHING_FOUND = Pattern.compile(
            "无异常|无(?:异响|异味|异音|抖动|漏水|漏油|报警)[，。；]?[^，。；]{0,4}(?:运行|试机|设备)?正常|无故障|非故障|设备没问题|不是设备问题|未发现异常|未见异常|没发现异常|没有异常|没有发现|未发现问题|没发现问题|没听到|未听到|未闻到|没闻到|没出现|未出现|未复现|没复现|无法复现|复现不了|到场正常|现场正常|设备正常|属正常|正常现象|均正常|各项正常|一切正常|(?:测试|试机|试车|检查|查看|实测|测量)[^，。；]{0,8}正常[^。；]{0,8}(?:观察|未|没)"
                    + "|no fault\\b|no defect|no findings|nothing wrong|\\bnff\\b|could ?n[o']t (?:reproduce|find)|unable to (?:reproduce|find)|cannot (?:reproduce|find)|not reproduced|no trouble found|nothing found|no problem found|found nothing"
                    + "|\\bnormal (?:odou?r|noise|sound|behaviou?r|operation|for)|\\bas designed\\b|\\bworks? as (?:it should|intended|designed)|\\bokay? on (?:arrival|site)|\\bgone on arrival|\\bbeobachten\\b|\\bkein fehler|異常なし",
            Pattern.CASE_INSENSITIVE);
    /** Said in so many words, so that nothing told beside it is a cause. */
    private static final Pattern SAID_NOTHING_FOUND = Pattern.compile(
            "未见异常|未发现异常|非故障|不是设备问题|\\bno (?:fault|trouble|defect|problem) found\\b|\\bnff\\b|\\bnothing wrong found\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MAINTENANCE = Pattern.compile(
            "保养|巡检|维保|年检|季检|月检|季保|月保|半月保|校验|年度检查|检修计划|定期|例行|点检|润滑周期|换季|预防性试验|耐压试验|月度试机|空载(?:\\d|试)|到期(?:更)?换|préventi|visite (?:trimestrielle|annuelle|mensuelle)|entretien|lube round|lubrication round|planned round|维护|小保|大保|maintenance|\\bpm\\b|routine|annual|quarterly|planned|\\d+\\s?h(?:ours?)? service|month check|monthly (?:service|check)|scheduled service|inspection visit|preventive|\\bwartung|点検",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTALLATION = Pattern.compile(
            "^(?:move|install) |安装调试|新装|新机|新增|增加|配合换|配合|开机调试|安装新|调试验收|首次开机|装机|移交验收|就位|新购|并网运行|commission(?:ing|ed)|new install|installation of|first start|handover|start-?up visit|inbetriebnahme|据付",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern MODIFICATION = Pattern.compile(
            "^(?:add|extend|reduce|increase|change|modify) |改造|加装|改接|接入|增容|移位|移机|扩容|技改|提速|(?:客户|用户|业主|甲方|车间)(?:方)?(?:要求|要|想)(?:加|改|增|换成|升级|移|提|降)|retrofit|modification|upgrade project|relocat|added a new|additional (?:unit|sensor|panel)|please wire|\\bwants? (?:\\w+ ){0,4}(?:faster|higher speed|added|moved|changed)|umbau",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern INQUIRY = Pattern.compile(
            "咨询|询问|请问|想问|客户问|用户问|业主问|问一下|如何|怎么(?:设|操作|用|看|调)|多久|什么时候|索要|要说明书|询价|培训|asked (?:how|about|whether|for|if)|asks (?:how|about|whether|for)|enquir|inquir|how to|question about|request(?:s|ed)? (?:for )?(?:manual|quote|training)|wants to know|how (?:often|long|many)|anfrage",
            Pattern.CASE_INSENSITIVE);

    /** Time for upkeep, which is no failure. */
    private static final Pattern DUE = Pattern.compile("到期|\\b(?:over)?due\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS = Pattern.compile("[?？]|吗(?:[，。\\n]|$)");

    private final Vocabulary vocabulary;

    KindJudge(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The kind and the words that decided it.
     *
     * @param words empty where the extraction itself decided
     */
    record Decided(TicketKind kind, String words) {}

    Decided of(Ticket ticket, Extraction extraction) {
        String text = String.join("\n", ticket.texts().values());
        boolean acted = extraction.fixes().stream().anyMatch(f -> f.outcome() == ActOutcome.SEEN);
        boolean stated = extraction.cause().basis() == CauseBasis.STATED;
        boolean lasting = extraction.fixes().stream()
                .anyMatch(f -> f.outcome() == ActOutcome.SEEN && f.kind() == FixKind.LASTING);
        Matcher inquiry = INQUIRY.matcher(text);
        if (!acted && inquiry.find()) {
            return new Decided(TicketKind.INQUIRY, inquiry.group());
        }
        boolean asks = ASKS.matcher(opening(ticket)).find() && !tellsFault(opening(ticket));
        if (!acted && !stated && asks) {
            return new Decided(TicketKind.INQUIRY, "?");
        }
        Matcher nothing = NOTHING_FOUND.matcher(text);
        if (!lasting && !stated && nothing.find()) {
            return new Decided(TicketKind.NO_FAULT_FOUND, nothing.group());
        }
        Matcher saidNothing = SAID_NOTHING_FOUND.matcher(text);
        if (!lasting && ticket.text(TextPart.CAUSE) == null && saidNothing.find()) {
            return new Decided(TicketKind.NO_FAULT_FOUND, saidNothing.group());
        }
        String opening = opening(ticket);
        boolean faultOpened = tellsFault(opening) || !extraction.faultCodes().isEmpty();
        boolean faultFound = stated
                && tellsFault(
                        DUE.matcher(String.valueOf(extraction.cause().text())).replaceAll(""));
        Decided asked = told(opening);
        TicketKind label =
                told(ticket.kindLabel() == null ? "" : ticket.kindLabel()).kind();
        boolean agreed = !stated
                && asked.kind() == label
                && (label == TicketKind.MODIFICATION || label == TicketKind.INSTALLATION);
        if (agreed || !faultOpened && !faultFound && asked.kind() != TicketKind.FAULT) {
            return asked;
        }
        if (faultOpened
                || stated
                || extraction.cause().isKnown() && !extraction.symptoms().isEmpty()) {
            Decided other = told(text);
            boolean upkeep = !faultFound && other.kind() == TicketKind.MAINTENANCE;
            boolean nothingBroken = !faultOpened && (upkeep || !stated && other.kind() != TicketKind.FAULT);
            return nothingBroken ? other : new Decided(TicketKind.FAULT, "");
        }
        Decided other = told(text);
        if (other.kind() != TicketKind.FAULT) {
            return other;
        }
        if (!extraction.symptoms().isEmpty()) {
            return new Decided(TicketKind.FAULT, "");
        }
        return told(ticket.kindLabel() == null ? "" : ticket.kindLabel());
    }

    /** What was said before anything was done. */
    private static String opening(Ticket ticket) {
        StringBuilder opening = new StringBuilder();
        for (TextPart part : List.of(TextPart.TITLE, TextPart.REPORTED, TextPart.FOUND)) {
            String text = ticket.text(part);
            opening.append(text == null ? "" : text).append('\n');
        }
        return opening.toString();
    }

    /** Whether words of failure or of what only a fault shows stand in it; what is denied does not count. */
    private boolean tellsFault(String text) {
        for (CueHit hit : vocabulary.scan(text)) {
            boolean strong = hit.is(CueKind.FAILURE) || "2".equals(hit.group(CueKind.OBSERVATION));
            String before = text.substring(Math.max(0, hit.start() - 2), hit.start());
            boolean denied =
                    before.endsWith("无") || before.endsWith("未") || before.endsWith("没") || before.endsWith("没有");
            if (strong && !hit.is(CueKind.ITEM) && !hit.is(CueKind.CHECK) && !denied) {
                return true;
            }
        }
        return false;
    }

    private static Decided told(String text) {
        Matcher words = MODIFICATION.matcher(text);
        if (words.find()) {
            return new Decided(TicketKind.MODIFICATION, words.group());
        }
        words = INSTALLATION.matcher(text);
        if (words.find()) {
            return new Decided(TicketKind.INSTALLATION, words.group());
        }
        words = MAINTENANCE.matcher(text);
        if (words.find()) {
            return new Decided(TicketKind.MAINTENANCE, words.group());
        }
        words = INQUIRY.matcher(text);
        return words.find() ? new Decided(TicketKind.INQUIRY, words.group()) : new Decided(TicketKind.FAULT, "");
    }
}
