package org.faultbook.indexer.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/** The state of a ticket from its word, in both languages, or from the number its system uses. */
final class StatusWords {
    private static final Set<String> CLOSED = Set.of(
            "closed",
            "close",
            "resolved",
            "done",
            "completed",
            "complete",
            "solved",
            "fixed",
            "finished",
            "closed complete",
            "archived",
            "verified",
            "closed successful",
            "closed resolved",
            "work completed",
            "comp",
            "teco",
            "clsd",
            "noco",
            "流转完成",
            "审批通过",
            "已通过",
            "通过",
            "关闭",
            "已关闭",
            "完成",
            "已完成",
            "完工",
            "已完工",
            "解决",
            "已解决",
            "结单",
            "已结单",
            "办结",
            "已办结",
            "完结",
            "已完结",
            "结束",
            "已结束",
            "已处理",
            "处理完成",
            "处理完毕",
            "已验收",
            "已修复",
            "已归档",
            "归档",
            "已回访",
            "已维修",
            "维修完成",
            "已闭环",
            "闭环",
            "正常关闭",
            "已评价",
            "待评价",
            "待回访",
            "已确认",
            "已结案",
            "结案",
            "已恢复");
    private static final Set<String> OPEN = Set.of(
            "new",
            "open",
            "opened",
            "assigned",
            "in progress",
            "inprogress",
            "wip",
            "pending",
            "on hold",
            "hold",
            "to do",
            "todo",
            "waiting",
            "reopened",
            "pending reminder",
            "pending close",
            "planned",
            "processing",
            "scheduled",
            "awaiting parts",
            "waiting for parts",
            "waiting for customer",
            "accepted",
            "active",
            "draft",
            "osno",
            "nopr",
            "crtd",
            "rel",
            "流转中",
            "审批中",
            "待审批",
            "backlog",
            "in review",
            "processing assigned",
            "processing planned",
            "not started",
            "work in progress",
            "awaiting part",
            "待备件",
            "等备件",
            "等待备件",
            "待件",
            "缺件",
            "unresolved",
            "新建",
            "待处理",
            "处理中",
            "未完成",
            "进行中",
            "已派单",
            "待派单",
            "已受理",
            "待受理",
            "受理中",
            "挂起",
            "已挂起",
            "待验收",
            "未关闭",
            "维修中",
            "已接单",
            "待接单",
            "待确认",
            "等待配件",
            "待配件",
            "待料",
            "已派工",
            "待派工",
            "未处理",
            "未解决",
            "执行中",
            "待审核",
            "审核中",
            "已转派",
            "打开",
            "暂停",
            "草稿",
            "重新打开",
            "已上报",
            "跟进中",
            "观察中",
            "待观察");
    private static final Set<String> CANCELLED = Set.of(
            "cancelled",
            "canceled",
            "cancel",
            "void",
            "voided",
            "rejected",
            "duplicate",
            "merged",
            "closed incomplete",
            "closed skipped",
            "withdrawn",
            "declined",
            "won't do",
            "won't fix",
            "invalid",
            "取消",
            "已取消",
            "作废",
            "已作废",
            "撤销",
            "已撤销",
            "撤单",
            "已撤单",
            "重复",
            "重复工单",
            "已驳回",
            "驳回",
            "已合并",
            "无效",
            "退单",
            "已退单",
            "已终止",
            "已拒绝",
            "拒绝",
            "误报");

    private final TicketSystem system;
    private final Set<String> unknown = new TreeSet<>();
    private long unknownRows;

    StatusWords(TicketSystem system) {
        this.system = system;
    }

    void learn(String cell) {
        if (!cell.isBlank() && read(cell) == null) {
            unknownRows++;
            if (unknown.size() < 10) {
                String word = cell.strip();
                unknown.add(word.length() > 20 ? word.substring(0, 20) : word);
            }
        }
    }

    /** Null where the word is not known. */
    @Nullable
    TicketStatus read(String cell) {
        String word = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ")
                .replaceAll("[()]", "");
        if (word.matches("\\d")) {
            return byNumber(word.charAt(0) - '0');
        }
        if (CLOSED.contains(word)) {
            return TicketStatus.CLOSED;
        }
        if (CANCELLED.contains(word)) {
            return TicketStatus.CANCELLED;
        }
        return OPEN.contains(word) ? TicketStatus.OPEN : null;
    }

    private @Nullable TicketStatus byNumber(int number) {
        return switch (system) {
            case SERVICENOW ->
                number == 8
                        ? TicketStatus.CANCELLED
                        : number == 6 || number == 7 ? TicketStatus.CLOSED : TicketStatus.OPEN;
            case GLPI -> number == 5 || number == 6 ? TicketStatus.CLOSED : TicketStatus.OPEN;
            default -> null;
        };
    }

    @Nullable
    Warning warning() {
        return unknownRows == 0
                ? null
                : Warning.of(
                        "STATUS_UNKNOWN",
                        unknownRows + " 行的状态不认识：" + String.join("、", unknown) + "；有完成时间的算已关闭，其余算未关闭，不生成案例。",
                        unknownRows + " rows have a status that is not known: " + String.join(", ", unknown)
                                + "; those with a closing time count as closed, the others as open and make no case.");
    }
}
