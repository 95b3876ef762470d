package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.faultbook.kb.faultcase.CaseIdentity;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.forget.Mentions;
import org.faultbook.kb.forget.Tombstones;
import org.faultbook.kb.memory.State.Brought;
import org.faultbook.kb.memory.State.Joined;
import org.faultbook.kb.memory.State.StoredCase;
import org.faultbook.kb.memory.State.Taken;
import org.faultbook.kb.port.ForgetStore;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

final class MemoryForgetStore implements ForgetStore {
    private final Transactions transactions;
    private final CaseIdentity identity;
    private final Tombstones tombstones;

    MemoryForgetStore(Transactions transactions, CaseIdentity identity, Tombstones tombstones) {
        this.transactions = transactions;
        this.identity = identity;
        this.tombstones = tombstones;
    }

    @Override
    public Forgotten forget(Forgetting what, Instant at) {
        return transactions.write(s -> {
            s.forgetting = true;
            return erase(s, what);
        });
    }

    @Override
    public Forgotten preview(Forgetting what, Instant at) {
        return erase(new State(transactions.state()), what);
    }

    @Override
    public boolean knows(Forgetting what) {
        Forgotten seen = preview(what, Instant.EPOCH);
        return seen.known() || !seen.isEmpty();
    }

    private Forgotten erase(State s, Forgetting what) {
        Set<String> stones = tombstones.of(what);
        boolean known = s.forgotten.containsAll(stones);
        Set<String> signs = new TreeSet<>(what.tokens());
        what.tokens().forEach(token -> signs.add(identity.ofPerson(token)));
        List<TicketKey> keys = s.deliveries.entrySet().stream()
                .filter(e ->
                        e.getValue().stream().anyMatch(b -> matches(b.taken().ticket(), what, signs)))
                .map(java.util.Map.Entry::getKey)
                .toList();
        Mentions mentions = new Mentions();
        mentions.addTokens(signs);
        mentions.addNames(what.units());
        what.tickets().forEach(name -> mentions.addNames(List.of(name.number())));
        List<String> texts = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        Set<Ticket> versions = new java.util.HashSet<>();
        MemoryWithdrawal withdrawal = new MemoryWithdrawal(s, identity);
        Set<String> keyCases = new TreeSet<>();
        for (TicketKey key : keys) {
            Joined joined = s.contributions.get(key);
            if (joined != null) {
                keyCases.add(identity.of(joined.visit().contribution().key()));
            }
            for (Brought b : s.deliveries.getOrDefault(key, List.of())) {
                versions.add(b.taken().ticket());
                texts.addAll(b.taken().ticket().texts().values());
            }
            told.addAll(told(s.contributions.get(key)));
            mentions.addNames(List.of(key.number()));
            stones.add(tombstones.of(key));
            withdrawal.remove(key);
        }
        texts.forEach(mentions::addText);
        forgetRowsAbove(s, Set.copyOf(keys));
        s.forgotten.addAll(stones);
        List<String> units = what.units().stream()
                .map(s.equipment::remove)
                .filter(Objects::nonNull)
                .map(e -> e.serialNumber())
                .sorted()
                .toList();
        int persons = withdrawal.removePersons();
        int before = s.persons.size();
        s.persons.keySet().removeAll(what.tokens());
        persons += before - s.persons.size();
        Predicate<String> repeats =
                text -> told.contains(text) || texts.stream().anyMatch(t -> t.contains(text));
        s.acts.replaceAll((id, act) -> act.without(ticket -> keys.contains(ticket) || what.names(ticket)));
        withdrawal.takeOutQuotes(repeats, blackened(signs));
        forgetKeys(s, withdrawal.touched(), keyCases);
        Set<String> questions = new TreeSet<>(s.recommendations.keySet());
        s.recommendations
                .values()
                .removeIf(r -> mentions.in(r.query())
                        || mentions.names(r.understood())
                        || r.unit() != null && mentions.names(r.unit()));
        int outcomes = s.outcomes.size();
        s.outcomes.removeIf(
                o -> o.note() != null && mentions.in(o.note()) || o.unit() != null && mentions.names(o.unit()));
        s.questions
                .values()
                .removeIf(q -> keys.contains(q.question().ticket())
                        || what.names(q.question().ticket())
                        || q.question().text().words().anyMatch(mentions::in)
                        || mentions.in(Objects.requireNonNullElse(q.question().answerWords(), "")));
        questions.removeAll(s.recommendations.keySet());
        int photos = forgetPhotos(s, mentions, questions);
        int statistics = keys.isEmpty() ? 0 : s.statistics.size();
        if (statistics > 0) {
            s.statistics.clear();
        }
        return new Forgotten(
                keys,
                versions.size(),
                withdrawal.gone(),
                withdrawal.kept(),
                units,
                persons,
                questions.size(),
                outcomes - s.outcomes.size(),
                photos,
                statistics,
                mentioning(s, what, keys),
                known);
    }

