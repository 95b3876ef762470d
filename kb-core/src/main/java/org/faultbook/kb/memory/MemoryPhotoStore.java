package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.faultbook.kb.memory.State.Photo;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.PhotoStore;

final class MemoryPhotoStore implements PhotoStore {
    private final Transactions transactions;

    MemoryPhotoStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(KeptPhoto photo, byte[] bytes) {
        if (!photo.isOf(bytes)) {
            throw new IllegalArgumentException("these are not the bytes of photograph " + photo.id());
        }
        Photo before = transactions.write(s -> s.photos.putIfAbsent(photo.id(), new Photo(photo, bytes.clone())));
        if (before != null) {
            throw new IllegalStateException("there is a photograph " + photo.id() + " already");
        }
    }

    @Override
    public Optional<KeptPhoto> find(String id) {
        return Optional.ofNullable(transactions.state().photos.get(id)).map(Photo::photo);
    }

    @Override
    public List<KeptPhoto> findAll(List<String> ids) {
        return ids.stream().distinct().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<byte[]> bytes(String id) {
        return Optional.ofNullable(transactions.state().photos.get(id))
                .map(p -> p.bytes().clone());
    }

    @Override
    public void askedWith(String requestId, Collection<String> ids) {
        note(s -> s.photosAsked, requestId, ids);
    }

    @Override
    public List<KeptPhoto> ofQuestions(Collection<String> requestIds) {
        return of(transactions.state().photosAsked, requestIds);
    }

    @Override
    public void tie(String caseId, Collection<String> ids) {
        note(s -> s.photosTied, caseId, ids);
    }

    @Override
    public List<KeptPhoto> ofCase(String caseId) {
        State state = transactions.state();
        return of(
                state.photosTied,
                state.photosTied.keySet().stream()
                        .filter(tied -> Leads.chain(state, tied).contains(caseId))
                        .toList());
    }

    private void note(Function<State, Map<String, Set<String>>> where, String subject, Collection<String> ids) {
        transactions.write(s -> {
            Map<String, Set<String>> noted = where.apply(s);
            // states share their sets
            Set<String> all = new TreeSet<>(noted.getOrDefault(subject, Set.of()));
            ids.stream().filter(s.photos::containsKey).forEach(all::add);
            return noted.put(subject, all);
        });
    }

    private List<KeptPhoto> of(Map<String, Set<String>> noted, Collection<String> subjects) {
        return subjects.stream()
                .map(noted::get)
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .distinct()
                .map(this::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(KeptPhoto::at).thenComparing(KeptPhoto::id))
                .toList();
    }

    @Override
    public int dropUntiedBefore(Instant instant) {
        return transactions.write(s -> {
            Set<String> tied = new TreeSet<>();
            s.photosTied.values().forEach(tied::addAll);
            int before = s.photos.size();
            s.photos
                    .values()
                    .removeIf(p -> p.photo().at().isBefore(instant)
                            && !tied.contains(p.photo().id()));
            return before - s.photos.size();
        });
    }
}
