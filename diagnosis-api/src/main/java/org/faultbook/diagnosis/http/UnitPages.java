package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.diagnosis.engine.DeviceHistory;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.MissingPage;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.visit.UnitFilter;
import org.faultbook.diagnosis.visit.UnitLink;
import org.faultbook.diagnosis.visit.UnitPage;
import org.faultbook.diagnosis.visit.UnitsPage;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.manual.Manual;

/** The installed base: the page of a unit, where the code on its label leads; choosing one; printing labels. */
final class UnitPages {
    private static final int MAX_TEXT = 120;
    private static final int MAX_SERIAL = 200;
    private static final int LISTED = 50;
    private static final int PRINTED = 300;
    private static final int VISITS = 40;
    private static final int MANUALS = 20;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final OwnAddress address;
    private final DeviceHistory devices;

    UnitPages(Services services, EnginePool pool, Pages pages, OwnAddress address, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.address = address;
        this.devices = new DeviceHistory(services.store().equipment(), clock);
    }

    void register(RoutesConfig routes) {
        routes.get(UnitLink.PATH, ctx -> unit(ctx, Pages.field(ctx, UnitLink.SERIAL, MAX_SERIAL)), Rights.SIGNED_IN);
        routes.get(UnitLink.PATH + "/{serial}", ctx -> unit(ctx, ctx.pathParam("serial")), Rights.SIGNED_IN);
        routes.get(UnitsPage.PATH, this::find, Rights.STAFF);
        routes.get(UnitsPage.SHEETS, this::sheets, Rights.STAFF);
    }

    private void unit(Context ctx, String serial) throws Exception {
        boolean limited = Visitor.of(ctx).limited();
        PageWords words = pages.words(ctx);
        PageLink here = UnitLink.to(serial);
        Device device = serial.isBlank() ? null : pool.call(() -> devices.of(serial));
        // what is not registered is told of by its tickets alone, which a partner does not see
        if (device == null
                || !device.registered() && (limited || device.lastTickets().isEmpty())) {
            Wording say = Wording.of(Visit.class, words.language());
            MissingPage.Onward onward = new MissingPage.Onward(
                    say.say("unit.diagnose"),
                    PageLink.to("/").and("serial", serial).toString());
            pages.missing(ctx, Area.DIAGNOSE, here, say.say("unit.missing"), say.say("unit.missing.do"), onward);
            return;
        }
        List<UnitTicket> visits = limited
                ? List.of()
                : pool.call(() -> services.store().equipment().history(serial, VISITS));
        EquipmentScope scope = Objects.requireNonNullElse(device.equipment(), EquipmentScope.ANY);
        List<Manual> manuals = limited ? List.of() : pool.call(() -> manuals(scope));
        if (device.registered()) {
            RecentUnits.chosen(ctx, device.serialNumber());
        }
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, device.serialNumber(), here);
        pages.show(ctx, "visit/unit.jte", new UnitPage(frame, device, limited, visits, manuals));
    }

    private List<Manual> manuals(EquipmentScope scope) {
        return services.store().manuals().all().stream()
                .filter(m -> !m.scope().isAny() && scope.within(m.scope()))
                .limit(MANUALS)
                .toList();
    }

    private void find(Context ctx) throws Exception {
        units(ctx, UnitsPage.PATH, "units.title", LISTED, "", "visit/units.jte");
    }

    private void sheets(Context ctx) throws Exception {
        units(ctx, UnitsPage.SHEETS, "sheets.title", PRINTED, base(ctx), "visit/sheets.jte");
    }

    /** The address that labels lead to: as typed, where it is one, else as this page was asked for. */
    private String base(Context ctx) {
        String typed = Pages.field(ctx, "base", MAX_SERIAL);
        return typed.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?") ? typed.replaceAll("/+$", "") : address.of(ctx);
    }

    private void units(Context ctx, String path, String title, int most, String base, String template)
            throws Exception {
        PageWords words = pages.words(ctx);
        UnitFilter filter = new UnitFilter(
                Pages.field(ctx, "q", MAX_TEXT),
                Pages.field(ctx, "site", MAX_TEXT),
                Pages.field(ctx, "type", MAX_TEXT));
        List<Equipment> all = pool.call(() -> services.store().equipment().list());
        List<Equipment> found =
                all.stream().filter(unit -> filter.takes(unit, words)).toList();
        List<String> types = all.stream()
                .map(unit -> Objects.requireNonNullElse(unit.scope().type(), ""))
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
        PageLink here = filter.link(path).and("base", ctx.queryParam("base"));
        PageFrame frame = pages.frame(
                ctx,
                words,
                Area.DIAGNOSE,
                Wording.of(Visit.class, words.language()).say(title),
                here);
        pages.show(
                ctx,
                template,
                new UnitsPage(frame, filter, found.stream().limit(most).toList(), found.size(), types, base));
    }
}
