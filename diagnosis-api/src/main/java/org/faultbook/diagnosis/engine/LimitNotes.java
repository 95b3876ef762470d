package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ValueRange;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Says what firmware, batch or serial numbers a case holds for, and how the machine asked about lies to that. */
final class LimitNotes {
    private LimitNotes() {}

    /** Null where the case has no limit. */
    static @Nullable String of(EquipmentScope scope, AskedUnit unit, Language language) {
        if (!scope.isLimited()) {
            return null;
        }
        boolean zh = language == Language.ZH;
        String limits = String.join(zh ? "，" : ", ", limits(scope, zh));
        String own = own(scope, unit, zh);
        return switch (unit.traits().within(scope)) {
            case INSIDE ->
                (zh ? "只适用于" + limits + "；这台机器在其内" : "holds for " + limits + " only; this machine is one") + own;
            case OUTSIDE ->
                (zh ? "只适用于" + limits + "；这台机器不在其内" : "holds for " + limits + " only; this machine is none") + own;
            case OPEN ->
                zh
                        ? "只适用于" + limits + "；这台机器是否在其内未知，请核对铭牌或版本"
                        : "holds for " + limits
                                + " only; whether this machine is one is not known: check plate or version";
        };
    }

    private static String own(EquipmentScope scope, AskedUnit unit, boolean zh) {
        List<String> own = new ArrayList<>();
        if (scope.firmware() != null && unit.firmware() != null) {
            own.add((zh ? "固件 " : "firmware ") + unit.firmware());
        }
        if (scope.batch() != null && unit.traits().batch() != null) {
            own.add((zh ? "批次 " : "batch ") + unit.traits().batch());
        }
        return own.isEmpty() ? "" : (zh ? "（" : " (") + String.join(zh ? "，" : ", ", own) + (zh ? "）" : ")");
    }

    private static List<String> limits(EquipmentScope scope, boolean zh) {
        List<String> limits = new ArrayList<>();
        if (scope.firmware() != null) {
            limits.add((zh ? "固件 " : "firmware ") + said(scope.firmware(), zh));
        }
        if (scope.batch() != null) {
            limits.add((zh ? "批次 " : "batch ") + scope.batch());
        }
        if (scope.serials() != null) {
            limits.add((zh ? "序列号 " : "serial numbers ") + said(scope.serials(), zh));
        }
        return limits;
    }

    private static String said(ValueRange range, boolean zh) {
        if (range.ends() == ValueRange.Ends.STARTING) {
            return zh ? range.from() + " 开头" : "starting with " + range.from();
        }
        if (range.from() != null && range.to() != null) {
            return range.from() + (zh ? " 至 " : " to ") + range.to();
        }
        if (range.to() != null) {
            boolean before = range.ends() == ValueRange.Ends.BEFORE_TO;
            return zh
                    ? range.to() + (before ? " 之前" : " 及以前")
                    : (before ? "before " + range.to() : range.to() + " and earlier");
        }
        boolean after = range.ends() == ValueRange.Ends.AFTER_FROM;
        return zh
                ? range.from() + (after ? " 之后" : " 及以后")
                : (after ? "after " + range.from() : range.from() + " and later");
    }
}
