package org.faultbook.indexer.equipment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.indexer.columns.HeaderFolding;

/** What a column of a list of installed units can mean, with the headers that say so. */
public enum EquipmentColumn {
    SERIAL_NUMBER(
            "serialNumber",
            "serial number",
            "serial no",
            "serial",
            "SN",
            "S/N",
            "序列号",
            "设备序列号",
            "产品序列号",
            "整机序列号",
            "出厂编号",
            "出厂号",
            "机号",
            "机身号",
            "机器编号",
            "整机编号",
            "产品编号"),
    CLASS("class", "equipment class", "类别", "设备类别", "产品类别", "设备大类", "大类"),
    TYPE("type", "equipment type", "设备类型", "设备名称", "产品类型", "产品名称", "类型", "设备小类"),
    MANUFACTURER("manufacturer", "maker", "brand", "厂家", "品牌", "制造商", "生产厂家", "厂商", "制造厂", "制造单位"),
    SERIES("series", "系列", "产品系列"),
    MODEL("model", "model number", "型号", "设备型号", "产品型号", "规格型号", "机型"),
    FIRMWARE("firmware", "firmware version", "software version", "软件版本", "固件版本", "程序版本", "固件", "版本号"),
    SITE("site", "location", "项目", "地点", "项目名称", "安装地点", "使用地点", "现场", "站点", "使用单位"),
    REGION("region", "区域", "大区", "地区", "片区"),
    COMMISSIONED(
            "commissioned",
            "commissioning date",
            "installation date",
            "installed",
            "投运日期",
            "安装日期",
            "投用日期",
            "投产日期",
            "启用日期",
            "调试日期",
            "开机日期",
            "投运时间",
            "安装时间"),
    WARRANTY_UNTIL(
            "warrantyUntil",
            "warranty until",
            "warranty end",
            "warranty expiry",
            "质保到期",
            "保修截止",
            "质保截止",
            "保修到期",
            "质保到期日",
            "质保到期日期",
            "保修截止日期",
            "质保期至",
            "保修期至",
            "质保截止日期",
            "保修到期日期"),
    PARTNER("partner", "dealer", "service partner", "服务商", "经销商", "代理商", "服务网点", "维保单位"),
    BATCH("batch", "production batch", "batch number", "lot", "lot number", "批次", "生产批次", "批次号", "批号", "生产批号", "出厂批次");

    private static final Map<String, EquipmentColumn> BY_HEADER = new HashMap<>();

    static {
        for (EquipmentColumn column : values()) {
            column.headers.forEach(header -> BY_HEADER.putIfAbsent(HeaderFolding.fold(header), column));
        }
    }

    private final List<String> headers;

    EquipmentColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The name in the interface: {@code serialNumber}, {@code warrantyUntil}... */
    public String canonical() {
        return headers.getFirst();
    }

    /** By a header as people write it: case, width, spaces, marks and remarks in brackets do not count. */
    static Optional<EquipmentColumn> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(HeaderFolding.fold(header)));
    }
}
