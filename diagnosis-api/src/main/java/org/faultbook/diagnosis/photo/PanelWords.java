package org.faultbook.diagnosis.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that panels of machines carry whatever the fault is, in both languages. */
final class PanelWords {
    /** Keys and lamps. */
    private static final Set<String> CONTROLS =
            Set.of(("主页 首页 参数 复位 帮助 启动 停止 急停 确认 返回 记录 开关 开机 关机 电源 模式 温度 温度+ 温度- 总览 设置 菜单 上 下 左 右 上翻 下翻 上一页 下一页 手动 自动 "
                            + "本地 远程 就地 消音 查询 退出 进入 加载 卸载 检修 历史 趋势 风速 定时 制冷 制热 送风 除湿 升温 降温 正转 反转 点动 故障 报警 告警 运行 停机 待机 通讯 "
                            + "START STOP RESET MENU HOME TREND FWD REV PROG ENTER ENT ESC UP DOWN LEFT RIGHT SET MODE MAN AUTO LOCAL REMOTE "
                            + "ON OFF COOL HEAT FAN DRY POWER RUN JOG ACK MUTE HELP BACK NEXT PREV EXIT OK SHIFT DATA FUNC READ LOG INFO TEST SILENCE "
                            + "BYPASS BATTERY BATT MAINS UTILITY LINE LOAD INVERTER CHARGE CHARGER SHUTDOWN TYPE CLEAR CANCEL SELECT PAGE "
                            + "旁路 市电 电池 负载 逆变 充电 放电 脱扣 试验 合闸 分闸 储能 消声 清除 选择 翻页 "
                            + "FAULT ALARM TRIP TRIPPED WARN WARNING STOPPED STANDBY READY COMM ERROR HIST HISTORY SETUP DISPLAY")
                    .split(" "));

    /** What a message may carry beside what it says. */
    private static final Pattern STATE = Pattern.compile(
            "未复位|已复位|未确认|已确认|未恢复|已恢复|(?<![\\p{IsHan}])(?:停机|报警|告警|故障|跳闸)(?![\\p{IsHan}])"
                    + "|\\b(?:FAULT|ALARM|TRIP|TRIPPED|WARNING|ERROR|ACTIVE|UNACK|ACK|RESET)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLE = Pattern.compile(
            "(?:报警|告警|故障|事件)(?:列表|记录|信息|历史|画面|查询|一览)|(?:当前|实时|历史|活动)(?:报警|告警|故障)|监控.{0,4}(?:报警|画面)?$"
                    + "|(?:ACTIVE|CURRENT|RECENT)\\s+(?:ALARM|FAULT)S?|(?:ALARM|FAULT|EVENT)S?\\s+(?:LIST|LOG|HISTORY|RECORD|SCREEN|PAGE)|STATUS",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HINT = Pattern.compile(
            "^请|说明书|^(?:PRESS|PLEASE|SEE|REFER|CONSULT|CALL|CONTACT|CHECK)\\b|\\bMANUAL\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TROUBLE =
            Pattern.compile("故障|报警|告警|跳闸|FAULT|ALARM|TRIP|ERROR|WARN", Pattern.CASE_INSENSITIVE);

    /** Numbered keys and terminals: F1 F2, SW1 SW2 SW3. */
    private static final Pattern NUMBERED_KEY =
            Pattern.compile("(?:F|SW|K|KEY|PF)[0-9]{1,2}", Pattern.CASE_INSENSITIVE);

    private static final Pattern NORMAL = Pattern.compile("正常$|\\b(?:NORMAL|OK)$", Pattern.CASE_INSENSITIVE);

    private PanelWords() {}

    /** Whether it says that something is as it should be. */
    static boolean isNormal(String text) {
        return NORMAL.matcher(text.strip()).find();
    }

    static boolean isControls(String text) {
        String[] words = text.strip().split("[\\s/|]+");
        long numbered = Arrays.stream(words)
                .filter(w -> NUMBERED_KEY.matcher(w).matches())
                .count();
        boolean keys = numbered > 1 || numbered == 1 && words.length > 1;
        return Arrays.stream(words)
                .allMatch(w -> w.matches("[-+—–_…·.]*")
                        || CONTROLS.contains(w.toUpperCase(Locale.ROOT))
                        || keys && NUMBERED_KEY.matcher(w).matches());
    }

    static boolean isTitle(String text) {
        return TITLE.matcher(text).find();
    }

    static boolean isHint(String text) {
        return HINT.matcher(text.strip()).find();
    }

    static boolean tellsOfTrouble(String text) {
        return TROUBLE.matcher(text).find();
    }

    /** Without words of state and signs that stand alone. */
    static String message(String text) {
        return STATE.matcher(text)
                .replaceAll(" ")
                .replaceAll("(?<!\\S)[-—–:：,，;；.。·*]+(?!\\S)", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
