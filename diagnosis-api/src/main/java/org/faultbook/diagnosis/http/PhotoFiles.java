package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.picture.PictureFile;
import org.faultbook.kb.picture.PlainJpeg;
import org.faultbook.kb.picture.UnreadablePicture;

/** Kept photographs, whole and small, to whom they may be shown; to others they are not there. */
final class PhotoFiles {
    /** Pixels of the longer side: twice what pages show, for dense screens. */
    private static final int SMALL = 240;

    /** The style is the browser's own, with which it shows a picture by itself; a JPEG brings none. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
    /** In the visitor's own browser, and not for long: a photograph may be forgotten. */
    private static final String KEEP = "private, max-age=600";

    private final Services services;
    private final EnginePool pool;

    PhotoFiles(Services services, EnginePool pool) {
        this.services = services;
        this.pool = pool;
    }

    void register(RoutesConfig routes) {
        routes.get("/photos/{id}", ctx -> send(ctx, false), Rights.SIGNED_IN);
        routes.get("/photos/{id}/small", ctx -> send(ctx, true), Rights.SIGNED_IN);
    }

    private void send(Context ctx, boolean small) throws Exception {
        String id = ctx.pathParam("id");
        Visitor visitor = Visitor.of(ctx);
        byte[] jpeg = pool.call(() -> {
            byte[] whole = services.store()
                    .photos()
                    .find(id)
                    .filter(visitor::sees)
                    .flatMap(photo -> services.store().photos().bytes(photo.id()))
                    .orElseThrow(() -> new UnknownIdException("photo", id));
            return small ? small(whole) : whole;
        });
        ctx.header("Cache-Control", KEEP)
                .header("Content-Security-Policy", POLICY)
                .header("Content-Disposition", "inline; filename=\"photo.jpg\"")
                .contentType(KeptPhoto.JPEG)
                .result(jpeg);
    }

    private static byte[] small(byte[] whole) {
        try {
            return PlainJpeg.of(PictureFile.read(whole), SMALL);
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("a kept photograph is no picture any more", e);
        }
    }
}
