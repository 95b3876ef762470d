package org.faultbook.indexer.document.sandbox;

import org.faultbook.indexer.document.PageProblem;

/** Why a file or page is refused: what the limit is and what to do. */
final class Reasons {
    static final PageProblem NO_SUCH_FILE =
            PageProblem.of(0, "NO_SUCH_FILE", "没有这个文件；请检查路径。", "there is no such file; check the path.");
    static final PageProblem NOT_A_FILE = PageProblem.of(
            0, "NOT_A_FILE", "这不是普通文件；请给出手册文件本身。", "this is no ordinary file; name the manual's file itself.");
    static final PageProblem CANNOT_OPEN = PageProblem.of(
            0, "CANNOT_OPEN", "无法打开文件；请检查权限和路径。", "the file cannot be opened; check its permissions and path.");
    static final PageProblem EMPTY = PageProblem.of(0, "EMPTY", "文件是空的。", "the file is empty.");
    static final PageProblem NO_TEXT = PageProblem.of(
            0,
            "NO_TEXT",
            "文件里没有可读的文字；请确认给出的是手册本身。",
            "the file has no text to read; make sure that it is the manual itself.");
    static final PageProblem BROKEN_FILE = PageProblem.of(
            0,
            "BROKEN_FILE",
            "文件已损坏，无法读取；请用原来的程序打开并另存后再导入。",
            "the file is broken and cannot be read; open it in the program it was made with, save it again and import that.");
    static final PageProblem PASSWORD_PROTECTED = PageProblem.of(
            0,
            "PASSWORD_PROTECTED",
            "文件有密码保护；请去掉密码后再导入。",
            "the file is protected by a password; remove it and import the file again.");
    static final PageProblem TOO_DEEP = PageProblem.of(
            0,
            "TOO_DEEP",
            "内容嵌套过深，无法读取；请另存为 PDF 后再导入。",
            "its content is nested too deep to be read; save it as PDF and import that.");
    static final PageProblem STOPPED = PageProblem.of(
            0,
            "READING_STOPPED",
            "读取进程意外结束，文件没有导入；请用原来的程序另存后再试。",
            "the reading process ended unexpectedly and the file was not imported; save it again in its own program and retry.");
    static final PageProblem CANNOT_START = PageProblem.of(
            0,
            "CANNOT_START_READING",
            "无法启动读取进程；请检查 Java 安装和剩余内存。",
            "the reading process cannot be started; check the Java installation and the memory that is left.");

    private Reasons() {}

    static PageProblem fileTooLarge(Limits limits) {
        long mb = limits.fileBytes() >> 20;
        return PageProblem.of(
                0,
                "FILE_TOO_LARGE",
                "文件超过 " + mb + " MB；请拆分后再导入。",
                "the file is larger than " + mb + " MB; split it and import the parts.");
    }

    static PageProblem tooManyPages(Limits limits) {
        return PageProblem.of(
                0,
                "TOO_MANY_PAGES",
                "超过 " + limits.pages() + " 页；请拆分后再导入。",
                "it has more than " + limits.pages() + " pages; split it and import the parts.");
    }

    static PageProblem tooMuchText(Limits limits) {
        return PageProblem.of(
                0,
                "TOO_MUCH_CONTENT",
                "读出的内容与文件大小不相称（最多 " + (limits.outputBytes() >> 20) + " MB、每字节 " + limits.outputPerByte() + " 字节、"
                        + limits.blocks() + " 段），可能是恶意文件；请检查来源，或拆分后再导入。",
                "it holds out of proportion much content (at most " + (limits.outputBytes() >> 20) + " MB, "
                        + limits.outputPerByte() + " bytes for each of the file, " + limits.blocks()
                        + " blocks) and may be hostile; check where it is from, or split it.");
    }

    static PageProblem pictureTooLarge(int width, int height, int side, long pixels) {
        return PageProblem.of(
                0,
                "PICTURE_TOO_LARGE",
                "图片为 " + width + " x " + height + " 像素，超过边长 " + side + " 或总数 " + pixels + "；请缩小后再导入。",
                "the picture has " + width + " x " + height + " pixels, more than " + side + " a side or " + pixels
                        + " in all; make it smaller and import it again.");
    }

    static PageProblem tooSlow(int page, Limits limits) {
        long seconds = Math.max(1, limits.page().toSeconds());
        return page > 0
                ? PageProblem.of(
                        page,
                        "PAGE_TOO_SLOW",
                        "第 " + page + " 页 " + seconds + " 秒内没有读完，已跳过；请把这一页另存为图片或重新导出。",
                        "page " + page + " was not read within " + seconds
                                + " s and is passed over; export that page anew or save it as a picture.")
                : PageProblem.of(
                        0,
                        "TOO_SLOW",
                        seconds + " 秒内没有读出内容，已放弃；请用原来的程序另存后再导入。",
                        "nothing was read within " + seconds
                                + " s; open it in the program it was made with, save it again and import that.");
    }

    static PageProblem documentTooSlow(Limits limits) {
        long minutes = Math.max(1, limits.document().toMinutes());
        return PageProblem.of(
                0,
                "DOCUMENT_TOO_SLOW",
                minutes + " 分钟内没有读完整个文件；请拆分后再导入。",
                "the file was not read within " + minutes + " min; split it and import the parts.");
    }

    static PageProblem tooMuchMemory(int page, Limits limits) {
        return page > 0
                ? PageProblem.of(
                        page,
                        "PAGE_TOO_LARGE",
                        "读第 " + page + " 页需要的内存超过 " + limits.heapMegabytes() + " MB，已跳过；请降低该页图片分辨率后再导入。",
                        "reading page " + page + " takes more than " + limits.heapMegabytes()
                                + " MB of memory and is passed over; lower the resolution of its pictures.")
                : PageProblem.of(
                        0,
                        "TOO_MUCH_MEMORY",
                        "读取需要的内存超过 " + limits.heapMegabytes() + " MB，已放弃；请拆分文件后再导入。",
                        "reading it takes more than " + limits.heapMegabytes()
                                + " MB of memory; split the file and import the parts.");
    }

    static PageProblem wrongExtension(String extension, String is) {
        return PageProblem.of(
                0,
                "WRONG_EXTENSION",
                "扩展名是 ." + extension + "，内容却是 " + is + "；已按内容读取。",
                "its name ends in ." + extension + " but its content is " + is + "; it was read as that.");
    }

    static PageProblem unsupported(String what, String zh, String en) {
        return PageProblem.of(
                0,
                "UNSUPPORTED_FORMAT",
                "这是 " + what + "，不能读取；" + zh,
                "this is " + what + ", which is not read; " + en);
    }
}
