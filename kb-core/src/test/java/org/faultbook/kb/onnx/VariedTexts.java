package org.faultbook.kb.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Service texts recombined from parts with a seed: short and long, mixed scripts, odd signs. */
final class VariedTexts {
    private static final List<String> PARTS = List.of(
            "水泵机封处漏水",
            "轴承发烫有异响",
            "变频器报E-OC2",
            "复位后正常",
            "更换6205-2RS轴承两盘",
            "电压380V，电流12.5A",
            "室外机不转",
            "显示Ｕ４",
            "逆变器0x117381",
            "客户反映：",
            "（已处理）",
            "绝缘0.35MΩ",
            "压力0.6MPa→0.2MPa",
            "92℃",
            "梯号3#",
            "😀",
            "\u200B零宽",
            "pump seal leaking",
            "bearing overheated",
            "alarm SRVO-062 on the pendant",
            "replaced the encoder cable",
            "Err 31",
            "no output voltage",
            "couldn't restart it",
            "50 Hz / 60 Hz",
            "café naïve",
            "R410A",
            "e.g. 24VDC",
            "after 3 hours the motor tripped on overload",
            "MC4 connector burnt",
            "—",
            "“引号”",
            "\n换行\t制表");

    private VariedTexts() {}

    static List<String> of(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            StringBuilder text = new StringBuilder();
            int parts = n % 40 == 0 ? 25 : 1 + random.nextInt(6);
            for (int i = 0; i < parts; i++) {
                text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextBoolean() ? " " : "，");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