    private static int forgetPhotos(State s, Mentions mentions, Set<String> questions) {
        Set<String> asked = new TreeSet<>();
        questions.forEach(id -> asked.addAll(s.photosAsked.getOrDefault(id, Set.of())));
        int before = s.photos.size();
        s.photos
                .values()
                .removeIf(p ->
                        asked.contains(p.photo().id()) || mentions.in(p.photo().text()));
        return before - s.photos.size();
    }

    private static boolean matches(Ticket ticket, Forgetting what, Set<String> signs) {
        String told = ticket.toString();
        return what.tickets().stream()
                        .anyMatch(name -> name.number().equals(ticket.key().number())
                                && (name.source() == null
                                        || name.source().equals(ticket.key().source())))
                || Tombstones.units(ticket).stream().anyMatch(what.units()::contains)
                || signs.stream().anyMatch(told::contains);
    }

    private static Set<String> told(@org.jspecify.annotations.Nullable Joined joined) {
        Set<String> told = new TreeSet<>();
        if (joined != null) {
            Contribution c = joined.visit().contribution();
            c.symptoms().forEach(x -> told.add(x.text()));
            c.fixes().forEach(x -> told.add(x.summary()));
            c.checks().forEach(x -> told.add(x.question()));
            if (c.cause().text() != null) {
                told.add(c.cause().text());
            }
        }
        return told;
    }

    private static UnaryOperator<String> blackened(Set<String> signs) {
        return text -> {
            String black = text;
            for (String sign : signs) {
                black = black.replace(sign, "…");
            }
            return black;
        };
    }

    /** A ticket that says "as above" under a forgotten one no longer tells under which. */
    private static void forgetRowsAbove(State s, Set<TicketKey> keys) {
        UnaryOperator<Taken> cleared = taken -> {
            String above = taken.ticket().attribute(Attribute.ROW_ABOVE);
            return above != null
                            && keys.contains(new TicketKey(taken.ticket().key().source(), above))
                    ? new Taken(
                            taken.ticket().withoutAttribute(Attribute.ROW_ABOVE),
                            taken.judgement().withoutRowAbove(),
                            taken.contentKey())
                    : taken;
        };
        s.tickets.replaceAll((key, versions) -> versions.stream().map(cleared).toList());
        s.deliveries.replaceAll((key, brought) -> brought.stream()
                .map(b -> new Brought(b.order(), b.batch(), cleared.apply(b.taken())))
                .toList());
    }

    private void forgetKeys(State s, Set<String> touched, Set<String> keyCases) {
        Set<String> told = new TreeSet<>();
        s.contributions
                .values()
                .forEach(j -> told.add(identity.of(j.visit().contribution().key())));
        s.entries.values().forEach(j -> told.add(identity.of(j.entry().key())));
        Set<String> all = new TreeSet<>(s.cases.keySet());
        all.addAll(s.shelved.keySet());
        for (String id : all) {
            StoredCase stored = Objects.requireNonNull(s.known(id));
            CaseKey key = stored.key();
            String keyCase = identity.of(key.unsplit());
            boolean emptied = touched.contains(id) && stored.untold();
            if ((emptied || keyCases.contains(keyCase)) && !told.contains(keyCase)) {
                CaseChanges.save(
                        s,
                        id,
                        stored.withKey(new CaseKey(key.productLine(), key.scope(), "forgotten:" + id, List.of())));
            }
        }
    }

    private static List<TicketKey> mentioning(State s, Forgetting what, List<TicketKey> keys) {
        Mentions byName = new Mentions();
        byName.addNames(what.units());
        what.tickets().forEach(name -> byName.addNames(List.of(name.number())));
        keys.forEach(key -> byName.addNames(List.of(key.number())));
        return s.deliveries.entrySet().stream()
                .filter(e -> e.getValue().stream()
                        .anyMatch(b ->
                                b.taken().ticket().texts().values().stream().anyMatch(byName::names)))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean isForgotten(Ticket ticket, Collection<String> tokens) {
        Set<String> forgotten = transactions.state().forgotten;
        return !forgotten.isEmpty()
                && tombstones.keepingOut(ticket, tokens).stream().anyMatch(forgotten::contains);
    }

    @Override
    public boolean isForgottenTicket(TicketKey key) {
        Set<String> forgotten = transactions.state().forgotten;
        return tombstones.keepingOut(key).stream().anyMatch(forgotten::contains);
    }

    @Override
    public boolean isForgottenUnit(String serialNumber) {
        String unit = RepeatVisit.unitKey(serialNumber);
        return unit != null && transactions.state().forgotten.contains(tombstones.ofUnit(unit));
    }

    @Override
    public boolean unfinished() {
        return transactions.state().forgetting;
    }

    @Override
    public void compact() {
        // Nothing is on a disk.
    }

    @Override
    public void finished() {
        transactions.write(s -> {
            s.forgetting = false;
            return true;
        });
    }
}
