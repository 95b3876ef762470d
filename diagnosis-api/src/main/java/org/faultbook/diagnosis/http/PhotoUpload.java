package org.faultbook.diagnosis.http;

import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.render.InvalidRequestException;
import org.faultbook.diagnosis.render.RequestJson;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * A form with a picture: part {@code image}, and part {@code request} with what a request without a picture says, which may
 * be left out. Held in memory, never written to a file.
 */
record PhotoUpload(byte[] image, DiagnosisRequest request) {
    static final long MOST_BYTES = 10 << 20;

    /** The picture has more bytes than are taken. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** No text was found in the picture. */
    static final class NoTextException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static void limit(MultipartConfig config) {
        config.maxFileSize(MOST_BYTES, SizeUnit.BYTES);
        config.maxInMemoryFileSize((int) MOST_BYTES + 1, SizeUnit.BYTES);
        config.maxTotalRequestSize(MOST_BYTES + DiagnosisServer.MAX_BODY_BYTES, SizeUnit.BYTES);
    }

    static boolean isOne(Context ctx) {
        @Nullable String type = ctx.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    static PhotoUpload of(Context ctx) throws IOException {
        checkLength(ctx);
        UploadedFile file = file(ctx, "image");
        if (file == null) {
            throw InvalidRequestException.of("image", "缺少名为 image 的图片部分", "the part with the picture is missing");
        }
        if (file.size() > MOST_BYTES) {
            throw new TooLargeException();
        }
        try (InputStream in = file.content()) {
            return new PhotoUpload(in.readAllBytes(), request(ctx));
        }
    }

    /** The picture in a field of a page's form; null where none was chosen. */
    static byte @Nullable [] image(Context ctx, String field) throws IOException {
        checkLength(ctx);
        UploadedFile file = file(ctx, field);
        if (file == null || file.size() == 0) {
            return null;
        }
        if (file.size() > MOST_BYTES) {
            throw new TooLargeException();
        }
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        }
    }

    /** A field of a form that may have a picture; null where it is not there. */
    static @Nullable String field(Context ctx, String name) {
        if (!isOne(ctx)) {
            return ctx.formParam(name);
        }
        checkLength(ctx);
        return parsed(() -> ctx.formParam(name));
    }

    /** Why a picture is not taken, as the wordings of pages name it. */
    static String trouble(UnreadablePicture e) {
        return switch (e.code()) {
            case UNSUPPORTED_PICTURE -> "unsupported";
            case PICTURE_TOO_LARGE -> "too-many-pixels";
            case BROKEN_PICTURE -> "broken";
        };
    }

    private static void checkLength(Context ctx) {
        if (ctx.contentLength() > MOST_BYTES + DiagnosisServer.MAX_BODY_BYTES) {
            throw new TooLargeException();
        }
    }

    private static @Nullable UploadedFile file(Context ctx, String field) {
        return parsed(() -> ctx.uploadedFile(field));
    }

    @SuppressWarnings("CatchingUnchecked") // the server throws checked exceptions it does not declare
    private static <T> @Nullable T parsed(Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (Exception e) {
            // a limit passed is told by words only, somewhere among the causes
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
                if (said.contains("max") && (said.contains("length") || said.contains("size"))) {
                    throw new TooLargeException();
                }
            }
            throw InvalidRequestException.of("", "表单不完整或格式有误", "the form is cut short or malformed");
        }
    }

    private static DiagnosisRequest request(Context ctx) throws IOException {
        String json = ctx.formParam("request");
        UploadedFile part = json == null ? ctx.uploadedFile("request") : null;
        if (part != null) {
            try (InputStream in = part.content()) {
                json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return json == null || json.isBlank()
                ? new DiagnosisRequest(
                        "",
                        "",
                        null,
                        EquipmentMention.NONE,
                        List.of(),
                        List.of(),
                        SearchFilter.ANSWERING,
                        RequestJson.DEFAULT_LIMIT)
                : RequestJson.readBeside(JsonBody.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
