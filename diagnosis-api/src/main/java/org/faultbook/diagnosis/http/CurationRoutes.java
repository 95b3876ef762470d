package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.faultbook.diagnosis.account.RandomToken;
import org.faultbook.diagnosis.desk.ArticleForm;
import org.faultbook.diagnosis.desk.ArticleTrouble;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.RequestFields;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Writing and editing cases over the interface, by the same rules as on the pages. */
final class CurationRoutes {
    private static final ArticleForm EMPTY = ArticleForm.of(Article.drafted(EquipmentScope.ANY, Cause.UNKNOWN));

    private final Services services;
    private final EnginePool pool;
    private final CurationJson curation;

    CurationRoutes(Services services, EnginePool pool, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.curation = new CurationJson(services, clock);
    }

    void register(RoutesConfig routes) {
        routes.post("/api/v1/cases", this::create, Rights.CURATORS);
        routes.patch("/api/v1/cases/{caseId}", this::edit, Rights.CURATORS);
    }

    private void create(Context ctx) throws Exception {
        JsonNode json = JsonBody.read(ctx);
        CurationJson.refuseOther(json);
        RequestFields fields = new RequestFields();
        String reason = curation.reason(json, fields);
        Article before = Article.drafted(EquipmentScope.ANY, Cause.UNKNOWN);
        FaultCase written = pool.call(() -> {
            ArticleForm form = read(json, EMPTY, ArticleReading.FIELDS, Set.of("reason"), fields);
            Article article = checked(form, before, fields)
                    .toArticle(before, Visitor.of(ctx).actor());
            Change change = curation.change(ctx, reason, "edit");
            return curation.find(services.store()
                    .cases()
                    .write(key(article), article, change)
                    .caseId());
        });
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/cases/" + PageLink.segment(written.id()));
        curation.write(ctx, written, curation.json(written));
    }

    private static CaseKey key(Article article) {
        return CaseKey.written(
                article.scope(),
                RandomToken.make(),
                article.symptoms().stream().map(Symptom::text).toList());
    }

    private void edit(Context ctx) throws Exception {
        String caseId = ctx.pathParam("caseId");
        JsonNode patch = JsonBody.read(ctx);
        CurationJson.refuseOther(patch);
        RequestFields fields = new RequestFields();
        SeenVersion seen = SeenVersion.of(ctx, patch, fields);
        String reason = curation.reason(patch, fields);
        FaultCase edited = pool.call(() -> edited(ctx, caseId, patch, seen, reason, fields));
        curation.write(ctx, edited, curation.json(edited));
    }

    private FaultCase edited(
            Context ctx,
            String caseId,
            JsonNode patch,
            SeenVersion seen,
            @Nullable String reason,
            RequestFields fields) {
        NewestCase newest = curation.newest(caseId);
        ArticleForm before = ArticleForm.of(newest.article());
        Set<String> named = new HashSet<>();
        patch.fieldNames().forEachRemaining(named::add);
        named.retainAll(ArticleReading.FIELDS);
        JsonNode document = ArticleJson.patched(ArticleJson.of(before), patch);
        ArticleForm form = read(document, before, named, Set.of("version", "reason"), fields);
        Article article = checked(form, newest.article(), fields)
                .toArticle(newest.article(), Visitor.of(ctx).actor());
        seen.check(newest, services.store().manuals());
        try {
            services.store().cases().edit(caseId, newest.version(), article, curation.change(ctx, reason, "edit"));
        } catch (CaseStore.ConflictException e) {
            // between reading and writing
            throw seen.stale(curation.newest(caseId), services.store().manuals());
        } catch (NoSuchElementException e) {
            throw CurationJson.gone(caseId, e);
        }
        return curation.find(caseId);
    }

    private ArticleForm read(
            JsonNode json, ArticleForm before, Set<String> named, Set<String> others, RequestFields fields) {
        ArticleReading reading = new ArticleReading(fields, services::mask);
        reading.refuseOthers(json, others);
        Set<String> machines = new HashSet<>(Set.of(before.machine()));
        services.taxonomy().classes().forEach(c -> {
            machines.add(c.id());
            c.types().forEach(type -> machines.add(c.id() + "/" + type.id()));
        });
        return reading.read(json, before, named, machines);
    }

    private ArticleForm checked(ArticleForm form, Article before, RequestFields fields) {
        fields.check();
        for (ArticleTrouble trouble : ArticleTrouble.of(form, before, services::isProhibited)) {
            fields.wrong(trouble.field(), trouble.in(Language.ZH), trouble.in(Language.EN));
        }
        fields.check();
        return form;
    }
}
