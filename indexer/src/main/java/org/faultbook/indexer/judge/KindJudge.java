package org.faultbook.indexer.judge;

import java.util.regex.Pattern;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKind;

/**
 * What a ticket is about. A fault that is told makes it a FAULT, whatever its label says; the label is read only where
 * the text tells nothing.
 */
final class KindJudge {
    private static final Pattern NOTHING_FOUND = Pattern.compile(
            "无异常|无故障|非故障|设备没问题|不是设备问题|未发现异常|未见异常|没发现异常|没有异常|没有发现|未发现问题|没发现问题|没听到|没出现|未出现|未复现|没复现|无法复现|到场正常|现场正常|设备正常|测试正常.{0,6}观察"
                    + "|no fault\\b|no defect|no findings|nothing wrong|\\bnff\\b|could ?n[o']t (?:reproduce|find)|unable to (?:reproduce|find)|cannot (?:reproduce|find)|not reproduced|no trouble found|nothing found|no problem found|found nothing",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAINTENANCE = Pattern.compile(
            "保养|巡检|维保|年检|季检|月检|季保|月保|半月保|校验|年度检查|检修计划|定期|例行|点检|润滑周期|换季|maintenance|\\bpm\\b|routine|annual|quarterly|planned|\\d+\\s?h(?:ours?)? service|month check|monthly (?:service|check)|scheduled service|inspection visit|preventive",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTALLATION = Pattern.compile(
            "安装调试|新装|新机|新增|增加|配合换|配合|开机调试|安装新|调试验收|首次开机|装机|移交验收|commission(?:ing|ed)|new install|installation of|first start|handover|start-?up visit",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MODIFICATION = Pattern.compile(
            "改造|加装|改接|接入|增容|移位|移机|扩容|技改|retrofit|modification|upgrade project|relocat|added a new|additional (?:unit|sensor|panel)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INQUIRY = Pattern.compile(
            "咨询|询问|请问|想问|客户问|用户问|业主问|问一下|如何|怎么(?:设|操作|用|看|调)|索要|要说明书|询价|培训|asked (?:how|about|whether|for|if)|asks (?:how|about|whether|for)|enquir|inquir|how to|question about|request(?:s|ed)? (?:for )?(?:manual|quote|training)|wants to know",
            Pattern.CASE_INSENSITIVE);

    private KindJudge() {}

    static TicketKind of(Ticket ticket, Extraction extraction) {
        String text = String.join("\n", ticket.texts().values());
        boolean acted = extraction.fixes().stream().anyMatch(f -> f.outcome() == ActOutcome.SEEN);
        boolean caused = extraction.cause().isKnown();
        boolean lasting = extraction.fixes().stream()
                .anyMatch(f -> f.outcome() == ActOutcome.SEEN && f.kind() == FixKind.LASTING);
        if (!acted && INQUIRY.matcher(text).find()) {
            return TicketKind.INQUIRY;
        }
        if (!lasting && NOTHING_FOUND.matcher(text).find()) {
            return TicketKind.NO_FAULT_FOUND;
        }
        if (caused
                || !extraction.symptoms().isEmpty()
                || !extraction.faultCodes().isEmpty()) {
            return TicketKind.FAULT;
        }
        TicketKind told = told(text);
        String label = ticket.kindLabel() == null ? "" : ticket.kindLabel();
        return told != TicketKind.FAULT ? told : told(label);
    }

    private static TicketKind told(String text) {
        if (MODIFICATION.matcher(text).find()) {
            return TicketKind.MODIFICATION;
        }
        if (INSTALLATION.matcher(text).find()) {
            return TicketKind.INSTALLATION;
        }
        if (MAINTENANCE.matcher(text).find()) {
            return TicketKind.MAINTENANCE;
        }
        return INQUIRY.matcher(text).find() ? TicketKind.INQUIRY : TicketKind.FAULT;
    }
}
